package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.trajectory.Status;

/** What presses among the pledges and measures of some areas, as it is remembered with the standings: a query each, for desks. */
public final class Pressing {

    private static final String PLEDGES = """
            select s.pledge, p.title, s.disagreement, s.gravity, s.measured, s.reason, s.attainment
            from roadmap.pledge_standing s join programme.pledges p on p.pledge = s.pledge
            where s.root = :root and (:everywhere or s.area = any(:areas)) and (s.gravity > 0
                or s.measured in ('MISSED', 'WORSENING', 'OFF_TRACK')
                or (s.measured = 'NOT_ASSESSABLE' and s.reason in ('STALE', 'NO_VALUE')))
            order by s.gravity desc, s.measured = 'NOT_ASSESSABLE', s.attainment nulls last, s.pledge limit :most""";

    private static final String MEASURES = """
            select m.measure, m.name, m.owner, m.due
            from roadmap.measures m join roadmap.roadmaps r on r.roadmap = m.roadmap
            where m.root = :root and m.due <= :day and (:everywhere or r.area = any(:areas))
                and coalesce((select p.state from roadmap.progress p where p.measure = m.measure and p.reported_on <= :day
                    order by p.reported_on desc limit 1), '') not in ('done', 'stopped')
            order by m.due, m.measure limit :most""";

    private final JdbcClient jdbc;

    Pressing(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * A pledge on which voices disagree, or that is off track, or of which nothing is known any more.
     *
     * @param disagreement null where no voices disagree
     * @param gravity how grave that is, by rule disagreement/1; 0 where they do not
     * @param reason why it cannot be assessed; null where it can
     * @param attainment of the indicator that decides; null where there is none
     */
    public record Pledge(
            String pledge,
            Text title,
            @Nullable Disagreement disagreement,
            int gravity,
            Status measured,
            @Nullable String reason,
            @Nullable BigDecimal attainment) {}

    /** A measure that is due or overdue, and neither done nor stopped. */
    public record Measure(String measure, Text name, String owner, LocalDate due) {}

    /**
     * The pledges that press, the gravest first.
     *
     * @param areas whose they are; none for those of the whole record
     */
    public List<Pledge> pledges(String root, Collection<String> areas, int most) {
        return jdbc.sql(PLEDGES)
                .param("root", root)
                .param("everywhere", areas.isEmpty())
                .param("areas", areas.toArray(String[]::new))
                .param("most", most)
                .query((row, _) -> {
                    String disagreement = row.getString("disagreement");
                    return new Pledge(
                            row.getString("pledge"),
                            RowJson.text(row.getString("title")),
                            disagreement == null ? null : Disagreement.valueOf(disagreement),
                            row.getInt("gravity"),
                            Status.valueOf(row.getString("measured")),
                            row.getString("reason"),
                            row.getBigDecimal("attainment"));
                })
                .list();
    }

    /**
     * The measures that are due, those longest overdue first.
     *
     * @param areas of whose roadmaps they are; none for those of the whole record
     */
    public List<Measure> measures(String root, Collection<String> areas, LocalDate day, int most) {
        return jdbc.sql(MEASURES)
                .param("root", root)
                .param("everywhere", areas.isEmpty())
                .param("areas", areas.toArray(String[]::new))
                .param("day", day)
                .param("most", most)
                .query((row, _) -> new Measure(
                        row.getString("measure"),
                        RowJson.text(row.getString("name")),
                        row.getString("owner"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }
}
