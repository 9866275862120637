package org.tugyr.platform.generate;

import java.util.HashMap;
import java.util.Map;

/** Who may vote, and who came, on the day on which the maslikhats were elected. */
final class Electorate {

    private static final double RURAL = 3_200;
    private static final double CITY = 118_000;

    private final Map<String, Turnout> known = new HashMap<>();
    private final Dice dice;

    Electorate(Dice dice) {
        this.dice = dice.of("electorate");
    }

    /**
     * The voters of a place.
     *
     * @param registered on the rolls
     * @param came took part
     */
    record Turnout(long registered, long came) {

        private Turnout plus(Turnout other) {
            return new Turnout(registered + other.registered, came + other.came);
        }
    }

    /** The voters of a place are those of the places below it. */
    Turnout of(Place place) {
        Turnout turnout = known.get(place.key());
        if (turnout == null) {
            turnout = place.children().isEmpty()
                    ? lowest(place)
                    : place.children().stream().map(this::of).reduce(new Turnout(0, 0), Turnout::plus);
            known.put(place.key(), turnout);
        }
        return turnout;
    }

    private Turnout lowest(Place place) {
        Dice own = dice.of(place.key());
        double size = place.hasOffice() ? CITY : RURAL;
        long registered = Math.round(size * own.between(0.6, 1.4));
        return new Turnout(registered, Math.round(registered * own.between(0.58, 0.84)));
    }
}
