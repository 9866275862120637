package org.tugyr.count.ranked;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Action;
import org.tugyr.count.Action.WhyElected;
import org.tugyr.count.Candidates;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Fixed;
import org.tugyr.count.Fraction;
import org.tugyr.count.Minutes;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Tally;
import org.tugyr.count.Tie.Purpose;
import org.tugyr.count.Trail;
import org.tugyr.count.ranked.RankedRules.Method;

/** One count from the first round to the last (docs/rules/count-ranked.md §2). */
final class Rounds {
    private static final Piles.Moves QUIET = (_, _, _) -> {};

    private final RankedRules rules;
    private final Candidates candidates;
    private final Minutes minutes;
    private final Fixed fixed;
    private final Piles piles;
    private final Elimination elimination;
    private final TieBreak tieBreak;
    /** Whose ballots stay where they are. */
    private final boolean[] continuing;

    private final List<Integer> elected = new ArrayList<>();
    private final List<Integer> out = new ArrayList<>();
    private final int standing;

    Rounds(RankedRules rules, Candidates candidates, RankedBallots ballots, Minutes minutes, @Nullable Trail trail) {
        this.rules = rules;
        this.candidates = candidates;
        this.minutes = minutes;
        this.fixed = new Fixed(rules.transfersSurpluses() ? rules.quota().decimals() : 0, RoundingMode.DOWN);
        this.continuing = new boolean[candidates.size()];
        candidates
                .all()
                .forEach(candidate -> continuing[candidate] = !rules.excluded().contains(candidate));
        this.standing = candidates.size() - rules.excluded().size();
        this.piles = new Piles(
                ballots, new Marking(ballots, rules.marks()), fixed, continuing, trail == null ? QUIET : told(trail));
        this.tieBreak = new TieBreak(rules.ties(), minutes);
        this.elimination = new Elimination(rules, tieBreak);
    }

    private Piles.Moves told(Trail trail) {
        return (ranking, holder, worth) -> trail.moved(
                minutes.round() + 1,
                ranking,
                Math.max(holder, -1),
                holder < 0 ? Marking.why(holder) : null,
                fixed.fraction(worth));
    }

    void count() {
        if (standing == 0) {
            throw new CountProblem(
                    CountProblem.Reason.MORE_SEATS_THAN_CANDIDATES, "seats", rules.seats(), "candidates", 0);
        }
        var goesOn = true;
        var quota = Fraction.ZERO;
        while (goesOn) {
            var tallies = tallies();
            quota = minutes.round() == 0 || quotaMoves() ? rules.quotaOf(votes()) : quota;
            minutes.round(quota, tallies, piles.inactive());
            var winners = winners(quota);
            var losers = winners.isEmpty() && needsElimination()
                    ? elimination.of(active(), quota, out.size(), standing)
                    : List.<Action.Excluded>of();
            elect(winners, quota);
            exclude(losers);
            goesOn = goesOn(!winners.isEmpty(), !losers.isEmpty());
        }
    }

    /** Of all whose votes are told: those who continue, and those elected with what they keep. */
    private List<Tally> tallies() {
        return candidates
                .all()
                .filter(candidate -> continuing[candidate] || elected.contains(candidate))
                .mapToObj(candidate -> new Tally(candidate, piles.votes(candidate)))
                .toList();
    }

    /** Those among whom votes are counted. */
    private List<Tally> active() {
        return candidates
                .all()
                .filter(candidate -> continuing[candidate])
                .mapToObj(candidate -> new Tally(candidate, piles.votes(candidate)))
                .toList();
    }

    private Fraction votes() {
        return active().stream().map(Tally::votes).reduce(Fraction.ZERO, Fraction::plus);
    }

    private boolean quotaMoves() {
        return rules.seats() <= 1 && !rules.quota().fixedAtFirst() && elected.isEmpty();
    }

    /** Who is elected in this round, the strongest first (§2). */
    private List<Action.Elected> winners(Fraction quota) {
        var active = active();
        if (rules.undeclared().isPresent()
                && active.stream()
                        .anyMatch(
                                tally -> tally.candidate() == rules.undeclared().getAsInt()
                                        && tally.votes().signum() > 0)) {
            return List.of();
        }
        if (rules.method() == Method.BOTTOMS_UP_SHARE) {
            return active.stream().allMatch(tally -> tally.votes().compareTo(quota) > 0)
                    ? elected(active, WhyElected.QUOTA)
                    : List.of();
        }
        var seatsLeft = rules.seats() - elected.size();
        if (seatsLeft == 0) {
            return List.of();
        }
        if (active.size() <= seatsLeft) {
            return oneIfSo(elected(active, WhyElected.SEATS_LEFT), active);
        }
        if (rules.quota().fixedAtFirst() && active.size() - 1 == rules.seats()) {
            return oneIfSo(elected(strongest(active), WhyElected.MOST_VOTES), active);
        }
        if (rules.method() == Method.BOTTOMS_UP) {
            return List.of();
        }
        var reached = active.stream()
                .filter(tally -> tally.votes().compareTo(quota) >= 0)
                .toList();
        if (reached.isEmpty() && rules.seats() == 1 && active.size() == 2 && bothReachMinimum(active)) {
            return List.of(strongestOne(active, WhyElected.MOST_VOTES));
        }
        return oneIfSo(elected(reached, WhyElected.QUOTA), active);
    }

    private boolean bothReachMinimum(List<Tally> active) {
        var minimum = Fraction.of(rules.elimination().minimum());
        return active.stream().allMatch(tally -> tally.votes().compareTo(minimum) >= 0);
    }

    /** Only the strongest, where the rule elects one a round or the quota allows for more than there are seats. */
    private List<Action.Elected> oneIfSo(List<Action.Elected> winners, List<Tally> active) {
        var one = rules.method() == Method.STV_ONE_A_ROUND || rules.quota().fixedAtFirst();
        return one && winners.size() > 1
                ? List.of(strongestOne(active, winners.getFirst().why()))
                : winners;
    }

    private Action.Elected strongestOne(List<Tally> active, WhyElected why) {
        var strongest = strongest(active).stream().map(Tally::candidate).toList();
        return new Action.Elected(tieBreak.decide(Purpose.ELECTION, strongest), why);
    }

    private static List<Tally> strongest(List<Tally> active) {
        var most =
                active.stream().map(Tally::votes).max(Comparator.naturalOrder()).orElse(Fraction.ZERO);
        return active.stream().filter(tally -> tally.votes().equals(most)).toList();
    }

    private static List<Action.Elected> elected(List<Tally> tallies, WhyElected why) {
        return tallies.stream()
                .sorted(Comparator.comparing(Tally::votes).reversed())
                .map(tally -> new Action.Elected(tally.candidate(), why))
                .toList();
    }

    private boolean needsElimination() {
        return rules.method() == Method.BOTTOMS_UP_SHARE
                || elected.size() < rules.seats()
                || (rules.elimination().untilTwo() && out.size() < standing - 2);
    }

    private void elect(List<Action.Elected> winners, Fraction quota) {
        winners.forEach(winner -> {
            minutes.note(winner);
            elected.add(winner.candidate());
            continuing[winner.candidate()] = rules.elimination().untilTwo();
        });
        if (rules.transfersSurpluses() && elected.size() < standing && !isLast()) {
            var toNobody = elected.size() == rules.seats();
            winners.forEach(winner -> piles.passSurplus(winner.candidate(), fixed(quota), continuing, toNobody)
                    .ifPresent(minutes::note));
        }
    }

    private void exclude(List<Action.Excluded> losers) {
        losers.forEach(loser -> {
            minutes.note(loser);
            out.add(loser.candidate());
            continuing[loser.candidate()] = false;
        });
        if (!isLast()) {
            losers.forEach(loser -> minutes.note(piles.exclude(loser.candidate(), continuing)));
        }
    }

    private boolean isLast() {
        return minutes.round() >= rules.lastRound().orElse(Integer.MAX_VALUE);
    }

    private long fixed(Fraction quota) {
        return quota.decimal(fixed.places(), RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact();
    }

    /** §2.5. */
    private boolean goesOn(boolean newlyElected, boolean newlyOut) {
        if (isLast() || (elected.size() == standing && minutes.round() == 1)) {
            return false;
        }
        if (rules.elimination().untilTwo()) {
            return out.size() + elected.size() + 1 < standing || newlyOut;
        }
        return switch (rules.method()) {
            case BOTTOMS_UP_SHARE -> elected.isEmpty() && !active().isEmpty();
            case IRV, MULTI_PASS_IRV, BOTTOMS_UP -> elected.size() < rules.seats();
            // one round more shows where the last surpluses went
            case STV_ONE_A_ROUND, STV_SEVERAL_A_ROUND ->
                elected.size() < rules.seats() || (rules.seats() > 1 && newlyElected);
        };
    }
}
