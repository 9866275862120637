package org.tugyr.platform.confirm;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tugyr.ledger.CanonicalWriter;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.Json;

/**
 * What a passkey is asked to confirm. It follows from entries alone: of sealed values it holds the salted digests, so that it can be
 * checked by whoever may not know them, also after an erasure, and tells nothing of them.
 *
 * @param record key of the record
 * @param office key of the office
 * @param nonce random, in base64url
 * @param rows digests of the rows, in the order of their entries
 */
public record Statement(String record, String office, String nonce, List<Hash> rows) {

    private static final int VERSION = 1;

    public Statement {
        rows = List.copyOf(rows);
    }

    /**
     * The digest of a row.
     *
     * @param type of fact
     * @param body its columns that stand in clear
     * @param sealed digests of the others, by column
     */
    public static Hash row(String type, Json.Obj body, Map<String, String> sealed, CanonicalWriter writer) {
        List<Json> digests = new TreeMap<>(sealed)
                .entrySet().stream()
                        .<Json>map(one -> Json.object()
                                .put("path", one.getKey())
                                .put("digest", one.getValue())
                                .build())
                        .toList();
        return Hash.sha256(writer.write(Json.object()
                .put("type", type)
                .put("body", body)
                .put("sealed", new Json.Arr(digests))
                .build()));
    }

    /** The challenge: SHA-256 over the canonical JSON of it. */
    public Hash challenge() {
        return Hash.sha256(Json.object()
                .put("v", VERSION)
                .put("record", record)
                .put("office", office)
                .put("nonce", nonce)
                .put("rows", Json.strings(rows.stream().map(Hash::base64Url).toList()))
                .build()
                .canonicalBytes());
    }
}
