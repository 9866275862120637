package org.tugyr.count.pairwise;

import java.util.Locale;
import org.tugyr.count.Fraction;

/** How comparisons two by two become a ranking. */
public enum PairwiseMethod {
    /** M. Schulze 2011: beat paths by winning votes */
    SCHULZE,
    /** T. N. Tideman 1987: majorities locked from the strongest, by winning votes */
    RANKED_PAIRS,
    /** A. H. Copeland 1951: comparisons won, and half of those that are even */
    COPELAND,
    /** P. B. Simpson 1969, G. H. Kramer 1977: the worst defeat, as the votes of those who won it */
    MINIMAX_WINNING_VOTES,
    /** the worst defeat, as the difference of votes */
    MINIMAX_MARGINS,
    /** the most votes for anybody else, in a defeat or not; can miss a Condorcet winner */
    MINIMAX_OPPOSITION;

    /** The name and version of the rule that a result carries. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "/1";
    }

    /** What is compared by the methods that compare one number of each candidate. */
    Fraction score(Pairwise pairwise, int some) {
        if (this == COPELAND) {
            var halves = pairwise.candidates()
                    .all()
                    .filter(other -> other != some)
                    .map(other -> pairwise.beats(some, other) ? 2 : pairwise.beats(other, some) ? 0 : 1)
                    .sum();
            return Fraction.of(halves, 2);
        }
        var worst = pairwise.candidates()
                .all()
                .filter(other -> other != some)
                .filter(other -> this == MINIMAX_OPPOSITION || pairwise.beats(other, some))
                .mapToLong(other ->
                        pairwise.above(other, some) - (this == MINIMAX_MARGINS ? pairwise.above(some, other) : 0))
                .max();
        return Fraction.of(worst.orElse(0));
    }
}
