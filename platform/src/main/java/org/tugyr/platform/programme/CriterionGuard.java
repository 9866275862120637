package org.tugyr.platform.programme;

import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;

/** A criterion does not change from the day on which it is frozen. */
public record CriterionGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "criterion";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(CriterionRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (CriterionRow row : scene.rows(CriterionRow.class, subject)) {
            scene.before(row)
                    .filter(before -> !before.equals(row) && !before.frozenOn().isAfter(scene.today()))
                    .ifPresent(before -> scene.refuse(
                            row,
                            "wording",
                            "the criterion as it was frozen on " + before.frozenOn(),
                            "a change after that day"));
        }
    }
}
