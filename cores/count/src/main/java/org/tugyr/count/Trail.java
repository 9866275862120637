package org.tugyr.count;

import org.jspecify.annotations.Nullable;

/** Is told where each ranking's votes go, for those who want to follow them. */
public interface Trail {
    /**
     * From this round on, the ballots of a ranking count so.
     *
     * @param ranking its number among the ballots, from 0
     * @param candidate for whom, or -1 for nobody
     * @param why the reason, if for nobody
     * @param worth of each of its ballots, at most 1
     */
    void moved(int round, int ranking, int candidate, @Nullable Inactive why, Fraction worth);
}
