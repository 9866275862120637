package org.tugyr.platform.lists;

import java.util.List;

/**
 * Something in which what was published of a list contradicts what follows by rule, or itself.
 *
 * @param said what its words are filled with, plain; each sort tells what
 */
record ListFinding(Sort sort, List<String> said) {

    ListFinding {
        said = List.copyOf(said);
    }

    static ListFinding of(Sort sort, Object... said) {
        return new ListFinding(
                sort, java.util.Arrays.stream(said).map(String::valueOf).toList());
    }

    /** What contradicts what. */
    enum Sort {
        /** The rules were recorded after somebody was ranked. */
        LATE,
        /** A slot is published with somebody else: slot, person published, person by rule. */
        SLOT,
        /** Somebody on the published list was neither ranked nor chosen: slot, person. */
        STRANGER,
        /** Somebody has two published slots: person, one, the other. */
        TWICE,
        /** The origin that is published of somebody is not the one by rule: slot, person, published, by rule. */
        ORIGIN,
        /** The published list misses a quota: quota, first slot, last slot, there are, asked for. */
        QUOTA,
        /** More slots are published as the bureau's than it may fill: published, at most. */
        BUREAU,
        /** Published numbers of people from the primaries and by the bureau are not the slots: source, one, other, slots. */
        SUM,
        /** A published share is below the quota: quota, share, quota in percent, source. */
        SHARE,
        /** Two sources publish different things: figure, quota or nothing, one, others. */
        SOURCES,
        /** A published number is not that of the slots: figure, quota or nothing, published, counted, source. */
        FIGURE,
        /** A published renewal is not that of the people: published, computed, source. */
        RENEWED,
        /** The ranking contradicts the votes: person before, votes, person after, votes. */
        RANK
    }
}
