package org.tugyr.platform.oversight;

import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.oversight.CouncilRows.EvidenceAnswerRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceRequestRow;

/** Nobody answers before being asked. */
public record AnswerGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "evidence-request";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(EvidenceAnswerRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (EvidenceAnswerRow row : scene.rows(EvidenceAnswerRow.class, subject)) {
            scene.row(EvidenceRequestRow.class, row.request())
                    .filter(request -> row.answeredOn().isBefore(request.askedOn())
                            || row.answeredOn().isAfter(scene.today()))
                    .ifPresent(request -> scene.refuse(
                            row,
                            "answered_on",
                            "a day from " + request.askedOn() + " to " + scene.today(),
                            row.answeredOn().toString()));
        }
    }
}
