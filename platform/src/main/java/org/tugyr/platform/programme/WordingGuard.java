package org.tugyr.platform.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.programme.PledgeRows.WordingChange;
import org.tugyr.platform.programme.PledgeRows.WordingRow;

/** A pledge is stated first and once, may change, and is over when it is withdrawn. */
public record WordingGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "pledge";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(WordingRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        List<WordingRow> rows = scene.rows(WordingRow.class, subject).stream()
                .sorted(Comparator.comparing(WordingRow::statedOn))
                .toList();
        boolean withdrawn = false;
        for (WordingRow row : rows) {
            boolean first = row.equals(rows.getFirst());
            if (scene.complete(subject) && first != (row.change() == WordingChange.STATED)) {
                String expected = first
                        ? "stated, since it is the pledge's first wording"
                        : "reworded, date-moved or withdrawn, since it is not the pledge's first wording";
                scene.refuse(row, "change", expected, org.tugyr.platform.facts.RowJson.word(row.change()));
            } else if (withdrawn) {
                scene.refuse(
                        row,
                        "stated_on",
                        "no wording after the pledge was withdrawn",
                        row.statedOn().text());
            }
            withdrawn |= row.change() == WordingChange.WITHDRAWN;
            if (row.statedOn().earliest().isAfter(scene.today())) {
                scene.refuse(
                        row,
                        "stated_on",
                        "a date up to " + scene.today(),
                        row.statedOn().text());
            }
            if (row.due() != null && row.due().latest().isBefore(row.statedOn().earliest())) {
                scene.refuse(
                        row,
                        "due",
                        "a date from " + row.statedOn() + " on",
                        row.due().text());
            }
        }
    }
}
