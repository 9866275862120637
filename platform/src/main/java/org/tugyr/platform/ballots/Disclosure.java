package org.tugyr.platform.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.RankedBallotsBuilder;

/** What may be published of ballots so that none of them leads to a voter: rule {@value #RULE}, told in docs/rules/ballots.md. Pure. */
public final class Disclosure {

    /** The rule and its version. */
    public static final String RULE = "ballots/1";

    /** A ranking is published only where at least so many ballots of its unit have it. */
    public static final int LEAST_ALIKE = 5;

    /** Ballots are published only in units of at least so many. */
    public static final int LEAST_TOGETHER = 100;

    private Disclosure() {}

    /** The ballots of a precinct. */
    public record Precinct(String key, RankedBallots ballots) {}

    /**
     * Ballots that are published together.
     *
     * @param precincts those they come from
     * @param rankings how many ballots have each ranking, in the order of the rankings' text, which says nothing
     */
    public record Unit(String key, List<String> precincts, Map<List<String>, Long> rankings) {

        /** Copies the list. */
        public Unit {
            precincts = List.copyOf(precincts);
        }

        long ballots() {
            return rankings.values().stream().mapToLong(Long::longValue).sum();
        }

        /** How many ballots have a ranking that is rare here. */
        long rare() {
            return rankings.entrySet().stream()
                    .filter(each -> !each.getKey().isEmpty() && each.getValue() < LEAST_ALIKE)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /** What the rule comes to. */
    public sealed interface Decision {}

    /** The ballots may be published by these units. */
    public record Published(List<Unit> units) implements Decision {

        /** Copies the list. */
        public Published {
            units = List.copyOf(units);
        }
    }

    /**
     * They may not.
     *
     * @param ballots how many there are
     * @param rare how many of them have a ranking that is rare among all
     */
    public record Withheld(long ballots, long rare) implements Decision {}

    /**
     * Decides: by precincts, small ones put together; else all as one unit; else not at all.
     *
     * @param names of the candidates as they are published, in their order
     * @param precincts in the order in which small ones are put together
     */
    public static Decision of(List<Precinct> precincts, List<String> names) {
        Unit all = unit("all", precincts, names);
        if (all.ballots() < LEAST_TOGETHER) {
            return new Withheld(all.ballots(), all.rare());
        }
        Optional<List<Unit>> units = units(precincts, names);
        if (units.isPresent()) {
            return new Published(units.get());
        }
        return all.rare() == 0 ? new Published(List.of(all)) : new Withheld(all.ballots(), all.rare());
    }

    /** The units of §3: precincts one after the other until they are enough, a rest with the unit before it. */
    private static Optional<List<Unit>> units(List<Precinct> precincts, List<String> names) {
        List<List<Precinct>> groups = new ArrayList<>();
        List<Precinct> group = new ArrayList<>();
        for (Precinct precinct : precincts) {
            group.add(precinct);
            if (total(group) >= LEAST_TOGETHER) {
                groups.add(group);
                group = new ArrayList<>();
            }
        }
        if (!groups.isEmpty()) {
            groups.getLast().addAll(group);
        }
        List<Unit> units = groups.stream()
                .map(each -> unit(each.getFirst().key(), each, names))
                .toList();
        return units.stream().allMatch(unit -> unit.rare() == 0) ? Optional.of(units) : Optional.empty();
    }

    private static long total(List<Precinct> precincts) {
        return precincts.stream().mapToLong(each -> each.ballots().total()).sum();
    }

    private static Unit unit(String key, List<Precinct> precincts, List<String> names) {
        Map<List<String>, Long> rankings =
                new TreeMap<>((a, b) -> String.join(";", a).compareTo(String.join(";", b)));
        for (Precinct precinct : precincts) {
            RankedBallots ballots = precinct.ballots();
            for (int ranking = 0; ranking < ballots.size(); ranking++) {
                rankings.merge(ranks(ballots, ranking, names), ballots.votes(ranking), Long::sum);
            }
        }
        return new Unit(key, precincts.stream().map(Precinct::key).toList(), rankings);
    }

    /** A ranking in the words of {@code rankings.csv}. */
    private static List<String> ranks(RankedBallots ballots, int ranking, List<String> names) {
        List<String> ranks = new ArrayList<>();
        for (int cell = ballots.start(ranking); cell < ballots.end(ranking); cell++) {
            String rank = switch (ballots.candidate(cell)) {
                case RankedBallots.SKIPPED -> "-";
                case RankedBallots.OVERVOTE -> "?";
                default -> names.get(ballots.candidate(cell));
            };
            if (ballots.shared(cell)) {
                ranks.add(ranks.removeLast() + "=" + rank);
            } else {
                ranks.add(rank);
            }
        }
        return List.copyOf(ranks);
    }

    /** All ballots of several precincts. */
    public static RankedBallots together(List<Precinct> precincts, int candidates) {
        RankedBallotsBuilder builder = RankedBallots.builder(candidates);
        for (Precinct precinct : precincts) {
            RankedBallots ballots = precinct.ballots();
            for (int ranking = 0; ranking < ballots.size(); ranking++) {
                for (int cell = ballots.start(ranking); cell < ballots.end(ranking); cell++) {
                    put(builder, ballots, cell);
                }
                builder.add(ballots.votes(ranking));
            }
        }
        return builder.build();
    }

    private static void put(RankedBallotsBuilder builder, RankedBallots ballots, int cell) {
        int candidate = ballots.candidate(cell);
        if (candidate == RankedBallots.SKIPPED) {
            builder.skip();
        } else if (candidate == RankedBallots.OVERVOTE) {
            builder.overvote();
        } else if (ballots.shared(cell)) {
            builder.share(candidate);
        } else {
            builder.rank(candidate);
        }
    }
}
