package org.tugyr.platform.oversight;

import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.oversight.CouncilRows.Followed;
import org.tugyr.platform.oversight.CouncilRows.RecommendationRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationStateRow;

/** A recommendation is refused for a reason and done by evidence. */
public record RecommendationGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "recommendation";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(RecommendationRow.class, RecommendationStateRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (RecommendationRow made : scene.rows(RecommendationRow.class, subject)) {
            if (made.madeOn().isAfter(scene.today())) {
                scene.refuse(
                        made,
                        "made_on",
                        "a day up to " + scene.today(),
                        made.madeOn().toString());
            }
            if (made.due() != null && made.due().isBefore(made.madeOn())) {
                scene.refuse(
                        made,
                        "due",
                        "a day from " + made.madeOn() + " on",
                        made.due().toString());
            }
            for (RecommendationStateRow row : scene.rows(RecommendationStateRow.class, subject)) {
                state(row, made, scene);
            }
        }
    }

    private static void state(RecommendationStateRow row, RecommendationRow made, Scene scene) {
        if (row.statedOn().isBefore(made.madeOn()) || row.statedOn().isAfter(scene.today())) {
            scene.refuse(
                    row,
                    "stated_on",
                    "a day from " + made.madeOn() + " to " + scene.today(),
                    row.statedOn().toString());
        } else if (row.state() == Followed.DONE && row.evidence() == null) {
            scene.refuse(row, "evidence", "what shows that it is done", "");
        } else if (row.state() == Followed.REFUSED
                && row.reason() == null
                && scene.before(row).isEmpty()) {
            scene.refuse(row, "reason_kk", "why it is refused, in the language of the source", "");
        }
    }
}
