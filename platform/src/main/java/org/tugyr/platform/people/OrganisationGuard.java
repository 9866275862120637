package org.tugyr.platform.people;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;

/** An organisation's rows follow one another and do not overlap, as far as their dates are known. */
public record OrganisationGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "organisation";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(OrganisationRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        List<OrganisationRow> rows = scene.rows(OrganisationRow.class, subject).stream()
                .sorted(Comparator.comparing(row -> row.validFrom().earliest()))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            OrganisationRow row = rows.get(i);
            When last = row.validTo();
            if (last == null) {
                continue;
            }
            if (last.latest().isBefore(row.validFrom().earliest())) {
                scene.refuse(row, "valid_to", "a date from " + row.validFrom() + " on", last.text());
            } else if (i + 1 < rows.size()) {
                When next = rows.get(i + 1).validFrom();
                if (!last.earliest().isBefore(next.latest())) {
                    scene.refuse(
                            row, "valid_to", "a date before " + next + ", when the next row takes over", last.text());
                }
            }
            if (row.organisation().equals(row.parent())) {
                scene.refuse(row, "parent", "another organisation", row.organisation());
            }
        }
    }
}
