package org.tugyr.platform.web.chart;

import gg.jte.Content;
import java.util.List;
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

    /**
     * An area on the map.
     *
     * @param shape id of its shape
     * @param name in the reader's language
     * @param says what its colour means, in words
     * @param tone its colour; null for none
     * @param icon the sign that says the same as the colour; null for none
     */
    public record Area(
            String shape,
            String name,
            String says,
            String href,
            @Nullable Tone tone,
            @Nullable Icon icon) {}

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
        for (Area area : areas) {
            Shape shape = map.shapes().get(area.shape());
            if (shape != null) {
                draw(svg, area, shape, words.get("web.map.region", area.name(), area.says()));
            }
        }
        return svg.close("svg");
    }

    private void draw(Svg svg, Area area, Shape shape, String label) {
        svg.open(
                "a",
                "href",
                area.href(),
                "aria-label",
                label,
                "class",
                area.tone() == null ? "" : area.tone().css());
        svg.text("title", label);
        svg.element("path", "class", "shape", "d", shape.path());
        if (area.icon() != null) {
            double scale = map.width() / 450.0;
            String place = "translate(%d %d) scale(%s)"
                    .formatted(
                            shape.x() - Math.round(8 * scale),
                            shape.y() - Math.round(8 * scale),
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
        svg.close("a");
    }
}
