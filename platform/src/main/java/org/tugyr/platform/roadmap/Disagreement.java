package org.tugyr.platform.roadmap;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.trajectory.Status;

/**
 * How far apart what is reported of a pledge and what is measured are.
 *
 * <p>Both voices speak of four rungs: fulfilled, as planned, at risk, behind. The distance is the number of rungs between
 * them. Where one of them says nothing of the plan (no report, not started, not assessable) they cannot disagree.
 */
public final class Disagreement {

    private Disagreement() {}

    /** The rungs between the voices, 0 to 3; 0 where they agree, or where one of them is silent. */
    public static int distance(@Nullable Reported reported, Status measured) {
        Integer said = reported == null ? null : rung(reported);
        Integer shown = rung(measured);
        return said == null || shown == null ? 0 : Math.abs(said - shown);
    }

    private static @Nullable Integer rung(Reported reported) {
        return switch (reported) {
            case DONE -> 0;
            case ON_SCHEDULE -> 1;
            case AT_RISK -> 2;
            case BEHIND, STOPPED -> 3;
            case NOT_STARTED -> null;
        };
    }

    private static @Nullable Integer rung(Status measured) {
        return switch (measured) {
            case ACHIEVED -> 0;
            case ON_TRACK -> 1;
            case AT_RISK -> 2;
            case OFF_TRACK, WORSENING, MISSED -> 3;
            case NOT_ASSESSABLE -> null;
        };
    }

    /** The same distance as an expression of SQL over the columns {@code reported} and {@code measured} of a pledge's standing. */
    static String sql(String table) {
        String said = Stream.of(Reported.values())
                .map(each -> when(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), rung(each)))
                .collect(Collectors.joining());
        String shown = Stream.of(Status.values())
                .map(each -> when(each.name(), rung(each)))
                .collect(Collectors.joining());
        return "coalesce(abs(case " + table + ".reported" + said + " end - case " + table + ".measured" + shown
                + " end), 0)";
    }

    private static String when(String word, @Nullable Integer rung) {
        return rung == null ? "" : " when '" + word + "' then " + rung;
    }
}
