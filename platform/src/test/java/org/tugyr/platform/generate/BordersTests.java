package org.tugyr.platform.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BordersTests {

    private static final Place REGION = Place.oneRegion();

    private static Map<String, String> region(long seed) {
        return Borders.of(REGION, 3, new Dice(seed));
    }

    private static List<long[]> points(String border) {
        return Arrays.stream(border.replaceAll("[^0-9, -]", "").trim().split(", "))
                .map(point -> Arrays.stream(point.split(" "))
                        .mapToLong(Long::parseLong)
                        .toArray())
                .toList();
    }

    private static List<String> sides(String border) {
        List<long[]> points = points(border);
        List<String> sides = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            sides.add(Arrays.toString(points.get(i - 1)) + Arrays.toString(points.get(i)));
        }
        return sides;
    }

    private static String turned(String side) {
        int middle = side.indexOf("][") + 1;
        return side.substring(middle) + side.substring(0, middle);
    }

    /** Twice the area within a border, positive as its points run round clockwise. */
    private static long twice(String border) {
        List<long[]> points = points(border);
        long sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += points.get(i)[0] * points.get(i - 1)[1] - points.get(i - 1)[0] * points.get(i)[1];
        }
        return sum;
    }

    private static void fills(Place place, Map<String, String> borders) {
        if (place.children().isEmpty()) {
            return;
        }
        List<String> sides = new ArrayList<>();
        long sum = 0;
        for (Place child : place.children()) {
            sides.addAll(sides(borders.get(child.key())));
            assertThat(twice(borders.get(child.key()))).as(child.key()).isPositive();
            sum += twice(borders.get(child.key()));
            fills(child, borders);
        }
        assertThat(sides).doesNotHaveDuplicates();
        List<String> outer =
                sides.stream().filter(side -> !sides.contains(turned(side))).toList();
        assertThat(outer).containsExactlyInAnyOrderElementsOf(sides(borders.get(place.key())));
        assertThat(sum).isEqualTo(twice(borders.get(place.key())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void fillEveryPlaceWithThoseBelowItWithoutGapOrOverlap(long seed) {
        Map<String, String> borders = region(seed);

        assertThat(borders).containsOnlyKeys(REGION.all().map(Place::key).toList());
        fills(REGION, borders);
    }

    @Test
    void fillACountryToo() {
        Place country = Place.country();

        Map<String, String> borders = Borders.of(country, 1, new Dice(7));

        assertThat(borders).hasSize((int) country.all().count());
        fills(country, borders);
        assertThat(borders.values()).allMatch(border -> border.length() < 10_000);
    }

    @Test
    void leaveEveryAreaInOnePieceWhateverTheSeed() {
        assertThat(LongStream.range(0, 100).boxed().flatMap(seed -> region(seed).values().stream()))
                .allMatch(border -> border.startsWith("POLYGON ((") && border.indexOf(')') == border.length() - 2);
    }

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(region(7)).isEqualTo(region(7)).isNotEqualTo(region(8));
    }
}
