package org.tugyr.platform.facts;

import java.util.Map;
import org.tugyr.ledger.Json;

/**
 * A fact on its way into the tables.
 *
 * @param index its place in the log
 * @param kind the kind of its row
 * @param key the row's key
 * @param draft where it comes from
 * @param fact the fact
 * @param bytes its exact bytes
 * @param digest digest of the row's content, for imports to compare with
 * @param openings column to what is sealed there
 */
@SuppressWarnings("ArrayRecordComponent") // carries bytes between two methods, is never compared
record Entry(
        long index,
        Kind<? extends Row> kind,
        String key,
        Draft draft,
        Fact fact,
        byte[] bytes,
        byte[] digest,
        Map<String, Opening> openings) {

    /** A salt and the value it hides. */
    record Opening(String salt, Json value) {}
}
