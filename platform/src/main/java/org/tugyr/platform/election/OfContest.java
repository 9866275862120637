package org.tugyr.platform.election;

import org.tugyr.platform.facts.Row;

/** A row that tells of one contest. */
sealed interface OfContest extends Row permits ContestRows, ResultRows {

    /** The key of the contest. */
    String contest();
}
