package org.tugyr.platform.generate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;

/** What becomes of a series by 9 January 2023. */
enum Fate {
    ACHIEVED,
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    WORSENING,
    MISSED,
    STALE,
    NO_BASELINE,
    NO_VALUE,
    BROKEN,
    NO_TARGET,
    UNMEASURED;

    /**
     * What becomes of a pledge, and what those responsible last say of it.
     *
     * @param fate what is measured
     * @param voice what is reported; null where nothing is
     */
    record Lot(Fate fate, @Nullable Reported voice) {

        /** As many lots as there are pledges, in the order of {@code lots.csv}. */
        static List<Lot> all() {
            List<Lot> lots = new ArrayList<>();
            Sheet.of("lots").records().forEach(line -> {
                String voice = line.getField("voice");
                Lot lot = new Lot(
                        (Fate) RowJson.parse(Fate.class, line.getField("fate")),
                        voice.isEmpty() ? null : (Reported) RowJson.parse(Reported.class, voice));
                for (int i = Integer.parseInt(line.getField("pledges")); i > 0; i--) {
                    lots.add(lot);
                }
            });
            return lots;
        }

        /** Whether the pledge was given up. */
        boolean withdrawn() {
            return voice == Reported.STOPPED;
        }
    }

    /** Whether a theme's numbers can go this way. */
    boolean suits(Theme theme) {
        return switch (theme.gauge().direction()) {
            case MAINTAIN -> this == ON_TRACK;
            case BAND -> this == ON_TRACK || this == AT_RISK || this == OFF_TRACK;
            case INCREASE, DECREASE -> theme.measured() ? suits(theme.gauge()) : this == UNMEASURED;
        };
    }

    private boolean suits(Gauge gauge) {
        return switch (this) {
            case WORSENING -> !gauge.count();
            case STALE ->
                switch (gauge.frequency()) {
                    case MONTH, QUARTER, HALF_YEAR -> true;
                    case YEAR -> false;
                };
            case UNMEASURED -> false;
            case ACHIEVED, ON_TRACK, AT_RISK, OFF_TRACK, MISSED, NO_BASELINE, NO_VALUE, BROKEN, NO_TARGET -> true;
        };
    }
}
