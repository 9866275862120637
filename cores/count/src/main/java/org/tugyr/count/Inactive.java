package org.tugyr.count;

/** Why a vote counts for nobody any more. */
public enum Inactive {
    /** a ballot that ranks nobody */
    BLANK,
    /** no rank left that holds a continuing candidate */
    EXHAUSTED,
    /** several candidates at one rank */
    OVERVOTED,
    /** one candidate ranked twice */
    REPEATED,
    /** too many ranks left out */
    SKIPPED,
    /** what rounding left over, and surpluses that were not transferred */
    RESIDUE
}
