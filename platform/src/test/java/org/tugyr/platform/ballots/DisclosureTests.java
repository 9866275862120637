package org.tugyr.platform.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tugyr.count.RankedBallots;
import org.tugyr.platform.ballots.Disclosure.Decision;
import org.tugyr.platform.ballots.Disclosure.Precinct;
import org.tugyr.platform.ballots.Disclosure.Published;
import org.tugyr.platform.ballots.Disclosure.Withheld;

/** Rule ballots/1 (docs/rules/ballots.md). */
class DisclosureTests {

    private static final List<String> NAMES = List.of("a", "b", "c");

    @Test
    void publishesTheWorkedExampleAsItStands() throws IOException {
        String prose = Files.readString(Path.of("../docs/rules/ballots.md"));
        String example = prose.substring(prose.indexOf("## 8."));
        List<Precinct> precincts = Pattern.compile("(?m)^\\| (\\d) \\| (\\d+: [^|]*) \\|$")
                .matcher(example)
                .results()
                .map(row -> precinct(row.group(1), row.group(2)))
                .toList();

        assertThat(precincts).hasSize(4);
        assertThat(told(Disclosure.of(precincts, NAMES)))
                .isEqualTo(Pattern.compile("(?m)^\\| (\\d) \\| (\\d, \\d) \\| (.*) \\|$")
                        .matcher(example)
                        .results()
                        .map(row -> row.group(1) + "|" + row.group(2) + "|" + row.group(3))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void putsAllTogetherWhereARankingIsRareInAUnitAndWithholdsAllWhereItIsRareThere() {
        Precinct one = precinct("1", "120: a b; 2: c b");
        Precinct two = precinct("2", "110: b; 3: c b");

        assertThat(told(Disclosure.of(List.of(one, two), NAMES))).isEqualTo("all|1, 2|120: a b; 110: b; 5: c b");
        assertThat(Disclosure.of(List.of(one, precinct("2", "110: b; 2: c b")), NAMES))
                .isEqualTo(new Withheld(234, 4));
    }

    @Test
    void withholdsFewBallotsHoweverAlikeTheyAre() {
        assertThat(Disclosure.of(List.of(precinct("1", "99: a")), NAMES)).isEqualTo(new Withheld(99, 0));
        assertThat(Disclosure.of(List.of(precinct("1", "100: a")), NAMES)).isInstanceOf(Published.class);
    }

    @Test
    void writesEveryMarkSoThatItCanBeReadBack() {
        var builder =
                RankedBallots.builder(3).rank(0).share(1).skip().overvote().rank(2);
        builder.add(100);

        assertThat(told(Disclosure.of(List.of(new Precinct("1", builder.build())), NAMES)))
                .isEqualTo("1|1|100: a=b - ? c");
    }

    private static Precinct precinct(String key, String ballots) {
        var builder = RankedBallots.builder(NAMES.size());
        for (String each : ballots.split("; ", -1)) {
            String[] parts = each.split(": ", -1);
            Stream.of(parts[1].split(" ", -1))
                    .filter(name -> !name.equals("-"))
                    .forEach(name -> builder.rank(NAMES.indexOf(name)));
            builder.add(Long.parseLong(parts[0]));
        }
        return new Precinct(key, builder.build());
    }

    private static String told(Decision decision) {
        List<String> lines = new ArrayList<>();
        if (decision instanceof Published(var units)) {
            for (var unit : units) {
                lines.add(unit.key() + "|" + String.join(", ", unit.precincts()) + "|"
                        + unit.rankings().entrySet().stream()
                                .map(each -> each.getValue() + ": "
                                        + (each.getKey().isEmpty() ? "-" : String.join(" ", each.getKey())))
                                .collect(Collectors.joining("; ")));
            }
        }
        return String.join("\n", lines);
    }
}
