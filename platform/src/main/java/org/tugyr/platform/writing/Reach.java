package org.tugyr.platform.writing;

import java.util.List;
import java.util.Optional;
import org.tugyr.platform.access.Granting;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Rule.Decision.Refuse;

/** Whether an office may write rows: each where it leads to, and where its subject stands already. */
record Reach(Kinds kinds, Forms forms, Form form, Rule.Present present, Granting.Acting acting) {

    /** Why the office may not write all of some rows that are recorded together; empty where it may. */
    Optional<Refuse> refusal(String office, List<Row> rows) {
        Places places = new Places(kinds, present, rows);
        for (Row row : rows) {
            Optional<List<String>> paths = forms.places(form, row.getClass());
            if (paths.isEmpty()) {
                return Optional.of(new Refuse("writing.refused.form", List.of()));
            }
            Optional<Refuse> refuse = forms.isOfNoPlace(row.getClass())
                    ? ofNoPlace(office, row)
                    : acting.may(form.roles(), places.of(paths.get(), row))
                            .or(() -> standing(row)
                                    .flatMap(was -> acting.may(form.roles(), places.of(paths.get(), was.row()))));
            if (refuse.isPresent()) {
                return refuse;
            }
        }
        return Optional.empty();
    }

    /** What belongs to no place is changed by the office that recorded it, or by one of the whole record. */
    private Optional<Refuse> ofNoPlace(String office, Row row) {
        Optional<Refuse> refuse = acting.mayAnywhere(form.roles());
        boolean own = standing(row)
                .map(was -> was.fact().by().equals("office:" + office))
                .orElse(true);
        return refuse.isPresent() || own ? refuse : acting.may(form.roles(), List.of());
    }

    /** What the record has of the row's subject: nobody takes what is another's by saying that it lies elsewhere. */
    private Optional<Recorded<? extends Row>> standing(Row row) {
        Kind<?> kind = kinds.of(row);
        return kind.subjectKind().isEmpty()
                ? Optional.empty()
                : present.own(List.of(kind.about(row).getFirst())).rows(row.getClass()).stream()
                        .<Recorded<? extends Row>>map(recorded -> recorded)
                        .reduce((_, later) -> later);
    }
}
