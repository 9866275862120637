package org.tugyr.platform.election;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.Counted.Line;
import org.tugyr.platform.election.Finding.Sort;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.ResultRows.RankingRow;

/** Compares what was published with what was counted (docs/rules/contest.md §5). Pure. */
final class Findings {

    private final Contest contest;
    private final Counted counted;
    private final @Nullable ProtocolRow whole;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Contest contest, Counted counted) {
        this.contest = contest;
        this.counted = counted;
        this.whole = contest.whole();
    }

    /**
     * All that contradicts.
     *
     * @param leftOut votes stated for areas that do not count, by area
     * @param earlier the contest that it follows
     */
    static List<Finding> of(
            Contest contest, Counted counted, SortedMap<String, Long> leftOut, @Nullable Contest earlier) {
        Findings findings = new Findings(contest, counted);
        if (contest.rulesLate()) {
            findings.found.add(new Finding(Sort.RULES_LATE, null, "", ""));
        }
        contest.declaredByCandidacy().forEach(findings::declared);
        findings.allSeats();
        findings.parts();
        leftOut.forEach((area, votes) -> findings.add(Sort.LEFT_OUT, area, votes, ""));
        contest.protocols().forEach(findings::protocol);
        findings.units();
        findings.rounds();
        findings.found.addAll(Stage.of(contest, earlier));
        return List.copyOf(findings.found);
    }

    private void add(Sort sort, @Nullable String about, Object published, Object computed) {
        found.add(new Finding(sort, about, published.toString(), computed.toString()));
    }

    private void declared(String candidacy, List<DeclaredRow> rows) {
        sources(candidacy, rows, DeclaredRow::votes);
        sources(candidacy, rows, row -> row.share() == null ? null : row.share().toPlainString());
        sources(candidacy, rows, DeclaredRow::seats);
        Line line = counted.lines().get(candidacy);
        if (line != null) {
            long all = published();
            for (DeclaredRow row : rows) {
                differ(Sort.VOTES, candidacy, row.votes(), line.votes());
                differ(Sort.SEATS, candidacy, row.seats(), line.seats());
                if (row.share() != null && line.votes() != null && all > 0) {
                    percent(Sort.SHARE, candidacy, row.share(), line.votes(), all);
                }
            }
        }
    }

    private void differ(Sort sort, String about, @Nullable Object published, @Nullable Object computed) {
        if (published != null && computed != null && !published.equals(computed)) {
            add(sort, about, published, computed);
        }
    }

    private void sources(String candidacy, List<DeclaredRow> rows, Function<DeclaredRow, @Nullable Object> figure) {
        List<String> said = rows.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
        if (said.size() > 1) {
            add(Sort.SOURCES, candidacy, said.getFirst(), String.join(", ", said.subList(1, said.size())));
        }
    }

    /** What published percentages are shares of: the votes for all and against all. */
    private long published() {
        long against = whole == null || whole.againstAll() == null ? 0 : whole.againstAll();
        return against
                + counted.lines().values().stream()
                        .mapToLong(line -> line.votes() == null ? 0 : line.votes())
                        .sum();
    }

    /** Only more than there are contradict: a source need not name everybody. */
    private void allSeats() {
        Integer seats = contest.row().seats();
        if (seats == null) {
            return;
        }
        Map<String, Integer> sums = contest.declared().stream()
                .filter(row -> row.seats() != null)
                .collect(Collectors.groupingBy(
                        DeclaredRow::evidence,
                        TreeMap::new,
                        Collectors.summingInt(row -> Objects.requireNonNullElse(row.seats(), 0))));
        sums.values().stream()
                .filter(sum -> sum > seats)
                .distinct()
                .forEach(sum -> add(Sort.ALL_SEATS, null, sum, seats));
    }

    private void parts() {
        Map<String, Long> sums = contest.parts().stream()
                .collect(Collectors.groupingBy(
                        VoteSum::candidacy, TreeMap::new, Collectors.summingLong(VoteSum::votes)));
        contest.counted().forEach((candidacy, votes) -> {
            Long sum = sums.get(candidacy);
            if (sum != null && !sum.equals(votes)) {
                add(Sort.PARTS, candidacy, votes, sum);
            }
        });
    }

    /** Ballots that are published are not fewer than the valid ones, by unit and in all. */
    private void units() {
        Map<String, Long> published = contest.rankings().stream()
                .collect(Collectors.groupingBy(
                        RankingRow::unit, TreeMap::new, Collectors.summingLong(RankingRow::ballots)));
        published.forEach((unit, ballots) -> {
            List<Long> valid = contest.protocols().stream()
                    .filter(row -> unit.equals(row.unit()))
                    .map(ProtocolRow::valid)
                    .toList();
            if (!valid.isEmpty() && !valid.contains(null)) {
                fewer(unit, ballots, valid.stream().mapToLong(Long::longValue).sum());
            }
        });
        if (!published.isEmpty() && whole != null && whole.unit() == null && whole.valid() != null) {
            fewer(null, published.values().stream().mapToLong(Long::longValue).sum(), whole.valid());
        }
    }

    private void fewer(@Nullable String unit, long ballots, long valid) {
        if (ballots < valid) {
            add(unit == null ? Sort.ALL_UNITS : Sort.UNIT, unit, ballots, valid);
        }
    }

    /** Votes that are stated are the first ranks of published ballots; and what follows from the rounds of withheld ones. */
    private void rounds() {
        if (counted.rounds() != null) {
            contest.counted().forEach((candidacy, votes) -> {
                Line line = counted.lines().get(candidacy);
                if (line != null) {
                    differ(Sort.FIRST_RANKS, candidacy, votes, line.votes());
                }
            });
        }
        if (counted.state() == Counted.State.TOTALS && contest.rules() != null) {
            found.addAll(RoundFindings.of(contest.rules(), RoundTotals.of(contest)));
        }
    }

    private void protocol(ProtocolRow row) {
        String about = row.precinct() == null ? row.area() : row.area() + " " + row.precinct();
        if (row.valid() != null && row.invalid() != null && row.tookPart() != null) {
            differ(Sort.BALLOTS, about, row.tookPart(), row.valid() + row.invalid());
        }
        if (row.equals(whole)
                && row.valid() != null
                && counted.state() == Counted.State.DECIDED
                && isOneVoteABallot()) {
            differ(Sort.VALID, about, row.valid(), published());
        }
        if (row.registered() == null || row.tookPart() == null || row.registered() == 0) {
            return;
        } else if (row.tookPart() > row.registered()) {
            add(Sort.TOOK_PART, about, row.tookPart(), row.registered());
        }
        if (row.turnout() != null) {
            percent(Sort.TURNOUT, about, row.turnout(), row.tookPart(), row.registered());
        }
    }

    private boolean isOneVoteABallot() {
        Method method = contest.rules() == null ? null : contest.rules().method();
        return contest.rankings().isEmpty() && method != Method.BLOCK && method != Method.APPROVAL;
    }

    private void percent(Sort sort, String about, BigDecimal published, long part, long whole) {
        BigDecimal computed =
                Fraction.of(part, whole).times(100).decimal(Math.max(0, published.scale()), RoundingMode.HALF_UP);
        if (computed.compareTo(published) != 0) {
            add(sort, about, published.toPlainString(), computed.toPlainString());
        }
    }
}
