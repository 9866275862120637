package org.tugyr.count.ranked;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.tugyr.count.Fraction;
import org.tugyr.count.Minutes;
import org.tugyr.count.Round;
import org.tugyr.count.Tally;
import org.tugyr.count.Tie;

/** Decides between candidates with equally many votes (docs/rules/count-ranked.md §5). */
final class TieBreak {
    private final RankedRules.Ties ties;
    private final Minutes minutes;

    TieBreak(RankedRules.Ties ties, Minutes minutes) {
        this.ties = ties;
        this.minutes = minutes;
    }

    /** The one of them who is elected, or excluded, as {@code purpose} says. */
    int decide(Tie.Purpose purpose, List<Integer> among) {
        var left = among;
        if (ties.earlierRounds()) {
            for (var number = minutes.round() - 1; number > 0 && left.size() > 1; number--) {
                left = extreme(purpose, left, minutes.rounds().get(number - 1));
                if (left.size() == 1) {
                    minutes.note(new Tie(
                            new Tie.Question(minutes.round(), purpose, among),
                            left.getFirst(),
                            new Tie.EarlierRound(number)));
                }
            }
        }
        return minutes.draw(purpose, left);
    }

    private static List<Integer> extreme(Tie.Purpose purpose, List<Integer> among, Round round) {
        var votes = among.stream().map(candidate -> votes(round, candidate)).toList();
        Comparator<Fraction> order = Comparator.naturalOrder();
        var extreme = purpose == Tie.Purpose.EXCLUSION ? Collections.min(votes, order) : Collections.max(votes, order);
        return among.stream()
                .filter(candidate -> votes(round, candidate).equals(extreme))
                .toList();
    }

    private static Fraction votes(Round round, int candidate) {
        return round.tallies().stream()
                .filter(tally -> tally.candidate() == candidate)
                .map(Tally::votes)
                .findFirst()
                .orElseThrow();
    }
}
