package org.tugyr.platform.oversight;

import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.oversight.HeadquartersRows.AgendaItemRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;

/** A stocktake was held by the headquarters of its area, and not on a day to come. */
public record StocktakeGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "stocktake";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(StocktakeRow.class, AgendaItemRow.class);
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
            } else if (!Bodies.acts(row.organisation(), row.area(), scene)) {
                scene.refuse(row, "area", "the area of " + row.organisation() + ", or one within it", row.area());
            }
        }
        for (AgendaItemRow item : scene.rows(AgendaItemRow.class, subject)) {
            if (item.number() < 1) {
                scene.refuse(item, "number", "1 or more", String.valueOf(item.number()));
            }
        }
    }
}
