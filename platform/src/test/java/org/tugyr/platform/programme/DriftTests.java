package org.tugyr.platform.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.programme.Drift.Change;
import org.tugyr.platform.programme.Drift.Run;

class DriftTests {

    @Test
    void showsTheWordThatChanged() {
        assertThat(Drift.between("by the end of 2024", "by the end of 2025"))
                .containsExactly(
                        new Run(Change.KEPT, "by the end of "),
                        new Run(Change.REMOVED, "2024"),
                        new Run(Change.ADDED, "2025"));
    }

    @Test
    void takesAWordForTheSameWithOrWithoutASpaceAfterIt() {
        assertThat(Drift.between("mend 168.5 km", "mend 168.5 km by 2025"))
                .containsExactly(new Run(Change.KEPT, "mend 168.5 km "), new Run(Change.ADDED, "by 2025"));
    }

    @Test
    void showsNothingWhereNothingChanged() {
        assertThat(Drift.between("168.5 km", "168.5 km")).containsExactly(new Run(Change.KEPT, "168.5 km"));
        assertThat(Drift.between("", "")).isEmpty();
    }

    @Test
    void setsVeryLongWordingsSideBySide() {
        String longer = IntStream.range(0, 2_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));

        assertThat(Drift.between(longer, longer + " b"))
                .extracting(Run::change)
                .containsExactly(Change.REMOVED, Change.ADDED);
    }

    @Test
    void leadsFromEitherWordingToTheOther() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 500; round++) {
            String before = words(random);
            String after = words(random);

            List<Run> runs = Drift.between(before, after);

            assertThat(without(Change.ADDED, runs)).isEqualTo(squeezed(before));
            assertThat(without(Change.REMOVED, runs)).isEqualTo(squeezed(after));
        }
    }

    private static String words(SplittableRandom random) {
        return random.ints(random.nextInt(8), 0, 4)
                .mapToObj(i -> List.of("жол", "мектеп", "168,5", "km").get(i))
                .collect(Collectors.joining(" "));
    }

    private static String without(Change change, List<Run> runs) {
        return squeezed(runs.stream()
                .filter(run -> run.change() != change)
                .map(run -> run.text() + " ")
                .collect(Collectors.joining()));
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
