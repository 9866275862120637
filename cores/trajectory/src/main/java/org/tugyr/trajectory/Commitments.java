package org.tugyr.trajectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was to be reached when, as decided by a day (docs/rules/trajectory.md §7).
 *
 * @param inForce by due day, one target each
 * @param moves every change, whether it counts or not
 * @param contradictory whether some due day has two different bounds decided on one day, and nothing later settles it
 */
record Commitments(List<Target> inForce, List<Move> moves, boolean contradictory) {

    static Commitments asOf(Series series, LocalDate asOf) {
        var known = new ArrayList<Target>(series.targets().size());
        for (var target : series.targets()) {
            if (!target.decidedOn().isAfter(asOf)) {
                known.add(target);
            }
        }
        var inForce = new ArrayList<Target>(known.size());
        var moves = new ArrayList<Move>(0);
        var contradictory = false;
        for (int from = 0, to; from < known.size(); from = to) {
            to = endOfDue(known, from);
            var decisions = known.subList(from, to);
            var standing = standing(decisions);
            inForce.add(standing);
            contradictory |= contradicted(standing, decisions);
            addMoves(series.direction(), decisions, moves);
        }
        return new Commitments(inForce, moves, contradictory);
    }

    private static int endOfDue(List<Target> known, int from) {
        var to = from + 1;
        while (to < known.size() && known.get(to).due().equals(known.get(from).due())) {
            to++;
        }
        return to;
    }

    /** The last decision made by the due day; where all came later, the first of them. */
    private static Target standing(List<Target> decisions) {
        var standing = decisions.getFirst();
        for (var decision : decisions) {
            if (inTime(decision)) {
                standing = decision;
            }
        }
        return standing;
    }

    private static boolean inTime(Target decision) {
        return !decision.decidedOn().isAfter(decision.due());
    }

    private static boolean contradicted(Target standing, List<Target> decisions) {
        for (var decision : decisions) {
            if (decision.decidedOn().equals(standing.decidedOn())
                    && !decision.bound().same(standing.bound())) {
                return true;
            }
        }
        return false;
    }

    private static void addMoves(Direction direction, List<Target> decisions, List<Move> moves) {
        for (int i = 1; i < decisions.size(); i++) {
            var from = decisions.get(i - 1);
            var to = decisions.get(i);
            if (!to.decidedOn().equals(from.decidedOn()) && !to.bound().same(from.bound())) {
                var effect = Move.effect(direction, from.bound(), to.bound());
                moves.add(new Move(to.due(), from.bound(), to.bound(), to.decidedOn(), effect, inTime(to)));
            }
        }
    }
}
