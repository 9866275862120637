package org.tugyr.platform.facts;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tugyr.ledger.CanonicalWriter;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;

/** Makes entries of drafts: ids, salts, digests, canonical bytes. Not for several threads. */
final class EntryMaker {

    private static final int SALT_BYTES = 16;

    private final Kinds kinds;
    private final SecureRandom random;
    private final Mac mac;
    private final CanonicalWriter writer = new CanonicalWriter();

    EntryMaker(Kinds kinds, SecureRandom random, byte[] secret) {
        this.kinds = kinds;
        this.random = random;
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** The entry of a draft at a place in the log. */
    Entry make(long index, Draft draft, String by, Instant at) {
        Row row = draft.row();
        Kind<? extends Row> kind = kinds.of(row);
        JsonBuilder body = RowJson.clear(kind, row);
        Map<String, Entry.Opening> openings = new LinkedHashMap<>();
        SortedMap<String, String> digests = new TreeMap<>();
        RowJson.sealed(kind, row).forEach((path, value) -> {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            Entry.Opening opening =
                    new Entry.Opening(Base64.getUrlEncoder().withoutPadding().encodeToString(salt), value);
            openings.put(path, opening);
            digests.put(path, sealedDigest(opening.salt(), path, value));
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
                digests);
        return new Entry(
                index, kind, kind.key(row), draft, fact, fact.bytes(writer), digest(kind, row, clear), openings);
    }

    /** The digest of a row's content, sealed values included; keyed where there are any, so that it tells nothing. */
    byte[] digest(Row row) {
        Kind<? extends Row> kind = kinds.of(row);
        return digest(kind, row, RowJson.clear(kind, row).build());
    }

    private byte[] digest(Kind<? extends Row> kind, Row row, Json.Obj clear) {
        SortedMap<String, Json> sealed = RowJson.sealed(kind, row);
        byte[] bytes = writer.write(clear);
        if (sealed.isEmpty()) {
            return Hash.sha256(bytes).toArray();
        }
        mac.update(bytes);
        return mac.doFinal(writer.write(new Json.Obj(sealed)));
    }

    private static String sealedDigest(String salt, String path, Json value) {
        return Hash.sha256(new Json.Arr(List.of(new Json.Str(salt), new Json.Str(path), value)).canonicalBytes())
                .base64Url();
    }

    /** A keyed digest of what an importer calls a person. */
    byte[] alias(String alias) {
        return mac.doFinal(alias.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
