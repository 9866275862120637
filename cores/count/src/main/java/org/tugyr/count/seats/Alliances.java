package org.tugyr.count.seats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.tugyr.count.Action;
import org.tugyr.count.Candidates;
import org.tugyr.count.CountProblem;
import org.tugyr.count.CountProblem.Reason;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;
import org.tugyr.count.Result;
import org.tugyr.count.Round;
import org.tugyr.count.Tally;
import org.tugyr.count.Tie;

/**
 * Divides seats where lists declared before the poll that their votes count together: first the alliances and the lists
 * without one share the seats, then the lists of each alliance share what it has won (count-seats §6).
 */
public final class Alliances {
    private final Poll poll;
    private final Candidates names;
    private final Lots lots;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Result.Elected> elected = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private int before;

    private Alliances(Poll poll, SequencedMap<String, List<String>> alliances, Lots lots) {
        this.poll = poll;
        this.names = names(poll, alliances);
        this.lots = lots;
    }

    /** The lists in their order, and after them the alliances: those whom the result, and a recorded lot, speak of. */
    public static Candidates names(Poll poll, SequencedMap<String, List<String>> alliances) {
        return Candidates.of(Stream.concat(poll.parties().stream().map(Party::name), alliances.keySet().stream())
                .toList());
    }

    /** Divides the seats; {@code alliances} names the lists of each. Only lists are elected. */
    public static Outcome of(SeatRules rules, Poll poll, SequencedMap<String, List<String>> alliances, Lots lots) {
        return new Alliances(poll, alliances, lots).divide(rules, alliances);
    }

    private Outcome divide(SeatRules rules, SequencedMap<String, List<String>> alliances) {
        var members = new LinkedHashMap<String, List<Party>>();
        var units = new ArrayList<>(poll.parties());
        alliances.forEach((name, lists) -> {
            var parties = lists.stream().map(this::party).toList();
            if (!units.containsAll(parties)) {
                throw problem(name, "lists that are in no other alliance");
            }
            units.removeAll(parties);
            members.put(name, parties);
        });
        members.forEach((name, lists) -> units.add(together(name, lists)));
        var whole = new Poll(units, poll.unlisted(), poll.againstAll(), poll.participants());
        var outcome = add(Apportionment.of(rules, whole, lots(whole)));
        var method = outcome.result().method();
        for (var alliance : members.entrySet()) {
            int won = outcome.result().seatsWon().getOrDefault(alliance.getKey(), 0);
            if (won > 0 && outcome instanceof Outcome.Decided) {
                var within = new SeatRules(rules.method(), won, Threshold.NONE, rules.equal(), null);
                var lists = Poll.of(alliance.getValue());
                if (add(Apportionment.of(within, lists, lots(lists))) instanceof Outcome.LotsNeeded needed) {
                    return new Outcome.LotsNeeded(
                            result(method, rules.seats()), question(needed.result(), needed.question()));
                }
            }
        }
        var result = result(method, rules.seats());
        return outcome instanceof Outcome.LotsNeeded needed
                ? new Outcome.LotsNeeded(result, question(needed.result(), needed.question()))
                : new Outcome.Decided(result);
    }

    /** Recorded lots name lists and alliances; a part of the count knows only some of them. */
    private Lots lots(Poll part) {
        return lots instanceof Lots.Recorded(var order)
                ? new Lots.Recorded(order.stream()
                        .flatMapToInt(each -> part.candidates().index(names.name(each)).stream())
                        .boxed()
                        .toList())
                : lots;
    }

    private Outcome add(Allotment allotment) {
        var part = allotment.outcome().result();
        before = rounds.size();
        part.ties().stream()
                .map(tie -> new Tie(question(part, tie.question()), at(part, tie.chosen()), new Tie.Lot(lots)))
                .forEach(ties::add);
        part.elected().stream()
                .map(each -> new Result.Elected(at(part, each.candidate()), before + each.round()))
                .filter(each -> each.candidate() < poll.parties().size())
                .forEach(elected::add);
        for (var round : part.rounds()) {
            rounds.add(new Round(
                    before + round.number(),
                    round.quota(),
                    round.tallies().stream()
                            .map(tally -> new Tally(at(part, tally.candidate()), tally.votes()))
                            .toList(),
                    round.inactive(),
                    round.actions().stream().map(action -> action(part, action)).toList()));
        }
        return allotment.outcome();
    }

    private Action action(Result part, Action action) {
        return switch (action) {
            case Action.Elected(var candidate, var why) -> new Action.Elected(at(part, candidate), why);
            case Action.Excluded(var candidate, var why) -> new Action.Excluded(at(part, candidate), why);
            case Action other -> throw new IllegalStateException("dividing seats knows no " + other);
        };
    }

    /** A question of the part that was added last. */
    private Tie.Question question(Result part, Tie.Question question) {
        return new Tie.Question(
                before + question.round(),
                question.purpose(),
                question.among().stream().map(each -> at(part, each)).toList());
    }

    private int at(Result part, int candidate) {
        return names.index(part.candidates().name(candidate)).orElseThrow();
    }

    private Result result(String method, int seats) {
        return new Result(method, names, seats, rounds.getFirst().quota(), elected, rounds, ties);
    }

    private Party party(String name) {
        return poll.parties().stream()
                .filter(party -> party.name().equals(name))
                .findAny()
                .orElseThrow(() -> problem(name, "a list of the poll"));
    }

    private static CountProblem problem(String name, String expected) {
        return new CountProblem(Reason.RULE_NOT_VALID, "field", "alliances", "value", name, "expected", expected);
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
