package org.tugyr.platform.roadmap;

import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;

/** Nobody reports on a day to come. */
public record ReportGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "pledge";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(ReportedRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (ReportedRow row : scene.rows(ReportedRow.class, subject)) {
            if (row.reportedOn().isAfter(scene.today())) {
                scene.refuse(
                        row,
                        "reported_on",
                        "a day up to " + scene.today(),
                        row.reportedOn().toString());
            }
        }
    }
}
