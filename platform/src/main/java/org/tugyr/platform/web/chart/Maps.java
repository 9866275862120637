package org.tugyr.platform.web.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of a map: of those that come with Tugyr, or of outlines that a record holds itself.
 *
 * @param width of the view box
 * @param height of the view box
 * @param credit message key of what a page says that shows the borders of others; null for a record's own
 * @param shapes by what an area is recorded with: ISO 3166-2 ({@code KZ-39}) for regions, first four digits of KATO
 *     ({@code 3910}) for districts, or the outline itself
 */
public record Maps(int width, int height, @Nullable String credit, Map<String, Shape> shapes) {

    /** Borders: geokz (A. Rodionov), CC BY 4.0, from OCHA COD-AB Kazakhstan; simplified. */
    private static final String GEOKZ = "web.map.attribution";

    /** From this day on the regions of Kazakhstan are 17 and not 14. */
    private static final LocalDate NEW_REGIONS = LocalDate.of(2022, 6, 8);

    private static final Map<String, Maps> READ = new ConcurrentHashMap<>();

    /**
     * A shape.
     *
     * @param x of the place for its label
     * @param y of that place
     * @param room distance from that place to the nearest border
     * @param path SVG path data
     */
    public record Shape(int x, int y, int room, String path) {}

    public Maps {
        shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
    }

    /**
     * The map of a name: {@code kz-regions-2021}, {@code kz-regions-2022} or {@code kostanay-districts}.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Maps of(String name) {
        return READ.computeIfAbsent(name, Maps::read);
    }

    /**
     * The map on which any of some shapes is drawn as the borders were on a day; else one of those that are outlines.
     *
     * @return null where none of the shapes is on a map
     */
    public static @Nullable Maps on(LocalDate day, Collection<String> shapes) {
        String regions = day.isBefore(NEW_REGIONS) ? "kz-regions-2021" : "kz-regions-2022";
        for (String name : List.of(regions, "kostanay-districts")) {
            Maps map = of(name);
            if (shapes.stream().anyMatch(map.shapes()::containsKey)) {
                return map;
            }
        }
        return Outlines.map(shapes);
    }

    /** Whether an area can be recorded with a shape: the name of one, or an outline that can be drawn. */
    public static boolean isShape(String shape) {
        return shape.indexOf('(') < 0 || Outline.of(shape).isPresent();
    }

    private static Maps read(String name) {
        try (InputStream file = Maps.class.getResourceAsStream("/org/tugyr/platform/web/maps/" + name + ".txt")) {
            if (file == null) {
                throw new IllegalArgumentException("no map " + name);
            }
            var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII));
            String[] box = lines.readLine().split(" ", 2);
            Map<String, Shape> shapes = new LinkedHashMap<>();
            lines.lines().map(line -> line.split(" ", 5)).forEach(part -> shapes.put(part[0], shape(part)));
            return new Maps(Integer.parseInt(box[0]), Integer.parseInt(box[1]), GEOKZ, shapes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shape shape(String[] part) {
        return new Shape(Integer.parseInt(part[1]), Integer.parseInt(part[2]), Integer.parseInt(part[3]), part[4]);
    }
}
