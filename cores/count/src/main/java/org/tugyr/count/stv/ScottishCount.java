package org.tugyr.count.stv;

import static org.tugyr.count.Action.WhyElected.QUOTA;
import static org.tugyr.count.Action.WhyElected.SEATS_LEFT;
import static org.tugyr.count.Action.WhyExcluded.FEWEST_VOTES;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.count.Minutes;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Tie;
import org.tugyr.count.Trail;

/** One count after rules 46 to 53 of the Order, whose numbers stand beside each step. */
final class ScottishCount {
    private static final int DECIMALS = 5;

    private final Minutes minutes;
    private final Gregory stage;
    private final int seats;
    private final Fraction quota;
    private final List<Fraction[]> ends = new ArrayList<>();
    private final int candidates;

    ScottishCount(Minutes minutes, RankedBallots ballots, ScottishRules rules, @Nullable Trail trail) {
        this.minutes = minutes;
        this.seats = rules.seats();
        this.candidates = ballots.candidates();
        // 46: each valid paper is one vote for its first preference; article 2: preferences run in consecutive order
        this.stage = new Gregory(minutes, ballots, rules.withdrawn(), true, trail);
        // 47: the valid papers over one more than the seats, decimals ignored, and one
        this.quota = Fraction.of(stage.valid() / (seats + 1) + 1);
    }

    void count() {
        while (true) {
            endStage();
            electThoseWithQuota();
            if (stage.electedSoFar() == seats || lastVacanciesFilled()) {
                return;
            }
            var surpluses = stage.withSurplus();
            if (surpluses.isEmpty()) {
                excludeLowest();
            } else {
                transferHighestSurplus(surpluses);
            }
        }
    }

    private void endStage() {
        var votes = new Fraction[candidates];
        for (var candidate = 0; candidate < candidates; candidate++) {
            votes[candidate] = stage.votes(candidate);
        }
        ends.add(votes);
        stage.round(quota);
    }

    /** Rule 48 (1): whoever equals or exceeds the quota is deemed to be elected; 49 (1): who exceeds it has a surplus. */
    private void electThoseWithQuota() {
        stage.continuingByVotes().stream()
                .filter(each -> stage.votes(each).compareTo(quota) >= 0)
                .forEach(each -> stage.elect(each, QUOTA, stage.votes(each).compareTo(quota) > 0));
    }

    /** Rule 53: as many continue as vacancies remain, so all of them are elected and nothing more is transferred. */
    private boolean lastVacanciesFilled() {
        var continuing = stage.continuingByVotes();
        if (continuing.size() != seats - stage.electedSoFar()) {
            return false;
        }
        continuing.forEach(each -> stage.elect(each, SEATS_LEFT, false));
        return true;
    }

    /** Rules 49 and 50: the highest surplus goes first, each paper at its value times surplus over votes. */
    private void transferHighestSurplus(List<Integer> surpluses) {
        var from = choose(Tie.Purpose.SURPLUS, surpluses);
        var votes = stage.votes(from);
        var surplus = votes.minus(quota);
        // 49 (3): to five decimal places, any remainder being ignored
        stage.transferSurplus(
                from,
                quota,
                value -> Fraction.of(value.times(surplus).over(votes).decimal(DECIMALS, RoundingMode.DOWN)));
    }

    /** Rules 51 and 52: the lowest is excluded, and the papers go on at the values at which they came. */
    private void excludeLowest() {
        var lowest = choose(Tie.Purpose.EXCLUSION, stage.continuing());
        stage.exclude(lowest, FEWEST_VOTES);
        stage.transferAll(lowest);
    }

    /**
     * The one with most votes (surplus) or fewest (exclusion). Rules 50 (2) and 52 (2): those who are equal are told
     * apart by the most recent earlier stage at which they were not; rules 50 (3) and 52 (2): else by lot.
     */
    private int choose(Tie.Purpose purpose, List<Integer> among) {
        var now = ends.size() - 1;
        var equal = best(purpose, among, now);
        var question = new Tie.Question(minutes.round(), purpose, equal);
        for (var earlier = now - 1; earlier >= 0 && equal.size() > 1; earlier--) {
            var fewer = best(purpose, equal, earlier);
            if (fewer.size() == 1) {
                minutes.note(new Tie(question, fewer.getFirst(), new Tie.EarlierRound(earlier + 1)));
            }
            equal = fewer;
        }
        return minutes.draw(purpose, equal);
    }

    private List<Integer> best(Tie.Purpose purpose, List<Integer> among, int at) {
        Comparator<Integer> byVotes = Comparator.comparing(each -> ends.get(at)[each]);
        var best = purpose == Tie.Purpose.SURPLUS ? Collections.max(among, byVotes) : Collections.min(among, byVotes);
        return among.stream()
                .filter(each -> ends.get(at)[each].equals(ends.get(at)[best]))
                .toList();
    }
}
