package org.tugyr.platform.facts;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tugyr.ledger.CanonicalWriter;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.Json;

/** Digests that a database keeps of rows and aliases. Not for several threads. */
public final class Digests {

    private final Kinds kinds;
    private final Mac mac;
    private final CanonicalWriter writer = new CanonicalWriter();

    Digests(Kinds kinds, byte[] secret) {
        this.kinds = kinds;
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /**
     * What a row says, in short.
     *
     * @param digest of all of it, sealed values included; keyed where there are any, so that it tells nothing
     * @param size bytes of what stands in clear
     */
    public record Content(Hash digest, int size) {}

    /** The content of a row. */
    public Content content(Row row) {
        Kind<? extends Row> kind = kinds.of(row);
        return content(RowJson.clear(kind, row).build(), RowJson.sealed(kind, row));
    }

    Content content(Json.Obj clear, SortedMap<String, Json> sealed) {
        byte[] bytes = writer.write(clear);
        if (sealed.isEmpty()) {
            return new Content(Hash.sha256(bytes), bytes.length);
        }
        mac.update(bytes);
        return new Content(Hash.of(mac.doFinal(writer.write(new Json.Obj(sealed)))), bytes.length);
    }

    /** A keyed digest of what an importer calls a person. */
    byte[] alias(String alias) {
        return mac.doFinal(alias.getBytes(StandardCharsets.UTF_8));
    }
}
