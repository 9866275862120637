package org.tugyr.count.seats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.tugyr.count.CountProblem;
import org.tugyr.count.CountProblem.Reason;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;

/**
 * Lists that declared before the poll that their votes count together: first the alliances and the lists without one
 * share the seats, then the lists of each alliance share what it has won (count-seats §6).
 *
 * @param between the seats of alliances and of lists without one
 * @param within the seats of each alliance's lists, by its name; none where {@code between} waits for a lot
 */
public record Alliances(Allotment between, Map<String, Allotment> within) {
    public Alliances {
        within = Map.copyOf(within);
    }

    /** Divides the seats; {@code alliances} names the lists of each. */
    public static Alliances of(SeatRules rules, Poll poll, SequencedMap<String, List<String>> alliances, Lots lots) {
        var members = new LinkedHashMap<String, List<Party>>();
        for (var alliance : alliances.entrySet()) {
            members.put(
                    alliance.getKey(),
                    alliance.getValue().stream().map(name -> party(poll, name)).toList());
        }
        var units = new ArrayList<Party>();
        for (var party : poll.parties()) {
            if (members.values().stream().noneMatch(lists -> lists.contains(party))) {
                units.add(party);
            }
        }
        members.forEach((name, lists) -> units.add(together(name, lists)));
        var between =
                Apportionment.of(rules, new Poll(units, poll.unlisted(), poll.againstAll(), poll.participants()), lots);
        var within = new LinkedHashMap<String, Allotment>();
        if (between.outcome() instanceof Outcome.Decided) {
            members.forEach((name, lists) -> {
                var won = between.seats().getOrDefault(name, 0);
                if (won > 0) {
                    within.put(
                            name,
                            Apportionment.of(
                                    new SeatRules(rules.method(), won, Threshold.NONE, rules.equal(), null),
                                    Poll.of(lists),
                                    lots));
                }
            });
        }
        return new Alliances(between, within);
    }

    private static Party party(Poll poll, String name) {
        return poll.parties().stream()
                .filter(party -> party.name().equals(name))
                .findAny()
                .orElseThrow(() -> new CountProblem(
                        Reason.RULE_NOT_VALID, "field", "alliances", "value", name, "expected", "a party of the poll"));
    }

    private static Party together(String name, List<Party> lists) {
        return new Party(
                name,
                lists.stream().mapToLong(Party::votes).sum(),
                lists.stream().mapToInt(Party::members).sum(),
                lists.stream().anyMatch(Party::exempt),
                (int) Math.min(
                        Integer.MAX_VALUE,
                        lists.stream().mapToLong(Party::atMost).sum()));
    }
}
