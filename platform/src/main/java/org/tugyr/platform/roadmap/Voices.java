package org.tugyr.platform.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.trajectory.Status;

/**
 * Where a pledge stands in the three voices, and what else decides whether they contradict each other.
 *
 * @param reported null where nobody has reported
 * @param reason why it is not assessable: {@code NO_INDICATOR}, or the name of a {@link org.tugyr.trajectory.Reason}
 * @param eased whether a target of one of its indicators was made easier after it was missed
 * @param judged what a public council finds; null where none has judged
 * @param weakened whether its own words were weakened: its day moved on or taken away, or all of it withdrawn
 * @param own whether only documents of those responsible show how it stands
 */
public record Voices(
        @Nullable Reported reported,
        Status measured,
        @Nullable String reason,
        boolean eased,
        @Nullable Judged judged,
        boolean weakened,
        boolean own) {

    /** The columns that it is read from. */
    static final String COLUMNS = "reported, measured, reason, eased, judged, weakened, own";

    static final String NO_INDICATOR = "NO_INDICATOR";

    /** Without what a council finds. */
    public Voices unjudged() {
        return new Voices(reported, measured, reason, eased, null, weakened, false);
    }

    /** Two voices only. */
    public Voices(@Nullable Reported reported, Status measured, @Nullable String reason, boolean eased) {
        this(reported, measured, reason, eased, null, false, false);
    }

    /** Reads the columns of the same names. */
    public static Voices read(ResultSet row) throws SQLException {
        String reported = row.getString("reported");
        String judged = row.getString("judged");
        return new Voices(
                reported == null ? null : RowJson.choice(Reported.class, reported),
                Status.valueOf(row.getString("measured")),
                row.getString("reason"),
                row.getBoolean("eased"),
                judged == null ? null : RowJson.choice(Judged.class, judged),
                row.getBoolean("weakened"),
                row.getBoolean("own"));
    }

    /** What the reported voice's chip shows. */
    public Standing said() {
        return reported == null ? Standing.REPORTED_NOTHING : Standing.of(Voice.REPORTED, reported);
    }

    /** What the measured voice's chip shows. */
    public Standing shown() {
        return Standing.of(Voice.MEASURED, measured);
    }

    /** What the judged voice's chip shows. */
    public Standing found() {
        return judged == null ? Standing.JUDGED_NOT_YET : Standing.of(Voice.JUDGED, judged);
    }
}
