package org.tugyr.platform.writing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tugyr.ledger.CanonicalWriter;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.Json;
import org.tugyr.platform.confirm.ConfirmRows.AssertionRow;
import org.tugyr.platform.confirm.ConfirmRows.OfficeKeyRow;
import org.tugyr.platform.confirm.Statement;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Rule;

/**
 * What is to be recorded, with all salts drawn, so that it can be confirmed before. The salts and the nonce follow from one random seed, which
 * is forgotten once they are used.
 *
 * @param drafts with their salts
 */
record Stated(Statement statement, List<Draft> drafts) {

    private static final int SEED = 32;
    private static final int SALT = 16;
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    Stated {
        drafts = List.copyOf(drafts);
    }

    /** A new seed. */
    static String seed() {
        byte[] seed = new byte[SEED];
        RANDOM.nextBytes(seed);
        return text(seed);
    }

    static Stated of(Kinds kinds, Submission submission, String seed, List<Draft> drafts) {
        CanonicalWriter writer = new CanonicalWriter();
        List<Hash> rows = new ArrayList<>();
        List<Draft> salted = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Row row = drafts.get(i).row();
            Kind<?> kind = kinds.of(row);
            Map<String, String> salts = new LinkedHashMap<>();
            SortedMap<String, String> digests = new TreeMap<>();
            for (Map.Entry<String, Json> value : RowJson.sealed(kind, row).entrySet()) {
                String salt = drawn(seed, i + " " + value.getKey());
                salts.put(value.getKey(), salt);
                digests.put(value.getKey(), RowJson.digest(salt, value.getKey(), value.getValue()));
            }
            salted.add(drafts.get(i).salted(salts));
            rows.add(Statement.row(kind.fact(), RowJson.clear(kind, row).build(), digests, writer));
        }
        Statement statement = new Statement(submission.root(), submission.office(), drawn(seed, "nonce"), rows);
        return new Stated(statement, salted);
    }

    /** Whether a confirmation is one of this. */
    boolean isConfirmedBy(Confirmation confirmation) {
        return confirmation
                .assertion()
                .fault(confirmation.publicKey(), confirmation.site(), statement.challenge())
                .isEmpty();
    }

    /** The drafts with what confirms them behind, and the key before, where the record does not have it; nothing where the key has ended. */
    Rule.Decision confirmed(Confirmation confirmation, Rule.Present present, Kinds kinds, OfficeKeyRow key) {
        List<Draft> all = new ArrayList<>();
        Optional<Recorded<OfficeKeyRow>> known = present.history(
                        List.of("office:" + key.office()), List.of(OfficeKeyRow.class))
                .row(OfficeKeyRow.class, kinds.of(key).key(key));
        if (known.isEmpty()) {
            all.add(new Draft(statement.record(), key, false));
        } else if (known.get().row().endedOn() != null) {
            return new Rule.Decision.Refuse("writing.refused.key", List.of());
        }
        long first = present.size() + all.size();
        all.addAll(drafts);
        Row main = drafts.getFirst().row();
        AssertionRow row = new AssertionRow(
                first,
                drafts.size(),
                kinds.of(main).about(main).getFirst(),
                statement.office(),
                key.key(),
                statement.nonce(),
                confirmation.assertion().authenticator(),
                confirmation.assertion().client(),
                confirmation.assertion().signature());
        all.add(new Draft(statement.record(), row, false));
        return new Rule.Decision.Append(all);
    }

    private static String drawn(String seed, String what) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(seed.getBytes(StandardCharsets.UTF_8), HMAC));
            return text(Arrays.copyOf(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)), SALT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
