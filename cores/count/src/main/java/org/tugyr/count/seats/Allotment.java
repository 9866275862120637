package org.tugyr.count.seats;

import java.util.List;
import java.util.SequencedMap;
import org.tugyr.count.Outcome;

/**
 * Seats divided between lists.
 *
 * @param outcome the count: a list is elected as often as it gets a seat
 * @param admissions of every list, in their order
 */
public record Allotment(Outcome outcome, List<Admission> admissions) {
    public Allotment {
        admissions = List.copyOf(admissions);
    }

    /** The seats of every list that has any, by name, in the order of the lists. */
    public SequencedMap<String, Integer> seats() {
        return outcome.result().seatsWon();
    }
}
