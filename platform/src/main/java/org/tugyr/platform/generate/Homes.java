package org.tugyr.platform.generate;

/** Where a party that does not govern is at home: in a few districts, most of what lies in them, and some rural districts elsewhere. */
final class Homes {

    private static final double DISTRICTS = 0.3;
    private static final double RURAL = 0.12;
    private static final double FAITHFUL = 0.75;

    private final Dice dice;

    Homes(Dice dice) {
        this.dice = dice.of("homes");
    }

    /** The number of the strongest party of a place: zero where that is the one that governs. */
    int strongest(Place place) {
        Dice own = dice.of(place.key());
        return switch (place.kind()) {
            case COUNTRY, REGION -> 0;
            case DISTRICT, CITY -> district(own);
            case RURAL_DISTRICT -> {
                int around = district(dice.of(place.parent()));
                yield around > 0 ? own.chance(FAITHFUL) ? around : 0 : own.chance(RURAL) ? another(own) : 0;
            }
        };
    }

    private static int district(Dice own) {
        return own.chance(DISTRICTS) ? another(own) : 0;
    }

    private static int another(Dice dice) {
        return 1 + dice.below(Parties.ALL.size() - 1);
    }
}
