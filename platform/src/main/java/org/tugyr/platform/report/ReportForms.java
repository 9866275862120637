package org.tugyr.platform.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.report.ReportRows.CheckRow;
import org.tugyr.platform.report.ReportRows.ClaimRow;
import org.tugyr.platform.report.ReportRows.ReplyRow;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.report.ReportRows.SentenceRow;
import org.tugyr.platform.writing.Form;
import org.tugyr.platform.writing.FormSource;

/** What report authors write on the site, and what those who speak in a report reply. */
public record ReportForms() implements FormSource {

    private static final Set<Role> AUTHORS = EnumSet.of(Role.REPORT_AUTHOR);
    private static final String[] PLACES = {"report.area", "report.organisation"};

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of(ReportRow.class, AUTHORS, "area", "organisation").with(SentenceRow.class, PLACES),
                Form.of(SentenceRow.class, AUTHORS, PLACES),
                Form.of(ClaimRow.class, AUTHORS, PLACES)
                        .with(CheckRow.class, "claim.report.area", "claim.report.organisation"),
                Form.of(ReplyRow.class, EnumSet.of(Role.RESPONDENT), "claim.report.organisation"));
    }
}
