package org.tugyr.platform.site;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.roadmap.Tally;
import org.tugyr.platform.web.chart.AreaMap;
import org.tugyr.platform.web.chart.Maps;
import org.tugyr.platform.web.parts.Icon;
import org.tugyr.platform.web.parts.Tone;
import org.tugyr.platform.web.words.Words;

/**
 * The areas below another, coloured by the share of measurable pledges that are achieved or on track: on a map where their
 * borders are known, else as tiles.
 *
 * @param map null where borders are not known
 * @param tiles empty where there is a map
 */
public record BoardMap(@Nullable AreaMap map, List<Tile> tiles) {

    private static final int MOST_PERCENT = 75;
    private static final int HALF_PERCENT = 50;

    public BoardMap {
        tiles = List.copyOf(tiles);
    }

    /** An area without a shape. */
    public record Tile(
            Text name,
            String href,
            String says,
            Tone tone,
            @Nullable Icon icon) {}

    /** How well an area does, as a colour with its sign. */
    public enum Light {
        MOST(Tone.GOOD, Icon.CHECK),
        HALF(Tone.WARN, Icon.ALERT),
        FEW(Tone.BAD, Icon.DOWN),
        UNKNOWN(Tone.NONE, Icon.DASH),
        EMPTY(Tone.OPEN, null);

        private final Tone tone;

        private final @Nullable Icon icon;

        Light(Tone tone, @Nullable Icon icon) {
            this.tone = tone;
            this.icon = icon;
        }

        /** Its colour. */
        public Tone tone() {
            return tone;
        }

        @Nullable
        Icon icon() {
            return icon;
        }

        /** The light of a tally: the share of those on track among those that can be measured. */
        static Light of(Tally tally) {
            if (tally.measurable() == 0) {
                return tally.pledges() == 0 ? EMPTY : UNKNOWN;
            }
            long share = 100 * tally.measuredWell() / tally.measurable();
            return share >= MOST_PERCENT ? MOST : share >= HALF_PERCENT ? HALF : FEW;
        }
    }

    /** An area with its tally. */
    record Place(AreaRow area, Tally tally) {}

    static BoardMap of(String title, List<Place> places, LocalDate day, Words words) {
        List<String> shapes = places.stream()
                .map(place -> String.valueOf(place.area().shape()))
                .toList();
        Maps map = Maps.on(day, shapes);
        if (map == null) {
            return new BoardMap(
                    null, places.stream().map(place -> tile(place, words)).toList());
        }
        return new BoardMap(
                new AreaMap(
                        title,
                        map,
                        places.stream().map(place -> shape(place, words)).toList()),
                List.of());
    }

    private static AreaMap.Area shape(Place place, Words words) {
        Light light = Light.of(place.tally());
        return new AreaMap.Area(
                String.valueOf(place.area().shape()),
                place.area().name().in(words.language().tag()),
                says(place.tally(), words),
                "/areas/" + place.area().area(),
                light == Light.EMPTY ? null : light.tone(),
                light.icon());
    }

    private static Tile tile(Place place, Words words) {
        Light light = Light.of(place.tally());
        return new Tile(
                place.area().name(),
                "/areas/" + place.area().area(),
                says(place.tally(), words),
                light.tone(),
                light.icon());
    }

    static String says(Tally tally, Words words) {
        return switch (Light.of(tally)) {
            case EMPTY -> words.get("site.map.empty");
            case UNKNOWN -> words.get("site.map.unknown", tally.pledges());
            case MOST, HALF, FEW -> words.get("site.map.says", tally.measuredWell(), tally.measurable());
        };
    }
}
