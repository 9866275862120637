package org.tugyr.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays the worked examples of docs/rules/trajectory.md; {@code -Dtugyr.golden=write} rewrites what is expected. */
class GoldenTests {
    private static final Path CASES = Path.of("src/test/resources/golden");
    private static final Path RULES = Path.of("../../docs/rules/trajectory.md");

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheExpectedArithmetic(String name) throws IOException {
        var golden = GoldenCase.parse(Files.readAllLines(CASES.resolve(name).resolve("input")));
        var expected = CASES.resolve(name).resolve("expected");

        var actual = golden.replay();

        if ("write".equals(System.getProperty("tugyr.golden"))) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isToldInTheRulesWithTheSameStatuses(String name) throws IOException {
        var golden = GoldenCase.parse(Files.readAllLines(CASES.resolve(name).resolve("input")));

        var example = Files.readString(RULES).split("\n### `" + name + "`\n", 2);

        assertThat(example).as("an example called " + name).hasSize(2);
        var rows = example[1]
                .split("\n###? ", 2)[0]
                .lines()
                .filter(line -> line.startsWith("| 2"))
                .toList();
        assertThat(rows).hasSameSizeAs(golden.days());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).startsWith(golden.row(golden.days().get(i)));
        }
    }

    @Test
    void tellsNoExampleInTheRulesThatIsNotReplayed() throws IOException {
        var told = Files.readString(RULES)
                .lines()
                .filter(line -> line.startsWith("### `"))
                .map(line -> line.substring(5, line.length() - 1));

        assertThat(told).containsExactlyInAnyOrderElementsOf(cases());
    }
}
