package org.tugyr.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The minutes that a count keeps while it runs: rounds, what happens in them, and the ties. */
public final class Minutes {
    private final String method;
    private final Candidates candidates;
    private final int seats;
    private final Lots lots;
    private final Drawing drawing;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Result.Elected> elected = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private List<Action> actions = new ArrayList<>();

    private Minutes(String method, Candidates candidates, int seats, Lots lots) {
        this.method = method;
        this.candidates = candidates;
        this.seats = seats;
        this.lots = lots;
        this.drawing = new Drawing(candidates, lots);
    }

    /** Runs a count and tells how it ended. */
    public static Outcome of(String method, Candidates candidates, int seats, Lots lots, Consumer<Minutes> count) {
        var minutes = new Minutes(method, candidates, seats, lots);
        try {
            count.accept(minutes);
            return new Outcome.Decided(minutes.result());
        } catch (Undecided tie) {
            return new Outcome.LotsNeeded(minutes.result(), tie.question);
        }
    }

    /** Begins the next round. */
    public void round(@Nullable Fraction quota, List<Tally> tallies, Map<Inactive, Fraction> inactive) {
        actions = new ArrayList<>();
        rounds.add(new Round(rounds.size() + 1, quota, tallies, inactive, List.of()));
    }

    /** The number of the round that runs, from 1; 0 before the first. */
    public int round() {
        return rounds.size();
    }

    /** The rounds so far. */
    public List<Round> rounds() {
        return rounds;
    }

    /** Notes what happened in the round that runs. */
    public void note(Action action) {
        actions.add(action);
        if (action instanceof Action.Elected newly) {
            elected.add(new Result.Elected(newly.candidate(), round()));
        }
        var round = rounds.removeLast();
        rounds.add(new Round(round.number(), round.quota(), round.tallies(), round.inactive(), actions));
    }

    /** Notes that an earlier round told them apart. */
    public void note(Tie tie) {
        ties.add(tie);
    }

    /** Draws the lot between those who are equal: one alone needs none. Ends the count where there is no lot. */
    public int draw(Tie.Purpose purpose, List<Integer> among) {
        if (among.size() == 1) {
            return among.getFirst();
        }
        var question = new Tie.Question(round(), purpose, among);
        var chosen = drawing.draw(question).orElseThrow(() -> new Undecided(question));
        note(new Tie(question, chosen, new Tie.Lot(lots)));
        return chosen;
    }

    private Result result() {
        return new Result(
                method,
                candidates,
                seats,
                rounds.isEmpty() ? null : rounds.getLast().quota(),
                elected,
                rounds,
                ties);
    }

    /** Unwinds a count that cannot go on; never leaves this class. */
    private static final class Undecided extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Tie.Question question;

        private Undecided(Tie.Question question) {
            this.question = question;
        }
    }
}
