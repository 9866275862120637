package org.tugyr.platform.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tugyr.platform.roadmap.IndicatorRows.Frequency;

class MissingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 1000})
    void findsTheFirstAsIfAllHadBeenPutInOrder(int most) {
        for (int seed = 0; seed < 50; seed++) {
            List<Awaited> awaited = some(new Random(seed));
            List<Missing> all = awaited.stream()
                    .flatMap(each -> each.missing(TODAY).stream().map(end -> new Missing(each, end, each.due(end))))
                    .sorted()
                    .limit(most)
                    .toList();

            assertThat(Missing.first(awaited, TODAY, most)).as("seed %d", seed).isEqualTo(all);
        }
    }

    private static List<Awaited> some(Random random) {
        return IntStream.range(0, 40)
                .mapToObj(i -> new Awaited(
                        "indicator-" + i,
                        List.of(Frequency.values()).get(random.nextInt(4)),
                        TODAY.minusDays(random.nextInt(1500)),
                        random.nextInt(90)))
                .toList();
    }
}
