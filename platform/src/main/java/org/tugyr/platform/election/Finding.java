package org.tugyr.platform.election;

import org.jspecify.annotations.Nullable;

/**
 * Something in which what was published about a contest contradicts what was counted, or itself.
 *
 * @param about the candidacy or area that it concerns; null for the whole contest
 * @param published as it stands, plain
 * @param computed what the other figures give, plain
 */
record Finding(Sort sort, @Nullable String about, String published, String computed) {

    /** What contradicts what. */
    enum Sort {
        /** Declared votes and recorded ones. */
        VOTES,
        /** A declared share and the one of the votes. */
        SHARE,
        /** Declared seats and those the rules give. */
        SEATS,
        /** Declared seats of all candidacies together and the seats there are. */
        ALL_SEATS,
        /** Two sources declare different things. */
        SOURCES,
        /** The votes of parts do not add up to those of the whole. */
        PARTS,
        /** Valid ballots are not the votes for all candidacies and against all. */
        VALID,
        /** Valid and invalid ballots are not as many as took part. */
        BALLOTS,
        /** More took part than could. */
        TOOK_PART,
        /** A published turnout is not the one of its figures. */
        TURNOUT
    }
}
