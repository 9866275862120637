package org.tugyr.platform.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeKind;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeState;

/** Reads lists of programmes and proposals from their tables. */
final class ProgrammeStore {

    private final JdbcClient jdbc;

    ProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many pledges and proposals a programme has, and how many of its pledges came from one. */
    record Counts(long pledges, long fromProposals, long proposals) {}

    /** The counts of a programme. */
    Counts counts(String programme) {
        return jdbc.sql("""
                select count(*),
                    count(*) filter (where exists (
                        select from programme.proposals a where a.became = 'pledge:' || p.pledge)),
                    (select count(*) from programme.proposals a where a.programme = :programme)
                from programme.pledges p where p.programme = :programme""")
                .param("programme", programme)
                .query((row, _) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** The keys of a page of a programme's proposals: those decided first, in the order in which they came. */
    List<String> proposals(String programme, int most, int skip) {
        List<String> keys = new ArrayList<>();
        jdbc.sql("""
                select proposal from programme.proposals where programme = ?
                order by outcome = 'open', idx limit ? offset ?""").params(programme, most, skip).query(row -> {
            keys.add(row.getString(1));
        });
        return keys;
    }

    /** All programmes of a root, the latest to begin first. */
    List<ProgrammeView.Line> programmes(String root, LocalDate day) {
        List<ProgrammeView.Line> lines = new ArrayList<>();
        jdbc.sql("""
                select p.programme, p.name, p.kind, p.state, coalesce((
                    select o.name from people.organisations o where o.organisation = p.organisation
                    order by o.valid_from <= :day::text desc,
                        case when o.valid_from <= :day::text then o.valid_from end desc nulls last, o.valid_from
                    limit 1), p.name) as organisation, coalesce((
                    select a.name from people.areas a where a.area = p.area
                    order by a.valid_from <= :day desc, case when a.valid_from <= :day then a.valid_from end desc nulls last,
                        a.valid_from limit 1), p.name) as area,
                    (select count(*) from programme.pledges e where e.programme = p.programme) as pledges
                from programme.programmes p where p.root = :root
                order by p.starts_on desc nulls last, p.programme""").param("root", root).param("day", day).query(row -> {
            lines.add(new ProgrammeView.Line(
                    row.getString("programme"),
                    RowJson.text(row.getString("name")),
                    RowJson.choice(ProgrammeKind.class, row.getString("kind")),
                    RowJson.choice(ProgrammeState.class, row.getString("state")),
                    RowJson.text(row.getString("organisation")),
                    RowJson.text(row.getString("area")),
                    row.getLong("pledges")));
        });
        return lines;
    }
}
