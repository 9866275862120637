package org.tugyr.platform.export;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.tugyr.ledger.Intake;
import org.tugyr.platform.verify.Layout;
import org.tugyr.platform.verify.Opening;

/** The public openings of the entries that one file is for. */
final class OpeningLines {

    private static final int AT_ONCE = 1_000;

    private static final String OPENINGS = """
            select idx, path, salt, value from facts.opening
            where public and idx >= ? and idx < ? order by idx, path collate "C\"""";

    private OpeningLines() {}

    /** How many such files there are for a log of some size. */
    static long files(long size) {
        return (size + Layout.OPENINGS_PER_FILE - 1) / Layout.OPENINGS_PER_FILE;
    }

    /** Writes the openings of a file, counted from 0. */
    static void write(Connection connection, long file, long size, Writer out) throws SQLException, IOException {
        long from = file * Layout.OPENINGS_PER_FILE;
        try (PreparedStatement query = connection.prepareStatement(OPENINGS)) {
            query.setFetchSize(AT_ONCE);
            query.setLong(1, from);
            query.setLong(2, Math.min(size, from + Layout.OPENINGS_PER_FILE));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    var value = Intake.parse(rows.getString(4));
                    out.write(new Opening(rows.getLong(1), rows.getString(2), rows.getString(3), value).line() + "\n");
                }
            }
        }
    }
}
