package org.tugyr.platform.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.roadmap.RoadmapRows.Progress;
import org.tugyr.platform.web.Paging;
import org.tugyr.platform.web.parts.Pager;

/**
 * Measures with what was last reported of them, the most pressing first.
 *
 * @param overdueInAll how many of the measures are overdue, whether the list is narrowed to them or not
 */
public record MeasureList(List<MeasureLine> lines, long inAll, long overdueInAll, Pager pager) {

    static final int LINES = 40;

    private static final String FROM = """
            from roadmap.measures m
            left join lateral (
                select r.state from roadmap.progress r where r.measure = m.measure and r.reported_on <= :day
                order by r.reported_on desc limit 1) last on true
            where (:roadmap::text is null or m.roadmap = :roadmap)
              and (:pledge::text is null or m.pledge = :pledge)
              and (:owner::text is null or m.owner = :owner)""";

    private static final String OVERDUE = "(m.due < :day and coalesce(last.state, '') <> 'done')";

    private static final String COUNTS = "select count(*), count(*) filter (where " + OVERDUE + ") " + FROM;

    private static final String LINES_OF = "select m.measure, m.name, m.due, last.state, q.title as post, "
            + OVERDUE
            + " as overdue, " + Lists.name("people.organisations", "organisation", "m.owner", ":day::text")
            + " as owner "
            + FROM.replace("left join lateral", "left join people.posts q on q.post = m.owner_post\nleft join lateral")
            + " and (not :overdue or " + OVERDUE + ")"
            + " order by overdue desc, last.state is not distinct from 'done', m.due, m.measure limit :limit offset :skip";

    public MeasureList {
        lines = List.copyOf(lines);
    }

    /** Reads a page of the measures of a roadmap, pledge or owner: two queries. */
    static MeasureList read(JdbcClient jdbc, Filter filter, LocalDate day, int lines, int page) {
        boolean overdue = filter.get("overdue") != null;
        long[] counts = new long[2];
        scoped(jdbc.sql(COUNTS), filter, day).query(row -> {
            counts[0] = row.getLong(1);
            counts[1] = row.getLong(2);
        });
        List<MeasureLine> read = new ArrayList<>();
        scoped(jdbc.sql(LINES_OF), filter, day)
                .param("overdue", overdue)
                .param("limit", lines)
                .param("skip", (page - 1) * lines)
                .query(row -> {
                    read.add(line(row, day));
                });
        long whole = overdue ? counts[1] : counts[0];
        return new MeasureList(read, counts[0], counts[1], Paging.of(whole, lines, page, filter.pages()));
    }

    private static JdbcClient.StatementSpec scoped(JdbcClient.StatementSpec sql, Filter filter, LocalDate day) {
        return sql.param("day", day)
                .param("roadmap", filter.get("roadmap"))
                .param("pledge", filter.get("pledge"))
                .param("owner", filter.get("owner"));
    }

    private static MeasureLine line(ResultSet row, LocalDate day) throws SQLException {
        String state = row.getString("state");
        Progress progress = state == null
                ? null
                : Progress.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_'));
        LocalDate due = row.getObject("due", LocalDate.class);
        String post = row.getString("post");
        return new MeasureLine(
                row.getString("measure"),
                Lists.text(row.getString("name")),
                Lists.text(row.getString("owner")),
                post == null ? null : Lists.text(post),
                due,
                progress,
                MeasureLine.overdue(due, progress, day));
    }
}
