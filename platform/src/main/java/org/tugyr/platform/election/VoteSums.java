package org.tugyr.platform.election;

import java.sql.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;

/** Votes of contests, added up by the database: however many precincts there are. */
final class VoteSums {

    private static final String SUMS = """
            select contest, area, precinct <> '' as precincts, candidacy, sum(votes) as votes,
                array_agg(distinct evidence) filter (where evidence is not null) as documents,
                bool_and(evidence is not null) as documented, max(idx) as latest
            from election.votes where contest = any(?)
            group by contest, area, precinct <> '', candidacy
            order by contest, area, precinct <> '', candidacy""";

    private static final String LATE = """
            select s.subject from unnest(?::text[], ?::bigint[]) s (subject, rules)
            where exists (
                select from facts.about a join facts.fact f on f.idx = a.idx
                where a.subject = s.subject and a.idx < s.rules and f.type = 'election.VotesRecorded')""";

    private final FactLog log;
    private final JdbcClient jdbc;

    VoteSums(FactLog log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    /** Sums as they stood; where votes have changed since, they are added up from the log. */
    List<VoteSum> of(Collection<String> keys, long size) {
        List<VoteSum> sums = new ArrayList<>();
        Set<String> changed = new LinkedHashSet<>();
        jdbc.sql(SUMS).param((Object) keys.toArray(String[]::new)).query(row -> {
            if (row.getLong("latest") >= size) {
                changed.add(row.getString("contest"));
            }
            Array documents = row.getArray("documents");
            sums.add(new VoteSum(
                    row.getString("contest"),
                    row.getString("area"),
                    row.getBoolean("precincts"),
                    row.getString("candidacy"),
                    row.getLong("votes"),
                    documents == null ? Set.of() : Set.of((String[]) documents.getArray()),
                    row.getBoolean("documented")));
        });
        if (!changed.isEmpty()) {
            sums.removeIf(sum -> changed.contains(sum.contest()));
            sums.addAll(VoteSum.of(
                    log.history(Contests.subjects(changed), size, List.of(VoteRow.class)).rows(VoteRow.class).stream()
                            .map(Recorded::row)
                            .toList()));
        }
        return sums;
    }

    /** The contests on which votes came on record before their rules did. */
    Set<String> late(History rows, List<VoteSum> sums) {
        Set<String> voted = sums.stream().map(VoteSum::contest).collect(Collectors.toSet());
        Map<String, Long> fixed = new LinkedHashMap<>();
        for (Recorded<?> recorded : rows.all()) {
            if (recorded.row() instanceof ContestRuleRow rules && voted.contains(rules.contest())) {
                fixed.putIfAbsent("contest:" + rules.contest(), recorded.index());
            }
        }
        if (fixed.isEmpty()) {
            return Set.of();
        }
        Set<String> late = new LinkedHashSet<>();
        jdbc.sql(LATE)
                .params(fixed.keySet().toArray(String[]::new), fixed.values().toArray(Long[]::new))
                .query(row -> {
                    late.add(row.getString(1).substring("contest:".length()));
                });
        return late;
    }
}
