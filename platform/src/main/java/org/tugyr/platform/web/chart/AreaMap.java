package org.tugyr.platform.web.chart;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.chart.Maps.Shape;
import org.tugyr.platform.web.parts.Icon;
import org.tugyr.platform.web.parts.Tone;
import org.tugyr.platform.web.words.Words;

/**
 * A map on which every area leads to its page.
 *
 * @param title what the map shows, in the reader's language
 * @param map the shapes
 * @param areas those to colour; shapes without an area stay pale
 */
public record AreaMap(String title, Maps map, List<Area> areas) {

    /** Share of the map's width that a sign needs as room; shapes with less, such as cities, are drawn as a disc. */
    private static final double ROOM = 0.016;

    private static final double DISC = 0.011;

    private static final double LETTER = 0.03;

    /** What a label may take up of the room to both of its sides, where a letter is half as wide as high. */
    private static final double FILLED = 4;

    /**
     * An area on the map.
     *
     * @param shape id of its shape
     * @param name in the reader's language
     * @param says what its colour means, in words
     * @param colour class of its colour; empty for none
     * @param icon the sign that says the same as the colour; null for none
     * @param label a few letters that say the same as the colour; null for none
     */
    public record Area(
            String shape,
            String name,
            String says,
            String href,
            String colour,
            @Nullable Icon icon,
            @Nullable String label) {

        /** An area in the colour of a standing. */
        public Area(String shape, String name, String says, String href, @Nullable Tone tone, @Nullable Icon icon) {
            this(shape, name, says, href, tone == null ? "" : tone.css(), icon, null);
        }
    }

    public AreaMap {
        areas = List.copyOf(areas);
    }

    /** Draws the map. */
    public Content draw(Words words) {
        Svg svg = new Svg();
        svg.open(
                "svg",
                "class",
                "map",
                "viewBox",
                "0 0 " + map.width() + " " + map.height(),
                "role",
                "group",
                "aria-label",
                title);
        map.shapes().forEach((id, shape) -> {
            if (areas.stream().noneMatch(area -> area.shape().equals(id))) {
                svg.element("path", "class", "shape", "d", shape.path());
            }
        });
        for (Area area : byRoom()) {
            draw(svg, area, shape(area), words.get("web.map.region", area.name(), area.says()));
        }
        return svg.close("svg");
    }

    /** The largest first, so that a city lies upon the region around it. */
    private List<Area> byRoom() {
        return areas.stream()
                .filter(area -> map.shapes().containsKey(area.shape()))
                .sorted(Comparator.comparingInt((Area area) -> -shape(area).room()))
                .toList();
    }

    private Shape shape(Area area) {
        return Objects.requireNonNull(map.shapes().get(area.shape()));
    }

    /** As large as on other areas, unless the label is too wide for this one. */
    private double letter(String label, Shape shape) {
        return Math.min(map.width() * LETTER, shape.room() * FILLED / label.length());
    }

    private void draw(Svg svg, Area area, Shape shape, String label) {
        svg.open("a", "href", area.href(), "aria-label", label, "class", area.colour());
        svg.text("title", label);
        boolean tiny = shape.room() < map.width() * ROOM;
        svg.element("path", "class", "shape", "d", shape.path());
        if (tiny) {
            svg.element("circle", "class", "shape", "cx", shape.x(), "cy", shape.y(), "r", map.width() * DISC);
        } else if (area.icon() != null) {
            double scale = map.width() / 450.0;
            String place = "translate(%s %s) scale(%s)"
                    .formatted(
                            Svg.coordinate(shape.x() - 8 * scale),
                            Svg.coordinate(shape.y() - 8 * scale),
                            Svg.coordinate(scale));
            svg.element(
                    "path",
                    "class",
                    "mark-on",
                    "transform",
                    place,
                    "d",
                    area.icon().path());
        }
        if (area.label() != null) {
            svg.text(
                    "text",
                    area.label(),
                    "class",
                    "nr",
                    "x",
                    shape.x(),
                    "y",
                    shape.y(),
                    "font-size",
                    tiny ? map.width() * DISC * 1.5 : letter(area.label(), shape));
        }
        svg.close("a");
    }
}
