package org.tugyr.kazakh;

/** What can be added to a noun, a name or a number: docs/rules/kazakh.md §3. */
public enum Ending {
    /** The ordinal: бірінші, 6-шы. */
    ORD(1),
    /** The adjective in -лық: қалалық, 20%-дық. */
    ADJ(1),
    /** The plural: мүшелер. */
    PL(2),
    /** The possessive of the third person: мүшесі, 44-і. */
    POSS3(3),
    /** The dative: уәдеге, 80%-ға. */
    DAT(4),
    /** The locative: ауданда, 10-да. */
    LOC(4),
    /** The ablative: үкіметтен, 600-ден. */
    ABL(4),
    /** The genitive: халықтың, 140000-ның. */
    GEN(4),
    /** The accusative: облысты, 5%-ды. */
    ACC(4),
    /** The instrumental: жобамен, 2%-бен. */
    INS(4);

    private final int place;

    Ending(int place) {
        this.place = place;
    }

    /** Where it stands among other endings: a word takes one of each place, in this order. */
    int place() {
        return place;
    }
}
