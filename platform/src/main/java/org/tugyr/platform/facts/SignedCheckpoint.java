package org.tugyr.platform.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.SignedNote;

/**
 * A signed tree head as it is published.
 *
 * @param size how many entries it vouches for
 * @param root the Merkle root over them
 * @param note the signed note, verbatim
 * @param at when it was signed
 */
public record SignedCheckpoint(long size, Hash root, String note, Instant at) {

    static final String COLUMNS = "size, root, note, at";

    static SignedCheckpoint of(ResultSet row, int number) throws SQLException {
        return new SignedCheckpoint(
                row.getLong(1),
                Hash.of(row.getBytes(2)),
                row.getString(3),
                row.getTimestamp(4).toInstant());
    }

    SignedNote signed() {
        return SignedNote.parse(note);
    }
}
