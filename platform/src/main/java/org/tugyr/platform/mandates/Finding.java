package org.tugyr.platform.mandates;

import org.jspecify.annotations.Nullable;

/**
 * Something in which those who hold seats do not fit to the contest, or to each other (docs/rules/mandate.md §3).
 *
 * @param about the membership, or the candidacy where it is of all its seats
 * @param other the membership that it does not fit to, or the person whose turn it was; null where there is none
 */
record Finding(Sort sort, String about, @Nullable String other) {

    /** What does not fit. */
    enum Sort {
        /** A candidacy has more seats filled than it was given. */
        MORE_THAN_SEATS,
        /** Two hold one seat at once. */
        TWICE,
        /** Nobody has taken over a seat that fell vacant. */
        VACANT,
        /** Whoever holds the seat did not stand for it. */
        DID_NOT_STAND,
        /** Somebody before them on the list was passed over and came later. */
        OUT_OF_ORDER,
        /** Somebody else was the next on the list; named as a person. */
        NOT_NEXT,
        /** They follow on a list to which the seat does not belong. */
        OTHER_LIST
    }
}
