package org.tugyr.platform.election;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tugyr.count.Fraction;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.facts.Row;

/** The rows of contests, put in one by one in the order of the log, and what they come to. Pure. */
public final class ContestBasis {

    private final SortedMap<String, Map<Object, OfContest>> rows = new TreeMap<>();

    /** Takes a row; a later version takes the place of an earlier one, and what is of no contest is let by. */
    public void put(Row row) {
        if (row instanceof OfContest of) {
            rows.computeIfAbsent(of.contest(), _ -> new LinkedHashMap<>()).put(place(of), of);
        }
    }

    /** What only one row of a contest can stand for. */
    private static Object place(OfContest row) {
        return switch (row) {
            case ContestRows some -> place(some);
            case ResultRows some -> place(some);
        };
    }

    private static Object place(ContestRows row) {
        return switch (row) {
            case ContestRow _ -> "contest";
            case ContestRows.ContestRuleRow _ -> "rules";
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
            case ResultRows.DeclaredRow declared -> "declared|" + declared.candidacy() + "|" + declared.evidence();
            case ResultRows.LotRow lot -> "lot|" + lot.drawnOn();
        };
    }

    /** The contests, by key. */
    Collection<Contest> contests() {
        return rows.values().stream()
                .flatMap(of -> of.values().stream()
                        .filter(ContestRow.class::isInstance)
                        .map(row -> Contest.of((ContestRow) row, of.values())))
                .toList();
    }

    /** The votes of those who stand in a contest, by candidacy; empty where they are not all known. */
    public Map<String, Long> votes(String contest) {
        return contests().stream()
                .filter(each -> each.row().contest().equals(contest))
                .filter(each -> each.counted().size() == each.standing().size())
                .findFirst()
                .map(Contest::counted)
                .map(Map::copyOf)
                .orElse(Map.of());
    }

    /**
     * All results as they are published, by their id: {@code contest:KEY/state}, {@code contest:KEY/findings}, where there are rules
     * {@code contest:KEY/rules}, their SHA-256, and where it is decided {@code contest:KEY/seats/CANDIDACY} and {@code contest:KEY/quota}.
     */
    public SortedMap<String, String> numbers() {
        SortedMap<String, String> numbers = new TreeMap<>();
        for (Contest contest : contests()) {
            String id = "contest:" + contest.row().contest() + "/";
            Counted counted = ContestRule.count(contest);
            numbers.put(id + "state", counted.state().name());
            numbers.put(
                    id + "findings",
                    String.valueOf(Findings.of(contest, counted).size()));
            if (contest.rules() != null) {
                numbers.put(id + "rules", ContestRule.sha256(contest.rules()));
            }
            Fraction quota = counted.quota();
            if (counted.state() == Counted.State.DECIDED) {
                counted.lines()
                        .forEach((candidacy, line) ->
                                numbers.put(id + "seats/" + candidacy, String.valueOf(line.seats())));
                if (quota != null) {
                    numbers.put(id + "quota", quota.toString());
                }
            }
        }
        return numbers;
    }
}
