package org.tugyr.platform.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.report.ReportRows.ClaimRow;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.report.ReportRows.SentenceRow;
import org.tugyr.platform.search.Findable;
import org.tugyr.platform.search.Findables;
import org.tugyr.platform.search.Part;
import org.tugyr.platform.search.Part.Role;

/** Lets claims be found by the words quoted, by what their sentences say in words of our own, and by their reports. */
final class ClaimFindables implements Findables {

    private final JdbcClient jdbc;

    ClaimFindables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "claim";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Map<Class<? extends Row>, String> changedBy() {
        return Map.of(ClaimRow.class, "claim", SentenceRow.class, "report", ReportRow.class, "report");
    }

    @Override
    public Set<String> concerned(Set<String> subjects, long size) {
        return Set.copyOf(jdbc.sql("select claim from report.claims where claim = any(?) or report = any(?)")
                .params(Findables.keys(subjects, "claim"), Findables.keys(subjects, "report"))
                .query((row, _) -> row.getString(1))
                .list());
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return jdbc.sql("""
                        select c.claim, c.root, c.quotation, s.gist, r.title
                        from report.claims c join report.reports r on r.report = c.report
                        left join report.sentences s on s.report = c.report and s.number = c.sentence
                        where c.claim = any(?) order by c.claim""")
                .param(keys.toArray(String[]::new))
                .query((row, _) -> {
                    List<Part> parts = new ArrayList<>();
                    parts.add(Part.of(Role.NAME, RowJson.text(row.getString("quotation"))));
                    String gist = row.getString("gist");
                    if (gist != null) {
                        parts.add(Part.of(Role.GIST, RowJson.text(gist)));
                    }
                    parts.add(Part.of(Role.REPORT, RowJson.text(row.getString("title"))));
                    return new Findable(row.getString("claim"), row.getString("root"), parts, null);
                })
                .list();
    }
}
