package org.tugyr.platform.election;

import org.jspecify.annotations.Nullable;

/**
 * Something in which what was published about a contest contradicts what was counted, or itself.
 *
 * @param about the candidacy, area, unit or round that it concerns; null for the whole contest
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
        /** Votes stated for an area are not in the count, which adds up precincts. */
        LEFT_OUT,
        /** Valid ballots are not the votes for all candidacies and against all. */
        VALID,
        /** Valid and invalid ballots are not as many as took part. */
        BALLOTS,
        /** More took part than could. */
        TOOK_PART,
        /** A published turnout is not the one of its figures. */
        TURNOUT,
        /** Stated votes are not the first ranks of the published ballots. */
        FIRST_RANKS,
        /** Published ballots of a unit are fewer than the valid ones of its protocols. */
        UNIT,
        /** Published ballots in all are fewer than the valid ones. */
        ALL_UNITS,
        /** The rules came on record after votes did. */
        RULES_LATE,
        /** Somebody stands who did not go on from the contest before. */
        STAGE_NEW,
        /** Somebody who went on from the contest before neither stands nor withdrew; named by that contest's candidacy. */
        STAGE_MISSING,
        /** The votes of a round are not as many as those of the first. */
        ROUND_SUM,
        /** Somebody who goes on has fewer votes than in the round before. */
        ROUND_FELL,
        /** Somebody went out, though another had fewer votes. */
        ROUND_OUT,
        /** Somebody was elected below the quota while others were left. */
        ROUND_ELECTED,
        /** Somebody had the quota and was not elected. */
        ROUND_MISSED,
        /** Not as many were elected as there are places. */
        ROUND_SEATS
    }
}
