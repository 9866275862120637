package org.tugyr.platform.mandates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.mandates.MandateRows.MandateRow;
import org.tugyr.platform.mandates.MandateRows.VacancyRow;
import org.tugyr.platform.mandates.SeatsView.Person;
import org.tugyr.platform.web.words.Words;

/** Who left a seat of a contest and who came, for its page. Pure. */
record SeatChanges(SeatNames names, Words words) {

    /** When somebody left or came; what nobody knows a day of stands last. */
    List<SeatsView.Change> of(Seating seating) {
        Comparator<SeatsView.Change> latest =
                Comparator.comparing(SeatsView.Change::day, Comparator.nullsFirst(Comparator.<String>naturalOrder()));
        List<SeatsView.Change> changes = new ArrayList<>();
        for (Held held : seating.mandates()) {
            VacancyRow vacancy = names.vacancy(held);
            if (vacancy != null) {
                changes.add(change(
                        held,
                        vacancy.since(),
                        "mandates.left",
                        null,
                        vacancy.reason(),
                        names.entry(VacancyRow.class, vacancy.membership())));
            }
            if (held.row().replaces() != null) {
                changes.add(change(
                        held,
                        held.taken(),
                        "mandates.came." + RowJson.word(held.row().how()),
                        names.holder(held.row().replaces()),
                        null,
                        names.entry(MandateRow.class, held.row().membership())));
            }
        }
        changes.sort(latest.reversed());
        return changes;
    }

    private SeatsView.Change change(
            Held held, @Nullable When on, String what, @Nullable Person other, @Nullable Text reason, long entry) {
        return new SeatsView.Change(
                on == null ? null : words.when(on),
                on == null ? null : on.text(),
                names.person(held.person()),
                words.get(what),
                other,
                reason,
                entry);
    }
}
