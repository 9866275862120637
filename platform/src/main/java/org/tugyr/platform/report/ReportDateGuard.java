package org.tugyr.platform.report;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.report.ReportRows.ReportRow;

/** A report was held on a date, or its date is derived from something that is told; never on a day to come. */
public record ReportDateGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "report";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(ReportRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (ReportRow row : scene.rows(ReportRow.class, subject)) {
            notToCome(row, "held", row.held(), scene);
            notToCome(row, "not_before", row.notBefore(), scene);
            When bound = row.notBefore() == null ? row.notAfter() : row.notBefore();
            if (bound != null && row.held() != null) {
                String column = row.notBefore() == null ? "not_after" : "not_before";
                scene.refuse(row, column, "nothing where held is known", bound.text());
            } else if (bound != null && row.datedBy() == null) {
                scene.refuse(row, "dated_by_kk", "what not_before and not_after are derived from", "");
            }
            if (row.notBefore() != null
                    && row.notAfter() != null
                    && row.notAfter().latest().isBefore(row.notBefore().earliest())) {
                scene.refuse(
                        row,
                        "not_after",
                        "a date from " + row.notBefore() + " on",
                        row.notAfter().text());
            }
        }
    }

    private static void notToCome(ReportRow row, String column, @Nullable When when, Scene scene) {
        if (when != null && when.earliest().isAfter(scene.today())) {
            scene.refuse(row, column, "a date up to " + scene.today(), when.text());
        }
    }
}
