package org.tugyr.platform.verify;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.CanonicalWriter;
import org.tugyr.ledger.MalformedException;
import org.tugyr.platform.facts.Fact;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;

/** What one entry says, looked at alone. */
sealed interface Checked {

    /** A fact whose row is well formed; its sealed values are not open. */
    record Good(Fact fact, Kind<? extends Row> kind, Row row) implements Checked {}

    /** An entry that no version of the program would have written. */
    record Bad(String found, String expected) implements Checked {}

    /** A SHA-256 digest in base64url without padding. */
    Pattern DIGEST = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

    /** Looks at an entry: canonical, a fact, of a known kind, and exactly what its row would be written as. */
    static Checked of(byte[] entry, Kinds kinds, CanonicalWriter writer) {
        try {
            Fact fact = Fact.read(entry);
            Kind<? extends Row> kind = kinds.byFact(fact.type()).orElse(null);
            if (kind == null) {
                return new Bad("type " + fact.type(), "a type of fact that this version knows");
            }
            Row row = RowJson.read(kind, fact.body(), java.util.Map.of());
            Bad bad = compare(fact, kind, row);
            if (bad != null) {
                return bad;
            }
            if (java.util.Arrays.equals(fact.bytes(writer), entry)) {
                return new Good(fact, kind, row);
            }
            var _ = Fact.parse(entry); // tells where it is not canonical
            return new Bad("members that belong to no fact", "a fact of version 1");
        } catch (MalformedException e) {
            return new Bad(e.found(), e.expected() + " in " + e.where());
        } catch (RuntimeException e) { // whatever a hostile entry makes of the reflection and the parsers
            return new Bad("an entry that cannot be read", e.getMessage() == null ? "a fact" : e.getMessage());
        }
    }

    private static @Nullable Bad compare(Fact fact, Kind<? extends Row> kind, Row row) {
        if (!RowJson.clear(kind, row).build().equals(fact.body())) {
            return new Bad("another spelling of the body", "members and values as columns of " + kind.file());
        }
        if (!kind.about(row).equals(fact.about())) {
            return new Bad("about " + fact.about(), "about " + kind.about(row));
        }
        if (!java.util.Objects.equals(row.effective(), fact.effective())) {
            return new Bad("effective " + fact.effective(), "effective " + row.effective());
        }
        TreeSet<String> unknown = new TreeSet<>(fact.sealed().keySet());
        kind.fields().stream().filter(Kind.Field::sealed).forEach(field -> unknown.remove(field.name()));
        if (!unknown.isEmpty()) {
            return new Bad("sealed " + unknown, "only the sealed columns of " + kind.file());
        }
        return fact.sealed().values().stream()
                        .allMatch(digest -> DIGEST.matcher(digest).matches())
                ? null
                : new Bad("sealed " + fact.sealed(), "SHA-256 digests in base64url");
    }
}
