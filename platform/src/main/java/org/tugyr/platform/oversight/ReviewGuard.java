package org.tugyr.platform.oversight;

import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceRequestRow;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;

/** A review lies within its council's term, and whoever is asked for evidence has days to answer. */
public record ReviewGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "review";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(ReviewRow.class, EvidenceRequestRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (ReviewRow row : scene.rows(ReviewRow.class, subject)) {
            scene.row(CouncilRow.class, row.council())
                    .filter(council -> row.plannedOn().isBefore(council.startsOn())
                            || row.plannedOn().isAfter(council.endsOn()))
                    .ifPresent(council -> scene.refuse(
                            row,
                            "planned_on",
                            "a day of the council's term, " + council.startsOn() + " to " + council.endsOn(),
                            row.plannedOn().toString()));
            scene.before(row)
                    .filter(before -> !before.council().equals(row.council())
                            || !before.pledge().equals(row.pledge()))
                    .ifPresent(before -> scene.refuse(
                            row,
                            "pledge",
                            before.pledge() + ", since another pledge takes another review",
                            row.pledge()));
            if (row.heldOn() != null && row.heldOn().isAfter(scene.today())) {
                scene.refuse(
                        row,
                        "held_on",
                        "a day up to " + scene.today(),
                        row.heldOn().toString());
            }
        }
        for (EvidenceRequestRow row : scene.rows(EvidenceRequestRow.class, subject)) {
            if (row.askedOn().isAfter(scene.today())) {
                scene.refuse(
                        row,
                        "asked_on",
                        "a day up to " + scene.today(),
                        row.askedOn().toString());
            }
            if (!row.answerBy().isAfter(row.askedOn())) {
                scene.refuse(
                        row,
                        "answer_by",
                        "a day after " + row.askedOn(),
                        row.answerBy().toString());
            }
        }
    }
}
