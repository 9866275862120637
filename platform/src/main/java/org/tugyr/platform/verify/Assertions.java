package org.tugyr.platform.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.CanonicalWriter;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.confirm.Assertion;
import org.tugyr.platform.confirm.ConfirmRows.AssertionRow;
import org.tugyr.platform.confirm.ConfirmRows.OfficeKeyRow;
import org.tugyr.platform.confirm.CoseKey;
import org.tugyr.platform.confirm.Statement;

/**
 * Every assertion is by a key of its office over exactly the entries just before it, and none is used twice. Keeps the digests of one run of
 * entries that an office wrote, and of all challenges.
 */
final class Assertions {

    /** A submission has at most 5,000 rows, each of which may be followed by the reason of a correction. */
    private static final int MOST = 10_001;

    private final Findings findings;
    private final CanonicalWriter writer = new CanonicalWriter();
    private final Map<List<String>, OfficeKeyRow> keys = new HashMap<>();
    private final Set<Hash> challenges = new HashSet<>();
    private final Deque<Hash> run = new ArrayDeque<>();
    private String author = "";
    private long confirmed;
    private long rows;

    Assertions(Findings findings) {
        this.findings = findings;
    }

    /** Takes an entry; entries come in order. */
    void follow(long index, Checked.Good entry) {
        try {
            look(index, entry);
        } catch (RuntimeException e) { // whatever hostile rows make of it
            findings.refute("entry " + index, "a confirmation that makes no sense", String.valueOf(e.getMessage()));
            run.clear();
        }
    }

    private void look(long index, Checked.Good entry) {
        String root = entry.fact().root();
        String by = root + " " + entry.fact().by();
        if (!by.equals(author)) {
            run.clear();
            author = by;
        }
        switch (entry.row()) {
            case OfficeKeyRow key -> {
                state(index, entry, key);
                run.clear();
            }
            case AssertionRow assertion -> {
                confirm(index, entry, assertion);
                run.clear(); // what is confirmed once is confirmed
            }
            default -> remember(entry);
        }
    }

    /** To be called where an entry cannot be read: nothing before it can be confirmed any longer. */
    void broken() {
        run.clear();
    }

    private void remember(Checked.Good entry) {
        if (Offices.isOffice(entry.fact().by())) {
            if (run.size() == MOST) {
                run.removeFirst();
            }
            run.addLast(Statement.row(
                    entry.fact().type(), entry.fact().body(), entry.fact().sealed(), writer));
        }
    }

    private void state(long index, Checked.Good entry, OfficeKeyRow key) {
        String where = "entry " + index;
        List<String> known = List.of(entry.fact().root(), key.office(), key.key());
        OfficeKeyRow before = keys.get(known);
        keys.put(known, before == null ? key : end(where, before, key));
        if (!entry.fact().by().equals(Offices.PREFIX + key.office())) {
            findings.refute(
                    where, "a key of " + key.office() + " by " + entry.fact().by(), "by that office");
        }
        if (before == null && key.endedOn() != null) {
            findings.refute(where, "a key that had ended before it was stated", "a key that begins");
        }
        try {
            String name = CoseKey.parse(key.publicKey()).name();
            if (!name.equals(key.key())) {
                findings.refute(where, "a key by the name " + key.key(), name);
            }
        } catch (IllegalArgumentException e) {
            findings.refute(where, "what is no public key", "a canonical COSE_Key: " + e.getMessage());
        }
    }

    /** A key that was stated before ends, once and as it is; what it is from there on. */
    private OfficeKeyRow end(String where, OfficeKeyRow before, OfficeKeyRow key) {
        if (key.endedOn() == null) {
            findings.refute(where, "a key that was stated before", "each key of an office once");
        } else if (before.endedOn() != null) {
            findings.refute(where, "the end of a key that had ended before", "an end, once");
        } else if (!before.ended(key.endedOn()).equals(key)) {
            findings.refute(where, "another key by that name", "the end of the key that was stated");
        } else {
            return key;
        }
        return before;
    }

    private void confirm(long index, Checked.Good entry, AssertionRow row) {
        String where = "entry " + index;
        String root = entry.fact().root();
        if (!entry.fact().by().equals(Offices.PREFIX + row.office())) {
            findings.refute(
                    where,
                    "an assertion of " + row.office() + " by " + entry.fact().by(),
                    "by that office");
        } else if (row.first() + row.count() != index || row.count() < 1) {
            findings.refute(
                    where,
                    "an assertion over " + row.count() + " entries from " + row.first(),
                    "over those just before it");
        } else if (row.count() > run.size()) {
            findings.refute(
                    where,
                    "an assertion over " + row.count() + " entries",
                    "over at most " + run.size() + ", which the office wrote without a break and did not confirm yet");
        } else {
            OfficeKeyRow key = keys.get(List.of(root, row.office(), row.key()));
            List<Hash> rows = run.stream().skip(run.size() - (long) row.count()).toList();
            check(where, row, key, new Statement(root, row.office(), row.nonce(), rows).challenge());
        }
    }

    private void check(String where, AssertionRow row, @Nullable OfficeKeyRow key, Hash challenge) {
        if (key == null) {
            findings.refute(where, "an assertion by the key " + row.key(), "by a key that the office stated before");
        } else if (key.endedOn() != null) {
            findings.refute(where, "an assertion by a key that ended on " + key.endedOn(), "none after its end");
        } else if (!challenges.add(challenge)) {
            findings.refute(where, "a challenge that was answered before", "a new one");
        } else {
            try {
                Assertion.of(row)
                        .fault(CoseKey.parse(key.publicKey()), key.site(), challenge)
                        .ifPresentOrElse(fault -> findings.refute(where, fault.found(), fault.expected()), () -> {
                            confirmed++;
                            rows += row.count();
                        });
            } catch (IllegalArgumentException e) {
                findings.refute(where, "an assertion by a key that is none", "one that can be checked");
            }
        }
    }

    /** How many entries they are over. */
    long rows() {
        return rows;
    }

    /** How many assertions hold. */
    long confirmed() {
        return confirmed;
    }
}
