package org.tugyr.count.stv;

import static org.tugyr.count.Action.WhyElected.QUOTA;
import static org.tugyr.count.Action.WhyElected.SEATS_LEFT;
import static org.tugyr.count.Action.WhyExcluded.CANNOT_CATCH_UP;
import static org.tugyr.count.Action.WhyExcluded.FEWEST_VOTES;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.count.Minutes;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Tie;
import org.tugyr.count.Trail;

/** One count after the reference rule, whose letters and numbers stand beside each step. */
final class WigmCount {
    private static final int PLACES = 4;
    private static final Fraction UNIT = Fraction.of(1, 10_000);

    private final Minutes minutes;
    private final Gregory ballots;
    private final WigmRules rules;
    private final boolean exact;
    private final Fraction quota;

    WigmCount(Minutes minutes, RankedBallots ranked, WigmRules rules, @Nullable Trail trail) {
        this.minutes = minutes;
        this.rules = rules;
        this.exact = rules.decimals() == WigmRules.Decimals.EXACT;
        // A.2, A.4, A.5: each ballot has the weight one and goes to its first hopeful candidate
        this.ballots = new Gregory(minutes, ranked, rules.withdrawn(), false, trail);
        // A.1: the valid ballots over one more than the seats, plus 0.0001
        var share = cut(Fraction.of(ballots.valid(), rules.seats() + 1L));
        this.quota = exact ? share : share.plus(UNIT);
    }

    void count() {
        do {
            ballots.round(quota);
            electWinners();
            if (!complete()) {
                defeatOrTransfer();
            }
        } while (!complete());
        finish();
    }

    private void defeatOrTransfer() {
        if (!(rules.sureLosers() && defeatSureLosers()) && !transferHighSurplus()) {
            defeatLowCandidate();
        }
    }

    /** B.1. */
    private void electWinners() {
        ballots.continuingByVotes().stream().filter(this::hasQuota).forEach(each -> ballots.elect(each, QUOTA, true));
    }

    private boolean hasQuota(int candidate) {
        return ballots.votes(candidate).compareTo(quota) >= (exact ? 1 : 0);
    }

    /** B.2. Says whether there were any; nothing is transferred if that completes the count. */
    private boolean defeatSureLosers() {
        var losers = SureLosers.among(
                new Rationals(OptionalInt.empty()),
                ballots.continuing(),
                each -> Ratio.of(ballots.votes(each)),
                Ratio.of(surpluses()),
                rules.seats() - ballots.electedSoFar());
        losers.forEach(each -> ballots.exclude(each, CANNOT_CATCH_UP));
        if (!complete()) {
            losers.forEach(ballots::transferAll);
        }
        return !losers.isEmpty();
    }

    private Fraction surpluses() {
        return ballots.withSurplus().stream()
                .map(each -> ballots.votes(each).minus(quota))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** B.3. Says whether there was a surplus, be it zero. */
    private boolean transferHighSurplus() {
        var pending = ballots.withSurplus();
        if (pending.isEmpty()) {
            return false;
        }
        var most = pending.stream()
                .map(ballots::votes)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var from = minutes.draw(Tie.Purpose.SURPLUS, having(pending, most));
        var surplus = most.minus(quota);
        // D.4: cut after the multiplication, and again after the division
        ballots.transferSurplus(
                from, quota, weight -> cut(cut(weight.times(surplus)).over(most)));
        return true;
    }

    /** B.4. Nothing is transferred if that completes the count. */
    private void defeatLowCandidate() {
        var hopeful = ballots.continuing();
        var fewest = hopeful.stream()
                .map(ballots::votes)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var low = minutes.draw(Tie.Purpose.EXCLUSION, having(hopeful, fewest));
        ballots.exclude(low, FEWEST_VOTES);
        if (!complete()) {
            ballots.transferAll(low);
        }
    }

    private List<Integer> having(List<Integer> among, Fraction votes) {
        return among.stream().filter(each -> ballots.votes(each).equals(votes)).toList();
    }

    /** C. */
    private void finish() {
        if (ballots.electedSoFar() < rules.seats()) {
            ballots.continuingByVotes().forEach(each -> ballots.elect(each, SEATS_LEFT, false));
        }
    }

    /** D.3. */
    private boolean complete() {
        return ballots.electedSoFar() + ballots.continuing().size() <= rules.seats()
                || ballots.electedSoFar() == rules.seats();
    }

    /** D.4. */
    private Fraction cut(Fraction number) {
        return exact ? number : Fraction.of(number.decimal(PLACES, RoundingMode.DOWN));
    }
}
