package org.tugyr.platform.verify;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tugyr.platform.access.AccessRows;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.GrantRule;
import org.tugyr.platform.confirm.ConfirmRows;
import org.tugyr.platform.confirm.ConfirmRows.OfficeKeyRow;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Rule.Decision.Refuse;

/**
 * Rule {@code access/1} (docs/rules/access.md), one record after the other in the order of the log: every grant was allowed when it was
 * recorded, and every entry of an office was written while it held a role that allows it there. Keeps grants, areas and organisations, and of
 * every other subject where it lies.
 */
final class Offices {

    /** Stands before the key of an office that wrote an entry. */
    static final String PREFIX = "office:";

    private static final String UNHEARD =
            "second administrators: whether they agreed, for their consent stands in the entry of the first alone";

    private final Findings findings;
    private final Written written;
    private final Reaches reaches;
    private final Map<String, OfficeFold> folds = new HashMap<>();
    private long granted;
    private long seconded;

    Offices(Kinds kinds, Findings findings) {
        this.findings = findings;
        this.written = new Written(kinds);
        this.reaches = new Reaches(written, findings);
    }

    static boolean isOffice(String by) {
        return by.startsWith(PREFIX);
    }

    /** Takes an entry; entries come in order. */
    void follow(long index, Checked.Good entry) {
        try {
            reaches.next(entry);
            OfficeFold fold = folds.computeIfAbsent(entry.fact().root(), _ -> new OfficeFold(written));
            if (!look(index, fold, entry)) {
                fold.put(entry);
            }
        } catch (RuntimeException e) { // whatever hostile rows make of it
            findings.refute("entry " + index, "a row that makes no sense", String.valueOf(e.getMessage()));
        }
    }

    /** Whether what an office wrote is still looked at, together with what follows. */
    private boolean look(long index, OfficeFold fold, Checked.Good entry) {
        String by = entry.fact().by();
        LocalDate day = fold.day(entry.fact().at());
        if (entry.row() instanceof GrantRow grant) {
            grant(index, fold, grant, by, day);
        } else if (entry.row() instanceof OfficeKeyRow key) {
            key(index, key, day);
        }
        if (!isOffice(by)) {
            return false;
        }
        String office = by.substring(PREFIX.length());
        GrantRow held = fold.grant(office);
        if (held == null || !held.inForce(day)) {
            findings.refute("entry " + index, "by the office " + office, "by one that holds a role on " + day);
            return false;
        } else if (entry.row() instanceof GrantRow || entry.row() instanceof ConfirmRows) {
            return false;
        }
        reaches.take(index, fold, entry, held);
        return true;
    }

    private void key(long index, OfficeKeyRow key, LocalDate day) {
        if (key.endedOn() == null && !key.validFrom().equals(day)) {
            findings.refute("entry " + index, "a key from " + key.validFrom() + " on", "from " + day);
        } else if (key.endedOn() != null && !key.endedOn().equals(day)) {
            findings.refute("entry " + index, "a key that ended on " + key.endedOn(), "on " + day);
        }
    }

    private void grant(long index, OfficeFold fold, GrantRow row, String by, LocalDate day) {
        boolean end = fold.grant(row.office()) != null;
        String hand = end ? String.valueOf(row.endedBy()) : row.grantedBy();
        String author = hand.equals(AccessRows.SHELL) ? hand : PREFIX + hand;
        if (!by.equals(author)) {
            findings.refute("entry " + index, "a role granted or ended by " + by, "by " + author);
        }
        if (!end && row.endedOn() != null) {
            findings.refute("entry " + index, "a role that had ended before it was granted", "a role that begins");
        }
        if (row.person() != null && fold.whereabouts().of("person:" + row.person()) == null) {
            findings.refute("entry " + index, "a seat of " + row.person(), "of a person who was on record before");
        }
        refusal(fold, row, day, end)
                .ifPresentOrElse(
                        why -> findings.refute(
                                "entry " + index,
                                "a role that " + GrantRule.RULE + " does not allow: " + why,
                                "one that it allows"),
                        () -> granted++);
        if (!end && row.secondedBy() != null) {
            seconded++;
        }
    }

    private static Optional<String> refusal(OfficeFold fold, GrantRow row, LocalDate day, boolean end) {
        try {
            GrantRule rule = fold.rule(day);
            Optional<Refuse> refuse = end ? rule.end(row) : rule.grant(row);
            return refuse.map(why -> why.reason().substring(why.reason().lastIndexOf('.') + 1) + " " + why.arguments());
        } catch (RuntimeException e) { // whatever hostile rows make of the rule
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** To be called at the end of the log. */
    void finish() {
        reaches.finish();
        findings.leave(UNHEARD, seconded);
    }

    /** How many entries offices wrote as their roles allow, where they reach. */
    long written() {
        return reaches.held();
    }

    /** How many roles were granted and ended as the rule allows. */
    long granted() {
        return granted;
    }
}
