package org.tugyr.platform.oversight;

import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.oversight.HeadquartersRows.ConfidenceRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;

/** Confidence is stated by a headquarters, and not for a day to come; its reasons are asked for as they come in. */
public record ConfidenceGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "pledge";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(ConfidenceRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (ConfidenceRow row : scene.rows(ConfidenceRow.class, subject)) {
            if (!Bodies.isKind(row.organisation(), OrganisationKind.HEADQUARTERS, scene)) {
                scene.refuse(row, "organisation", "an organisation of kind headquarters", row.organisation());
            } else if (row.statedOn().isAfter(scene.today())) {
                scene.refuse(
                        row,
                        "stated_on",
                        "a day up to " + scene.today(),
                        row.statedOn().toString());
            }
        }
    }
}
