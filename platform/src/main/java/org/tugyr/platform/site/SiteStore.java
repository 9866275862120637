package org.tugyr.platform.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.roadmap.StandingCounts.Count;
import org.tugyr.platform.roadmap.StandingCounts.Root;
import org.tugyr.platform.roadmap.Voices;

/** What the board keeps of each day, and how many entries of each type the log holds. */
final class SiteStore {

    private static final int NEAREST = 3;

    private static final String COUNTS = "(area, reported, measured, reason, eased, judged, weakened, own, pledges)";
    private static final String NOW = """
        unnest(:area::text[], :reported::text[], :measured::text[], :reason::text[], :eased::boolean[],
               :judged::text[], :weakened::boolean[], :own::boolean[], :pledges::bigint[])
        as n\
        """ + " " + COUNTS;
    private static final String COUNTS_GONE = "delete from site.board_count where root = :root and day = :day and row"
            + COUNTS + "::text not in (select n::text from " + NOW + ")";
    private static final String COUNTS_COME =
            "insert into site.board_count (root, day, area, reported, measured, reason, eased, judged, weakened, own,"
                    + " pledges) select :root, :day, n.* from " + NOW + " where n::text not in (select row" + COUNTS
                    + "::text from site.board_count where root = :root and day = :day)";

    private final JdbcClient jdbc;

    SiteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A kept day.
     *
     * @param size how many entries counted
     */
    record Kept(LocalDate day, long size, @Nullable Instant updatedAt) {}

    /** A type of entry and how many of it there are. */
    record TypeCount(String type, long entries) {}

    /** How many entries are counted, type by type. */
    record Entries(long size, List<TypeCount> types) {}

    /** What was kept of a record on a day. */
    Optional<Kept> kept(String root, LocalDate day) {
        return jdbc.sql("select day, size, updated_at from site.board_day where root = ? and day = ?")
                .params(root, day)
                .query((row, _) -> kept(row))
                .optional();
    }

    /** The kept days nearest to one, in order. */
    List<LocalDate> near(String root, LocalDate day) {
        return jdbc.sql("""
            (select day from site.board_day where root = ? and day < ? order by day desc limit ?)
            union all
            (select day from site.board_day where root = ? and day > ? order by day limit ?)
            order by day\
            """)
                .params(root, day, NEAREST, root, day, NEAREST)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /** The counts that were kept. */
    List<Count> counts(String root, LocalDate day) {
        return jdbc.sql("""
            select area, reported, measured, reason, eased, judged, weakened, own, pledges from site.board_count
            where root = ? and day = ? order by 1, 2, 3, 4, 5, 6, 7, 8\
            """)
                .params(root, day)
                .query((row, _) -> new Count(row.getString("area"), Voices.read(row), row.getLong("pledges")))
                .list();
    }

    /** Keeps how a record stands on its day; of what was kept of that day before, what is still so is left alone. */
    void keep(Root root, LocalDate day, List<Count> counts) {
        jdbc.sql("""
            insert into site.board_day (root, day, size, updated_at) values (?, ?, ?, ?)
            on conflict (root, day) do update set size = excluded.size, updated_at = excluded.updated_at\
            """)
                .param(root.key())
                .param(day)
                .param(root.size())
                .param(root.updatedAt() == null ? null : OffsetDateTime.ofInstant(root.updatedAt(), ZoneOffset.UTC))
                .update();
        counted(COUNTS_GONE, root, day, counts);
        counted(COUNTS_COME, root, day, counts);
    }

    private void counted(String sql, Root root, LocalDate day, List<Count> counts) {
        jdbc.sql(sql)
                .param("root", root.key())
                .param("day", day)
                .param("area", counts.stream().map(Count::area).toArray(String[]::new))
                .param(
                        "reported",
                        counts.stream().map(count -> word(count.voices())).toArray(String[]::new))
                .param(
                        "measured",
                        counts.stream()
                                .map(count -> count.voices().measured().name())
                                .toArray(String[]::new))
                .param(
                        "reason",
                        counts.stream().map(count -> count.voices().reason()).toArray(String[]::new))
                .param(
                        "eased",
                        counts.stream().map(count -> count.voices().eased()).toArray(Boolean[]::new))
                .param(
                        "judged",
                        counts.stream().map(count -> judged(count.voices())).toArray(String[]::new))
                .param(
                        "weakened",
                        counts.stream().map(count -> count.voices().weakened()).toArray(Boolean[]::new))
                .param("own", counts.stream().map(count -> count.voices().own()).toArray(Boolean[]::new))
                .param("pledges", counts.stream().map(Count::pledges).toArray(Long[]::new))
                .update();
    }

    /** How many entries of each type there are. */
    Entries entries() {
        long size = jdbc.sql("select size from site.tallied").query(Long.class).single();
        return new Entries(
                size,
                jdbc.sql("select type, entries from site.tally order by entries desc, type")
                        .query((row, _) -> new TypeCount(row.getString(1), row.getLong(2)))
                        .list());
    }

    /** Counts the next entries, up to a number of them; tells whether more are left. Only one node counts at a time. */
    boolean tally(long most) {
        long from = jdbc.sql("select size from site.tallied for update")
                .query(Long.class)
                .single();
        long size = jdbc.sql("select size from facts.head").query(Long.class).single();
        long to = Math.min(size, from + most);
        if (to > from) {
            jdbc.sql("""
                insert into site.tally select type, count(*) from facts.fact where idx >= ? and idx < ? group by type
                on conflict (type) do update set entries = site.tally.entries + excluded.entries\
                """).params(from, to).update();
            jdbc.sql("update site.tallied set size = ?").param(to).update();
        }
        return to < size;
    }

    private static @Nullable String word(Voices voices) {
        return voices.reported() == null ? null : RowJson.word(voices.reported());
    }

    private static @Nullable String judged(Voices voices) {
        return voices.judged() == null ? null : RowJson.word(voices.judged());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        OffsetDateTime updated = row.getObject("updated_at", OffsetDateTime.class);
        return new Kept(
                row.getObject("day", LocalDate.class),
                row.getLong("size"),
                updated == null ? null : updated.toInstant());
    }
}
