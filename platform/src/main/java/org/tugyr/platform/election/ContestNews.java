package org.tugyr.platform.election;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.RollRow;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.election.ResultRows.LotRow;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
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

    /**
     * What is new.
     *
     * @param title of the contest
     * @param items the latest first
     */
    public record Latest(Text title, List<Item> items) {

        public Latest {
            items = List.copyOf(items);
        }
    }

    /**
     * An entry.
     *
     * @param file which table it is of, such as {@code lots}
     * @param corrects whether it takes the place of an earlier one
     */
    public record Item(Recorded<?> entry, String file, boolean corrects) {}

    /** The latest of a contest that is on record. */
    public Latest latest(String contest, long size, int most) {
        History told = log.history(List.of("contest:" + contest), size, TOLD);
        List<Long> protocols = contests.brief(List.of(contest), size).protocols().stream()
                .map(placed -> placed.index())
                .toList();
        List<Recorded<?>> all = Stream.concat(told.all().stream(), log.entries(protocols).stream())
                .sorted(Comparator.comparingLong(recorded -> recorded.index()))
                .toList();
        Map<Object, Recorded<?>> met = new HashMap<>();
        List<Item> items = all.stream()
                .map(entry -> new Item(entry, file(entry.row()), met.put(place(entry.row()), entry) != null))
                .toList();
        Text title = told.row(ContestRow.class, contest).orElseThrow().row().title();
        return new Latest(title, items.reversed().stream().limit(most).toList());
    }

    private static String file(Row row) {
        return Objects.requireNonNull(row.getClass().getAnnotation(Table.class)).file();
    }

    private static Object place(Row row) {
        return row instanceof OfContest of ? ContestBasis.place(of) : row;
    }
}
