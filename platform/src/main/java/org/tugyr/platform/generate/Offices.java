package org.tugyr.platform.generate;

import java.util.Locale;

/** The keys of offices, by which rows name who answers for what. */
final class Offices {

    private Offices() {}

    /** The office that answers for a matter in a place: a region's department, or the akimat. */
    static String answering(Place place, String department) {
        return switch (place.kind()) {
            case REGION -> place.prefix() + department;
            case DISTRICT, CITY -> akimat(place);
            case RURAL_DISTRICT -> place.parent().toLowerCase(Locale.ROOT) + "-akimat";
            case COUNTRY -> throw new IllegalArgumentException("no office of " + place.key() + " answers for matters");
        };
    }

    static String akimat(Place place) {
        return place.prefix() + "akimat";
    }

    /** The post of an office's deputy head, who is named for measures. */
    static String deputy(String office) {
        return office + "-deputy";
    }

    static String statistics(String root) {
        return root + "statistics";
    }
}
