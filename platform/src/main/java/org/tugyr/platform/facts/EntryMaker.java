package org.tugyr.platform.facts;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tugyr.ledger.CanonicalWriter;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;

/** Makes entries of drafts: ids, salts, digests, canonical bytes. Not for several threads. */
final class EntryMaker {

    private static final int SALT_BYTES = 16;

    private final Kinds kinds;
    private final SecureRandom random;
    private final Digests digests;
    private final CanonicalWriter writer = new CanonicalWriter();

    EntryMaker(Kinds kinds, SecureRandom random, byte[] secret) {
        this.kinds = kinds;
        this.random = random;
        this.digests = new Digests(kinds, secret);
    }

    /** The entry of a draft at a place in the log. */
    Entry make(long index, Draft draft, String by, Instant at) {
        Row row = draft.row();
        Kind<? extends Row> kind = kinds.of(row);
        JsonBuilder body = RowJson.clear(kind, row);
        Map<String, Entry.Opening> openings = new LinkedHashMap<>();
        SortedMap<String, String> salted = new TreeMap<>();
        SortedMap<String, Json> sealed = RowJson.sealed(kind, row);
        sealed.forEach((path, value) -> {
            Entry.Opening opening = new Entry.Opening(draft.salts().getOrDefault(path, salt()), value);
            openings.put(path, opening);
            salted.put(path, RowJson.digest(opening.salt(), path, value));
        });
        Json.Obj clear = body.build();
        Fact fact = new Fact(
                UuidV7.at(at, random),
                kind.fact(),
                at,
                row.effective(),
                by,
                draft.root(),
                kind.about(row),
                clear,
                salted);
        return new Entry(
                index,
                kind,
                kind.key(row),
                draft,
                fact,
                fact.bytes(writer),
                digests.content(clear, sealed).digest().toArray(),
                openings);
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }
}
