package org.tugyr.platform.election;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tugyr.count.Fraction;
import org.tugyr.count.Result;
import org.tugyr.count.Round;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.people.AreaRows.AreaRow;

/** The rows of contests, put in one by one in the order of the log, and what they come to. Pure. */
public final class ContestBasis {

    private final SortedMap<String, Map<Object, OfContest>> rows = new TreeMap<>();
    private final Map<String, List<VoteSum>> sums = new HashMap<>();
    private final Set<String> late = new HashSet<>();
    private final LeftOut leftOut = new LeftOut();
    private final Map<String, Known> results = new HashMap<>();

    /** A contest and what its rows come to. */
    private record Known(Contest contest, Counted counted) {}

    /** The kinds of rows that it takes. */
    public static List<Class<? extends Row>> kinds() {
        return Stream.of(ContestRows.class, ResultRows.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .<Class<? extends Row>>map(kind -> kind.asSubclass(Row.class))
                .toList();
    }

    /** Takes a row, also of an area; a later version takes the place of an earlier one, and what is of no contest is let by. */
    public void put(Row row) {
        if (row instanceof OfContest of) {
            rows.computeIfAbsent(of.contest(), _ -> new LinkedHashMap<>()).put(place(of), of);
            results.remove(of.contest());
        } else if (row instanceof AreaRow area) {
            leftOut.put(area);
            results.clear();
        }
    }

    /** Takes votes that were added up; the rows that they are the sum of are not put in. */
    void put(VoteSum sum) {
        sums.computeIfAbsent(sum.contest(), _ -> new ArrayList<>()).add(sum);
        results.remove(sum.contest());
    }

    /** Takes note that added up votes came on record before the rules of their contest did. */
    void late(String contest) {
        late.add(contest);
        results.remove(contest);
    }

    /** What only one row of a contest can stand for, with its kind. */
    static Object place(OfContest row) {
        return switch (row) {
            case ContestRows some -> place(some);
            case ResultRows some -> place(some);
        };
    }

    private static Object place(ContestRows row) {
        return switch (row) {
            case ContestRow _ -> "contest";
            case ContestRows.ContestRuleRow _ -> "rules";
            case ContestRows.ContestDayRow day -> "day|" + day.step();
            case ContestRows.CandidacyRow candidacy -> "candidacy|" + candidacy.candidacy();
            case ContestRows.RollRow roll -> "roll|" + roll.area();
        };
    }

    private static Object place(ResultRows row) {
        return switch (row) {
            case ResultRows.ProtocolRow protocol ->
                "protocol|" + protocol.area() + "|" + Objects.requireNonNullElse(protocol.precinct(), "");
            case ResultRows.VoteRow vote ->
                "vote|" + vote.area() + "|" + Objects.requireNonNullElse(vote.precinct(), "") + "|" + vote.candidacy();
            case ResultRows.RankingRow ranking -> "ranking|" + ranking.unit() + "|" + ranking.number();
            case ResultRows.RoundTotalRow total ->
                "round|" + total.round() + "|" + Objects.requireNonNullElse(total.candidacy(), "");
            case ResultRows.DeclaredRow declared -> "declared|" + declared.candidacy() + "|" + declared.evidence();
            case ResultRows.LotRow lot -> "lot|" + lot.drawnOn();
        };
    }

    /** The contests, by key. */
    Collection<Contest> contests() {
        return rows.keySet().stream()
                .flatMap(key -> result(key).stream())
                .map(Known::contest)
                .toList();
    }

    /** The votes of those who stand in a contest, by candidacy; empty where they are not all known. */
    public Map<String, Long> votes(String contest) {
        return result(contest).map(Known::contest).stream()
                .filter(each -> each.counted().size() == each.standing().size())
                .findFirst()
                .map(Contest::counted)
                .map(Map::copyOf)
                .orElse(Map.of());
    }

    /**
     * The seats that follow for a candidacy from the votes, and where these are known from; empty where nothing is decided, or
     * where nobody of that key stands.
     */
    public Optional<CountedSeats> seats(String contest, String candidacy) {
        return result(contest).flatMap(result -> {
            Counted.Line line = result.counted().lines().get(candidacy);
            return line == null || line.seats() == null
                    ? Optional.empty()
                    : Optional.of(CountedSeats.of(line.seats(), result.contest().counting()));
        });
    }

    /** The votes of a contest that are stated for areas and do not count, by area. */
    SortedMap<String, Long> leftOut(Contest contest) {
        return contest.rankings().isEmpty() ? leftOut.of(contest.row().area(), contest.votes()) : new TreeMap<>();
    }

    /** What a contest comes to. */
    Counted counted(String contest) {
        return result(contest).orElseThrow().counted();
    }

    private Optional<Known> result(String key) {
        Map<Object, OfContest> of = rows.getOrDefault(key, Map.of());
        return of.get("contest") instanceof ContestRow row
                ? Optional.of(results.computeIfAbsent(key, _ -> {
                    Contest contest =
                            Contest.of(row, of.values(), sums.getOrDefault(key, List.of()), late.contains(key));
                    return new Known(contest, ContestRule.count(contest));
                }))
                : Optional.empty();
    }

    /**
     * All results as they are published, by their id: {@code contest:KEY/state}, {@code contest:KEY/findings}, where there are rules
     * {@code contest:KEY/rules}, their SHA-256, where it is decided {@code contest:KEY/seats/CANDIDACY}, {@code contest:KEY/quota} and for those who
     * go on {@code contest:KEY/advances/CANDIDACY}, and where it is counted in rounds {@code contest:KEY/rounds/R/CANDIDACY} and
     * {@code contest:KEY/nobody/R}.
     */
    public SortedMap<String, String> numbers() {
        SortedMap<String, String> numbers = new TreeMap<>();
        Map<String, Contest> byKey = new LinkedHashMap<>();
        contests().forEach(contest -> byKey.put(contest.row().contest(), contest));
        for (Contest contest : byKey.values()) {
            String id = "contest:" + contest.row().contest() + "/";
            Counted counted = result(contest.row().contest()).orElseThrow().counted();
            numbers.put(id + "state", counted.state().name());
            numbers.put(
                    id + "findings",
                    String.valueOf(Findings.of(
                                    contest,
                                    counted,
                                    leftOut(contest),
                                    byKey.get(Objects.requireNonNullElse(
                                            contest.row().follows(), "")))
                            .size()));
            if (contest.rules() != null) {
                numbers.put(id + "rules", ContestRule.sha256(contest.rules()));
            }
            come(id, counted, numbers);
            if (counted.rounds() != null) {
                counted.rounds().rounds().forEach(round -> round(id, counted.rounds(), round, numbers));
            }
        }
        return numbers;
    }

    private static void come(String id, Counted counted, SortedMap<String, String> numbers) {
        if (counted.state() != Counted.State.DECIDED && counted.state() != Counted.State.TOTALS) {
            return;
        }
        counted.lines().forEach((candidacy, line) -> {
            numbers.put(id + "seats/" + candidacy, String.valueOf(line.seats()));
            if (line.advances()) {
                numbers.put(id + "advances/" + candidacy, "1");
            }
        });
        Fraction quota = counted.quota();
        if (quota != null) {
            numbers.put(id + "quota", quota.toString());
        }
    }

    private static void round(String id, Result result, Round round, SortedMap<String, String> numbers) {
        round.tallies()
                .forEach(tally -> numbers.put(
                        id + "rounds/" + round.number() + "/"
                                + result.candidates().name(tally.candidate()),
                        tally.votes().toString()));
        numbers.put(
                id + "nobody/" + round.number(),
                round.inactive().values().stream()
                        .reduce(Fraction.ZERO, Fraction::plus)
                        .toString());
    }

    /** How many ballots nobody can count again, since only totals of them are published. */
    public long withheld() {
        return contests().stream()
                .filter(contest ->
                        contest.rankings().isEmpty() && !contest.rounds().isEmpty())
                .map(RoundTotals::of)
                .mapToLong(totals -> totals.rounds()
                        .firstEntry()
                        .getValue()
                        .sum()
                        .whole(RoundingMode.HALF_UP)
                        .longValueExact())
                .sum();
    }
}
