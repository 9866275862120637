package org.tugyr.platform.election;

import java.util.List;
import java.util.stream.Stream;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.RollRow;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.election.ResultRows.LotRow;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.News;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;

/** What came on record of a contest lately. Votes are told of with the protocol that they stand in. */
public final class ContestNews {

    private static final List<Class<? extends Row>> TOLD = List.of(
            ContestRow.class,
            ContestRuleRow.class,
            ContestRows.ContestDayRow.class,
            CandidacyRow.class,
            RollRow.class,
            DeclaredRow.class,
            LotRow.class);

    private final FactLog log;
    private final Contests contests;

    ContestNews(FactLog log, Contests contests) {
        this.log = log;
        this.contests = contests;
    }

    /** The latest of a contest that is on record. */
    public News latest(String contest, long size, int most) {
        History told = log.history(List.of("contest:" + contest), size, TOLD);
        List<Long> protocols = contests.brief(List.of(contest), size).protocols().stream()
                .map(placed -> placed.index())
                .toList();
        List<Recorded<?>> all = Stream.concat(told.all().stream(), log.entries(protocols).stream())
                .toList();
        Text title = told.row(ContestRow.class, contest).orElseThrow().row().title();
        return News.of(title, all, ContestNews::place, most);
    }

    private static Object place(Row row) {
        return row instanceof OfContest of ? ContestBasis.place(of) : row;
    }
}
