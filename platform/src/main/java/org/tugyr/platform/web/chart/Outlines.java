package org.tugyr.platform.web.chart;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.chart.Maps.Shape;

/** Draws outlines as the shapes of a map, side by side as they lie. */
final class Outlines {

    private static final double WIDTH = 9000;
    private static final double HEIGHT = 9000;
    private static final int MARGIN = 20;

    private final double left;
    private final double top;
    private final double scale;

    private Outlines(double left, double top, double scale) {
        this.left = left;
        this.top = top;
        this.scale = scale;
    }

    /** The map of those shapes that are outlines, each under its text; null where none is. */
    static @Nullable Maps map(Collection<String> shapes) {
        Map<String, Outline> outlines = new LinkedHashMap<>();
        shapes.forEach(text -> Outline.of(text).ifPresent(outline -> outlines.put(text, outline)));
        if (outlines.isEmpty()) {
            return null;
        }
        List<Outline.Point> points =
                outlines.values().stream().flatMap(Outline::points).toList();
        var east = points.stream().mapToDouble(Outline.Point::x).summaryStatistics();
        var north = points.stream().mapToDouble(Outline.Point::y).summaryStatistics();
        double wide = Math.max(east.getMax() - east.getMin(), Double.MIN_NORMAL);
        double high = north.getMax() - north.getMin();
        double scale = Math.min(WIDTH / wide, HEIGHT / Math.max(high, Double.MIN_NORMAL));
        Outlines drawn = new Outlines(east.getMin(), north.getMax(), scale);
        Map<String, Shape> paths = new LinkedHashMap<>();
        outlines.forEach((text, outline) -> paths.put(text, drawn.shape(outline)));
        return new Maps(size(wide * scale), size(high * scale), null, paths);
    }

    private static int size(double length) {
        return (int) Math.round(length) + 2 * MARGIN;
    }

    private Shape shape(Outline outline) {
        LabelPlace place = LabelPlace.of(outline);
        String path = outline.rings().stream().map(this::path).collect(Collectors.joining());
        return new Shape(x(place.at()), y(place.at()), (int) Math.round(Math.max(0, place.room()) * scale), path);
    }

    /** A ring, its points one from the other; the last is where the first is. */
    private String path(List<Outline.Point> ring) {
        StringBuilder path = new StringBuilder("M");
        int x = 0;
        int y = 0;
        for (Outline.Point point : ring.subList(0, ring.size() - 1)) {
            number(path, x(point) - x);
            number(path, y(point) - y);
            path.append(path.indexOf("l") < 0 ? "l" : "");
            x = x(point);
            y = y(point);
        }
        return path.append('z').toString();
    }

    private static void number(StringBuilder path, int number) {
        boolean apart = number < 0 || !Character.isDigit(path.charAt(path.length() - 1));
        path.append(apart ? "" : " ").append(number);
    }

    private int x(Outline.Point point) {
        return (int) Math.round((point.x() - left) * scale) + MARGIN;
    }

    private int y(Outline.Point point) {
        return (int) Math.round((top - point.y()) * scale) + MARGIN;
    }
}
