package org.tugyr.platform.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The outline of an area in well-known text (OGC 06-103r4): {@code POLYGON ((0 0, 9 0, 9 9, 0 0))} or a
 * {@code MULTIPOLYGON}, on a plane whose x grows to the east and whose y grows to the north.
 *
 * @param rings closed, those of holes too
 */
record Outline(List<List<Point>> rings) {

    private static final String NUMBER = "-?\\d{1,9}(?:\\.\\d{1,9})?";
    private static final String POINT = NUMBER + "\\s+" + NUMBER;
    private static final String RING = "\\(\\s*" + POINT + "(?:\\s*,\\s*" + POINT + ")*+\\s*\\)";
    private static final String POLYGON = "\\(\\s*" + RING + "(?:\\s*,\\s*" + RING + ")*+\\s*\\)";
    private static final Pattern TEXT = Pattern.compile("(?:POLYGON\\s*" + POLYGON + "|MULTIPOLYGON\\s*\\(\\s*"
            + POLYGON + "(?:\\s*,\\s*" + POLYGON + ")*+\\s*\\))");
    private static final Pattern RINGS = Pattern.compile(RING);
    private static final Pattern POINTS = Pattern.compile("(" + NUMBER + ")\\s+(" + NUMBER + ")");
    private static final int LEAST_POINTS = 4;

    /** A point: to the east, to the north. */
    record Point(double x, double y) {}

    Outline {
        rings = rings.stream().map(List::copyOf).toList();
    }

    /** The outline that a text tells; none where it tells none, or a ring of it is not closed. */
    static Optional<Outline> of(String text) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        List<List<Point>> rings = new ArrayList<>();
        Matcher ring = RINGS.matcher(text);
        while (ring.find()) {
            rings.add(points(ring.group()));
        }
        return rings.stream().allMatch(Outline::isClosed) ? Optional.of(new Outline(rings)) : Optional.empty();
    }

    private static List<Point> points(String ring) {
        return POINTS.matcher(ring)
                .results()
                .map(point -> new Point(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))))
                .toList();
    }

    private static boolean isClosed(List<Point> ring) {
        return ring.size() >= LEAST_POINTS && ring.getFirst().equals(ring.getLast());
    }

    Stream<Point> points() {
        return rings.stream().flatMap(List::stream);
    }
}
