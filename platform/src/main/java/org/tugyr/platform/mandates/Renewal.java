package org.tugyr.platform.mandates;

/**
 * The members of a faction on a day: who was in it in the term before, and who was young when elected.
 *
 * @param members how many hold a seat
 * @param stayed of whom this many did in the term before
 * @param fresh of whom this many did not
 * @param unknown of whom nobody knows, since the term before is not on record as a whole
 * @param young how many were under 35 when elected
 * @param older how many were not
 * @param ageUnknown of how many nobody knows
 */
record Renewal(int members, int stayed, int fresh, int unknown, int young, int older, int ageUnknown) {

    /** Nobody. */
    static final Renewal NOBODY = new Renewal(0, 0, 0, 0, 0, 0, 0);

    /** Both together. */
    Renewal and(Renewal other) {
        return new Renewal(
                members + other.members,
                stayed + other.stayed,
                fresh + other.fresh,
                unknown + other.unknown,
                young + other.young,
                older + other.older,
                ageUnknown + other.ageUnknown);
    }
}
