package org.tugyr.platform.oversight;

import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;

/** A stocktake was held by a headquarters, and not on a day to come. */
public record StocktakeGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "stocktake";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(StocktakeRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (StocktakeRow row : scene.rows(StocktakeRow.class, subject)) {
            if (!Bodies.isKind(row.organisation(), OrganisationKind.HEADQUARTERS, scene)) {
                scene.refuse(row, "organisation", "an organisation of kind headquarters", row.organisation());
            } else if (row.heldOn().isAfter(scene.today())) {
                scene.refuse(
                        row,
                        "held_on",
                        "a day up to " + scene.today(),
                        row.heldOn().toString());
            }
        }
    }
}
