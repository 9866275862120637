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
 * Where a pledge stands in both voices.
 *
 * @param reported null where nobody has reported
 * @param reason why it is not assessable: {@code NO_INDICATOR}, or the name of a {@link org.tugyr.trajectory.Reason}
 * @param eased whether a target of one of its indicators was made easier
 */
public record Voices(
        @Nullable Reported reported,
        Status measured,
        @Nullable String reason,
        boolean eased) {

    static final String NO_INDICATOR = "NO_INDICATOR";

    /** Reads the columns of the same names. */
    public static Voices read(ResultSet row) throws SQLException {
        String reported = row.getString("reported");
        return new Voices(
                reported == null ? null : RowJson.choice(Reported.class, reported),
                Status.valueOf(row.getString("measured")),
                row.getString("reason"),
                row.getBoolean("eased"));
    }

    /** What the reported voice's chip shows. */
    public Standing said() {
        return reported == null ? Standing.REPORTED_NOTHING : Standing.of(Voice.REPORTED, reported);
    }

    /** What the measured voice's chip shows. */
    public Standing shown() {
        return Standing.of(Voice.MEASURED, measured);
    }
}
