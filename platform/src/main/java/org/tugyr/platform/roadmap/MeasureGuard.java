package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.people.PeopleRows.PostRow;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.roadmap.RoadmapRows.ProgressRow;
import org.tugyr.platform.roadmap.RoadmapRows.RoadmapRow;

/** A measure is answered for by a post of the rank that its roadmap asks for, and its progress is a share of it by now. */
public record MeasureGuard() implements Guard {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String subjectKind() {
        return "measure";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(MeasureRow.class, ProgressRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (MeasureRow row : scene.rows(MeasureRow.class, subject)) {
            checkOwner(row, scene);
            if (row.startsOn() != null && row.due().isBefore(row.startsOn().earliest())) {
                scene.refuse(
                        row,
                        "due",
                        "a day from " + row.startsOn() + " on",
                        row.due().toString());
            }
        }
        for (ProgressRow row : scene.rows(ProgressRow.class, subject)) {
            BigDecimal percent = row.percent();
            if (percent != null && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0)) {
                scene.refuse(row, "percent", "a share from 0 to 100", percent.toPlainString());
            }
            if (row.reportedOn().isAfter(scene.today())) {
                scene.refuse(
                        row,
                        "reported_on",
                        "a day up to " + scene.today(),
                        row.reportedOn().toString());
            }
        }
    }

    private static void checkOwner(MeasureRow row, Scene scene) {
        Integer lowest = scene.row(RoadmapRow.class, row.roadmap())
                .map(RoadmapRow::lowestOwnerRank)
                .orElse(null);
        if (lowest != null && row.ownerPost() != null) {
            scene.row(PostRow.class, row.ownerPost())
                    .filter(post -> post.rank() != null && post.rank() > lowest)
                    .ifPresent(post -> scene.refuse(
                            row,
                            "owner_post",
                            "a post of rank " + lowest + " or higher (a lower number), as its roadmap asks",
                            row.ownerPost() + " of rank " + post.rank()));
        }
    }
}
