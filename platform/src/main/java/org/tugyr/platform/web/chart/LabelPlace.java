package org.tugyr.platform.web.chart;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.tugyr.platform.web.chart.Outline.Point;

/**
 * The place within an outline that is furthest from its border, near enough (polylabel, V. Agafonkin 2016).
 *
 * @param at the place
 * @param room its distance from the border
 */
record LabelPlace(Point at, double room) {

    private static final double NEAR_ENOUGH = 0.02;

    /**
     * A square with its middle.
     *
     * @param half half of its side
     * @param room distance of its middle from the border, negative outside
     */
    private record Square(Point middle, double half, double room) {

        static Square of(double x, double y, double half, Outline outline) {
            Point middle = new Point(x, y);
            return new Square(middle, half, LabelPlace.room(middle, outline));
        }

        /** No place in it has more room than that. */
        double most() {
            return room + half * Math.sqrt(2);
        }
    }

    static LabelPlace of(Outline outline) {
        var x = outline.points().mapToDouble(Point::x).summaryStatistics();
        var y = outline.points().mapToDouble(Point::y).summaryStatistics();
        double size = Math.max(x.getMax() - x.getMin(), y.getMax() - y.getMin());
        Square best = Square.of((x.getMin() + x.getMax()) / 2, (y.getMin() + y.getMax()) / 2, size / 2, outline);
        PriorityQueue<Square> squares =
                new PriorityQueue<>(Comparator.comparingDouble(Square::most).reversed());
        squares.add(best);
        while (!squares.isEmpty() && squares.peek().most() - best.room() > size * NEAR_ENOUGH) {
            Square square = squares.remove();
            best = square.room() > best.room() ? square : best;
            double half = square.half() / 2;
            for (int quarter = 0; quarter < 4; quarter++) {
                squares.add(Square.of(
                        square.middle().x() + (quarter % 2 == 0 ? -half : half),
                        square.middle().y() + (quarter < 2 ? -half : half),
                        half,
                        outline));
            }
        }
        return new LabelPlace(best.middle(), best.room());
    }

    private static double room(Point place, Outline outline) {
        double nearest = Double.POSITIVE_INFINITY;
        boolean inside = false;
        for (List<Point> ring : outline.rings()) {
            for (int i = 1; i < ring.size(); i++) {
                Point a = ring.get(i - 1);
                Point b = ring.get(i);
                nearest = Math.min(nearest, distance(place, a, b));
                boolean passes = a.y() > place.y() != b.y() > place.y();
                if (passes && place.x() < a.x() + (b.x() - a.x()) * (place.y() - a.y()) / (b.y() - a.y())) {
                    inside = !inside;
                }
            }
        }
        return inside ? nearest : -nearest;
    }

    private static double distance(Point place, Point a, Point b) {
        double x = b.x() - a.x();
        double y = b.y() - a.y();
        double length = x * x + y * y;
        double along = length == 0 ? 0 : ((place.x() - a.x()) * x + (place.y() - a.y()) * y) / length;
        double part = Math.clamp(along, 0, 1);
        return Math.hypot(place.x() - a.x() - part * x, place.y() - a.y() - part * y);
    }
}
