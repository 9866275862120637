package org.tugyr.platform.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Remembers what imports last said of rows that other hands change. */
final class Divergence {

    private static final String BEGIN = """
            insert into facts.diverged
            select ?, ?, coalesce((select digest from facts.row where kind = ? and key = ?), '')
            on conflict do nothing""";

    private static final String END = "delete from facts.diverged where kind = ? and key = ?";

    private Divergence() {}

    /** To be called before the entries are written: an import ends a row's divergence, any other writer begins it. */
    static void note(Connection connection, List<Entry> entries) throws SQLException {
        boolean none = nothingDiverged(connection);
        try (PreparedStatement begin = connection.prepareStatement(BEGIN);
                PreparedStatement end = connection.prepareStatement(END)) {
            for (Entry entry : entries) {
                boolean imported = entry.draft().imported();
                if (imported && none) {
                    continue;
                }
                PreparedStatement change = imported ? end : begin;
                for (int place = 1; place < (imported ? 3 : 5); place += 2) {
                    change.setString(place, entry.kind().file());
                    change.setString(place + 1, entry.key());
                }
                change.addBatch();
            }
            begin.executeBatch();
            end.executeBatch();
        }
    }

    private static boolean nothingDiverged(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from facts.diverged limit 1");
                var rows = query.executeQuery()) {
            return !rows.next();
        }
    }
}
