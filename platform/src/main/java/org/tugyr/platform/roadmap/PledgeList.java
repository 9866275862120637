package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.web.parts.Bar;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.parts.Share;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;
import org.tugyr.trajectory.Status;

/**
 * Pledges with where they stand in both voices, those where the voices disagree first.
 *
 * @param bars how many stand where, of all that the scope holds; empty where it is narrowed in a way that nothing publishes
 */
public record PledgeList(List<Bar> bars, List<Line> lines, long inAll, Pager pager) {

    static final int LINES = 20;

    public PledgeList {
        bars = List.copyOf(bars);
        lines = List.copyOf(lines);
    }

    /**
     * A pledge in one line.
     *
     * @param reported the state for machines, {@code NONE} without a report
     * @param apart whether the voices disagree
     */
    public record Line(
            String key,
            Text title,
            Text area,
            Standing said,
            String reported,
            Standing shown,
            String measured,
            boolean apart) {}

    private static final String FROM = """
            from programme.pledges p join roadmap.pledge_standing s on s.pledge = p.pledge
            where p.root = :root
              and (:programme::text is null or p.programme = :programme)
              and (:area::text is null or p.area in (
                  with recursive tree (area) as (
                      select :area::text union select a.area from people.areas a join tree t on a.parent = t.area)
                  select area from tree))""";

    private static final String NARROWED = """

              and (:measured::text is null or s.measured = :measured)
              and (:reported::text is null or coalesce(s.reported, 'none') = :reported)
              and (:text::text is null or p.title ->> 'kk' ilike :text or p.title ->> 'ru' ilike :text or p.title ->> 'en' ilike :text)""";

    private static final String LINES_OF = "select p.pledge, p.title, s.reported, s.measured, "
            + Disagreement.sql("s")
            + " as apart, count(*) over () as whole, " + Lists.name("people.areas", "area", "p.area", "s.day")
            + " as area "
            + FROM + NARROWED + " order by apart desc, p.pledge limit :limit offset :skip";

    private static final String COUNTS = "select s.measured, s.reported, count(*) " + FROM + " group by 1, 2";

    /** Reads a page of the pledges of a root: two queries. */
    static PledgeList read(JdbcClient jdbc, String root, Filter filter, int most, int page, Words words) {
        List<Line> lines = new ArrayList<>();
        long[] whole = {0};
        String text = filter.get("q");
        String escaped = text == null
                ? null
                : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        scoped(jdbc.sql(LINES_OF), root, filter)
                .param("measured", Choices.status(filter.get("measured")))
                .param("reported", filter.get("reported"))
                .param("text", escaped)
                .param("limit", most)
                .param("skip", (page - 1) * most)
                .query(row -> {
                    whole[0] = row.getLong("whole");
                    lines.add(line(row));
                });
        int pages = Lists.pages(whole[0], most, page);
        return new PledgeList(bars(jdbc, root, filter, words), lines, whole[0], new Pager(page, pages, filter.pages()));
    }

    private static JdbcClient.StatementSpec scoped(JdbcClient.StatementSpec sql, String root, Filter filter) {
        return sql.param("root", root)
                .param("programme", filter.get("programme"))
                .param("area", filter.get("area"));
    }

    private static Line line(ResultSet row) throws SQLException {
        Reported said = Choices.reported(row.getString("reported"));
        Status shown = Status.valueOf(row.getString("measured"));
        return new Line(
                row.getString("pledge"),
                Lists.text(row.getString("title")),
                Lists.text(row.getString("area")),
                said == null ? Standing.REPORTED_NOTHING : Standing.of(Voice.REPORTED, said),
                said == null ? "NONE" : said.name(),
                Standing.of(Voice.MEASURED, shown),
                shown.name(),
                row.getInt("apart") > 0);
    }

    private static List<Bar> bars(JdbcClient jdbc, String root, Filter filter, Words words) {
        String programme = filter.get("programme");
        String area = filter.get("area");
        if (programme != null && area != null) {
            return List.of();
        }
        String scope = programme != null ? "programme:" + programme : area != null ? "area:" + area : "record:" + root;
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        Map<Standing, String> names = new EnumMap<>(Standing.class);
        scoped(jdbc.sql(COUNTS), root, filter).query(row -> {
            Status shown = Status.valueOf(row.getString(1));
            Reported said = Choices.reported(row.getString(2));
            add(counts, names, Standing.of(Voice.MEASURED, shown), shown, row.getLong(3));
            add(
                    counts,
                    names,
                    said == null ? Standing.REPORTED_NOTHING : Standing.of(Voice.REPORTED, said),
                    said,
                    row.getLong(3));
        });
        List<Bar> bars = new ArrayList<>();
        for (Voice voice : List.of(Voice.REPORTED, Voice.MEASURED)) {
            List<Share> shares = new ArrayList<>();
            counts.forEach((standing, count) -> {
                if (standing.voice() == voice) {
                    String name = names.getOrDefault(standing, "NONE");
                    shares.add(new Share(
                            standing,
                            new Figure(scope + "/" + voice.css() + "/" + name, BigDecimal.valueOf(count), null, ""),
                            filter.with(voice.css(), Choices.slug(name))));
                }
            });
            bars.add(new Bar(voice.label(words), voice, shares));
        }
        return bars;
    }

    private static void add(
            Map<Standing, Long> counts,
            Map<Standing, String> names,
            Standing standing,
            @Nullable Enum<?> status,
            long count) {
        counts.merge(standing, count, Long::sum);
        names.put(standing, status == null ? "NONE" : status.name());
    }
}
