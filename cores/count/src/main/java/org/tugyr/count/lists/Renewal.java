package org.tugyr.count.lists;

import java.util.HashSet;
import java.util.List;
import org.tugyr.count.Fraction;

/**
 * How much of a list, or of a faction, is new against a named earlier one (count-lists §6).
 *
 * @param fresh who is on the list and was not on the earlier one
 * @param kept who is on both
 * @param gone who was on the earlier one only
 */
public record Renewal(List<String> fresh, List<String> kept, List<String> gone) {
    public Renewal {
        fresh = List.copyOf(fresh);
        kept = List.copyOf(kept);
        gone = List.copyOf(gone);
    }

    /** Compares two lists of people; whoever has one name on both is one person. */
    public static Renewal of(List<String> list, List<String> earlier) {
        var before = new HashSet<>(earlier);
        var now = new HashSet<>(list);
        return new Renewal(
                list.stream().filter(name -> !before.contains(name)).toList(),
                list.stream().filter(before::contains).toList(),
                earlier.stream().filter(name -> !now.contains(name)).toList());
    }

    /** The new ones as a share of all on the list; of an empty list nothing is new. */
    public Fraction share() {
        var all = fresh.size() + kept.size();
        return all == 0 ? Fraction.ZERO : Fraction.of(fresh.size(), all);
    }
}
