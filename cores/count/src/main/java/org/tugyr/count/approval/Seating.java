package org.tugyr.count.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tugyr.count.Action;
import org.tugyr.count.Fraction;

/** A committee as far as it is elected, and the rule for who is next; the same seating has the same future. */
interface Seating {

    /** Who can be next, and what they are compared by, in the order of the rules; empty where nobody is elected any more. */
    Map<Integer, Fraction> numbers();

    /** Which number comes first. */
    Comparator<Fraction> order();

    /** Why whoever is next is elected. */
    Action.WhyElected why();

    /** How many can still be elected. */
    int seats();

    /** Who is not elected so far, in the order of the rules. */
    List<Integer> left();

    /** Whether these equals, being next by this number, all are elected whoever goes first, and leave the same behind. */
    boolean independent(List<Integer> equals, Fraction number);

    /** After the election of one by this number. */
    Seating elect(int candidate, Fraction number);
}
