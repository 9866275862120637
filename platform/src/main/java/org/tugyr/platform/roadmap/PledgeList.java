package org.tugyr.platform.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.StandingCounts.Count;
import org.tugyr.platform.search.Search;
import org.tugyr.platform.web.Paging;
import org.tugyr.platform.web.parts.Bar;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.words.Words;

/**
 * Pledges with where they stand in the three voices: those where the voices disagree first, then those farthest behind.
 *
 * @param bars how many stand where, of all that the scope holds; empty where it is narrowed in a way that nothing publishes
 * @param disagreements how many disagree in which way, of all that the scope holds
 */
public record PledgeList(List<Bar> bars, List<Contradiction> disagreements, List<Line> lines, long inAll, Pager pager) {

    static final int LINES = 20;

    public PledgeList {
        bars = List.copyOf(bars);
        disagreements = List.copyOf(disagreements);
        lines = List.copyOf(lines);
    }

    /** How many pledges disagree in one way, and the address that shows only them, or all again. */
    public record Contradiction(Disagreement disagreement, long pledges, String href, boolean chosen) {}

    /**
     * A pledge in one line.
     *
     * @param disagreement null where the voices do not disagree
     */
    public record Line(
            String key,
            Text title,
            Text area,
            Voices voices,
            @Nullable Disagreement disagreement) {

        /** The reported state for machines, {@code NONE} without a report. */
        public String reported() {
            return voices.reported() == null ? "NONE" : voices.reported().name();
        }

        /** The verdict for machines, {@code NONE} without one. */
        public String judged() {
            return voices.judged() == null ? "NONE" : voices.judged().name();
        }
    }

    private static final String SCOPE = """
        from roadmap.pledge_standing s join programme.pledges p on p.pledge = s.pledge
        where s.root = :root
          and (:programme::text is null or s.programme = :programme)
          and (:area::text is null or s.area in (
              with recursive tree (area) as (
                  select :area::text union select a.area from people.areas a join tree t on a.parent = t.area)
              select area from tree))\
        """;

    private static final String NARROWED = """

        and (:measured::text is null or s.measured = :measured)
        and (:reported::text is null or coalesce(s.reported, 'none') = :reported)
        and (:judged::text is null or coalesce(s.judged, 'none') = :judged)
        and (:disagreement::text is null or s.disagreement = :disagreement or :disagreement = 'ANY' and s.gravity > 0)
        and (:query::text is null or s.pledge in (
            select key from search.entry where root = :root and words @@ :query::tsquery))\
        """;

    private static final String LINES_OF = "select s.pledge, p.title, " + Voices.COLUMNS + ", "
            + Lists.name("people.areas", "area", "s.area", "(select day from roadmap.standing where root = :root)")
            + " as area " + SCOPE + NARROWED
            + " order by s.gravity desc, s.attainment, s.pledge limit :limit offset :skip";

    private static final String FOUND = "select count(*) " + SCOPE + NARROWED;

    private static final String COUNTS = "select " + Voices.COLUMNS + ", count(*) as pledges "
            + SCOPE.replace(" join programme.pledges p on p.pledge = s.pledge", "") + " group by " + Voices.COLUMNS;

    /** Reads a page of the pledges of a root: two queries, up to six where words are looked for. */
    static PledgeList read(JdbcClient jdbc, String root, Filter filter, int most, int page, Words words) {
        List<Count> counts = scoped(jdbc.sql(COUNTS), root, filter)
                .query((row, _) -> new Count("", Voices.read(row), row.getLong("pledges")))
                .list();
        String text = filter.get("q");
        String query = text == null ? null : Search.query(jdbc, root, "pledge", text);
        long found = query != null
                ? narrowed(jdbc.sql(FOUND), root, filter, query)
                        .query(Long.class)
                        .single()
                : counts.stream().filter(fits(filter)).mapToLong(Count::pledges).sum();
        List<Line> lines = narrowed(jdbc.sql(LINES_OF), root, filter, query)
                .param("limit", most)
                .param("skip", (page - 1) * most)
                .query((row, _) -> line(row))
                .list();
        Tally tally = Tally.of(counts);
        return new PledgeList(
                bars(tally, root, filter, words),
                contradictions(tally, filter),
                lines,
                found,
                Paging.of(found, most, page, filter.pages()));
    }

    private static JdbcClient.StatementSpec scoped(JdbcClient.StatementSpec sql, String root, Filter filter) {
        return sql.param("root", root)
                .param("programme", filter.get("programme"))
                .param("area", filter.get("area"));
    }

    private static JdbcClient.StatementSpec narrowed(
            JdbcClient.StatementSpec sql, String root, Filter filter, @Nullable String query) {
        return scoped(sql, root, filter)
                .param("measured", Choices.status(filter.get("measured")))
                .param("reported", filter.get("reported"))
                .param("judged", filter.get("judged"))
                .param("disagreement", Choices.status(filter.get("disagreement")))
                .param("query", query);
    }

    /** Whether pledges that stand so are in the list, as far as its filter goes by standings. */
    private static Predicate<Count> fits(Filter filter) {
        String measured = Choices.status(filter.get("measured"));
        String reported = filter.get("reported");
        String judged = filter.get("judged");
        String disagreement = Choices.status(filter.get("disagreement"));
        return count -> {
            Voices voices = count.voices();
            String said = voices.reported() == null
                    ? "none"
                    : Choices.slug(voices.reported().name());
            String found = voices.judged() == null
                    ? "none"
                    : Choices.slug(voices.judged().name());
            return (judged == null || judged.equals(found))
                    && (measured == null || measured.equals(voices.measured().name()))
                    && (reported == null || reported.equals(said))
                    && (disagreement == null
                            || Disagreement.of(voices)
                                    .filter(kind -> disagreement.equals("ANY") || disagreement.equals(kind.name()))
                                    .isPresent());
        };
    }

    private static Line line(ResultSet row) throws SQLException {
        Voices voices = Voices.read(row);
        return new Line(
                row.getString("pledge"),
                Lists.text(row.getString("title")),
                Lists.text(row.getString("area")),
                voices,
                Disagreement.of(voices).orElse(null));
    }

    private static List<Bar> bars(Tally tally, String root, Filter filter, Words words) {
        String programme = filter.get("programme");
        String area = filter.get("area");
        if (programme != null && area != null) {
            return List.of();
        }
        String scope = programme != null ? "programme:" + programme : area != null ? "area:" + area : "record:" + root;
        return tally.bars(scope, filter, words);
    }

    private static List<Contradiction> contradictions(Tally tally, Filter filter) {
        return tally.disagreements().entrySet().stream()
                .map(entry -> {
                    String slug = Choices.slug(entry.getKey().name());
                    boolean chosen = slug.equals(filter.get("disagreement"));
                    return new Contradiction(
                            entry.getKey(),
                            entry.getValue(),
                            filter.with("disagreement", chosen ? null : slug),
                            chosen);
                })
                .toList();
    }
}
