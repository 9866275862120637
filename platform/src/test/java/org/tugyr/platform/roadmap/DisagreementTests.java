package org.tugyr.platform.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.trajectory.Status;

class DisagreementTests {

    /** The cells of the worked examples in the rule's prose. */
    static Stream<List<String>> examples() throws IOException {
        String rule = Files.readString(Path.of("../docs/rules/disagreement.md"));
        String table = rule.substring(rule.indexOf("## Worked examples"), rule.indexOf("## What changed"));
        return table.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void agreesWithTheProse(List<String> example) {
        Voices voices = new Voices(
                example.get(0).isEmpty() ? null : Reported.valueOf(example.get(0)),
                Status.valueOf(example.get(1)),
                example.get(2).isEmpty() ? null : example.get(2),
                example.get(3).equals("yes"),
                example.get(4).isEmpty() ? null : Judged.valueOf(example.get(4)),
                example.get(5).equals("yes"),
                example.get(6).equals("yes"));

        assertThat(Disagreement.all(voices).stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(example.get(7).replace("none", ""));
    }

    @Test
    void findsNothingWhereNothingGoodIsReported() {
        for (Status measured : Status.values()) {
            for (Reported reported :
                    new Reported[] {null, Reported.AT_RISK, Reported.BEHIND, Reported.STOPPED, Reported.NOT_STARTED}) {
                assertThat(Disagreement.of(new Voices(reported, measured, "STALE", true)))
                        .isEmpty();
            }
        }
    }

    @Test
    void ranksTheGravestFirst() {
        Voices missed = new Voices(Reported.ON_SCHEDULE, Status.MISSED, null, false);
        Voices off = new Voices(Reported.ON_SCHEDULE, Status.OFF_TRACK, null, false);
        Voices done = new Voices(Reported.DONE, Status.OFF_TRACK, null, false);
        Voices silent = new Voices(Reported.DONE, Status.NOT_ASSESSABLE, "STALE", false);
        Voices eased = new Voices(Reported.DONE, Status.ACHIEVED, null, true);
        Voices fine = new Voices(Reported.DONE, Status.ACHIEVED, null, false);

        assertThat(Stream.of(silent, off, fine, missed, eased, done)
                        .sorted(Comparator.comparingInt(Disagreement::gravity).reversed()))
                .containsExactly(done, missed, off, silent, eased, fine);
        assertThat(Disagreement.gravity(fine)).isZero();
    }
}
