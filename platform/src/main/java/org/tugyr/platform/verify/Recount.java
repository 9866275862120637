package org.tugyr.platform.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tugyr.platform.facts.RecordRow;

/**
 * Works all numbers out anew from the entries and compares them with those published.
 *
 * <p>The site computes its numbers from tables, by SQL; this is another way to the same end, and shares only the rules.
 */
final class Recount {

    private final Numbers published;
    private final Findings findings;
    private final Map<String, RecordFold> folds = new LinkedHashMap<>();
    private final Map<String, RecordRow> records = new LinkedHashMap<>();
    private long equal;

    Recount(Numbers published, Findings findings) {
        this.published = published;
        this.findings = findings;
        for (RecordBasis basis : published.records()) {
            folds.put(basis.record(), new RecordFold(basis.record(), basis.day(), findings));
        }
    }

    void fold(long index, Checked.Good entry) {
        if (index >= published.size()) {
            return;
        }
        if (entry.row() instanceof RecordRow record) {
            records.put(record.record(), record);
        }
        RecordFold fold = folds.get(entry.fact().root());
        if (fold != null) {
            fold.fold(entry.row(), entry.fact().at());
        }
    }

    /** To be called at the end of the log. */
    void compare(long logSize) {
        if (!published.present()) {
            return;
        }
        if (published.size() > logSize) {
            findings.refute(
                    Layout.NUMBERS,
                    "numbers at size " + published.size(),
                    "at most " + logSize + " entries are signed");
            return;
        }
        records();
        compare(Layout.LOG_SIZE, Long.toString(published.size()), "", "");
        folds.forEach((record, fold) -> fold.unknownRule()
                .ifPresentOrElse(
                        rule -> findings.leave(
                                "numbers by the rule " + rule + ", which is newer than this program",
                                published.drop(record)),
                        () -> fold.numbers(this::compare)));
        published.left(number -> findings.refute(number.id(), number.value(), "no such number"));
    }

    private void records() {
        for (RecordBasis basis : published.records()) {
            RecordRow row = records.remove(basis.record());
            if (row == null) {
                findings.refute(Layout.RECORDS, basis.record(), "no such record");
            } else if (row.synthetic() != basis.synthetic()) {
                findings.refute(
                        Layout.RECORDS,
                        basis.record() + ", synthetic: " + basis.synthetic(),
                        "synthetic: " + row.synthetic());
            } else if (row.keptUntil() != null && row.keptUntil().isBefore(basis.day())) {
                findings.refute(
                        Layout.RECORDS, basis.record() + " as of " + basis.day(), "kept until " + row.keptUntil());
            }
        }
        records.keySet().forEach(record -> findings.refute(Layout.RECORDS, "nothing of " + record, "all records"));
    }

    private void compare(String id, String value, String root, String rule) {
        PublishedNumber number = published.take(id);
        if (number == null) {
            findings.refute(id, "nothing", value);
        } else if (!number.value().equals(value)) {
            findings.refute(id, number.value(), value);
        } else if (!number.root().equals(root) || !number.rule().equals(rule)) {
            findings.refute(
                    id,
                    "under record " + number.root() + " by rule " + number.rule(),
                    "record " + root + ", rule " + rule);
        } else {
            equal++;
        }
    }

    /** How many numbers are as published. */
    long equal() {
        return equal;
    }
}
