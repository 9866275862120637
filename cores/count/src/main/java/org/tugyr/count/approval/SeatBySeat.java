package org.tugyr.count.approval;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Action;
import org.tugyr.count.Fraction;
import org.tugyr.count.Minutes;
import org.tugyr.count.Tally;
import org.tugyr.count.Tie;

/**
 * Elects a committee seat by seat. A lot decides between equals, except where it would decide nothing: then the first in
 * the order of the rules is next (count-approval §1).
 */
final class SeatBySeat {
    /** So many seatings are looked at before a lot is asked for that may decide nothing. */
    private static final int FORESIGHT = 500;

    private final Minutes minutes;
    /** What becomes of seatings that were looked at; who is left in the end, or the seating in which a lot decides. */
    private final Map<Seating, Object> fates = new HashMap<>();

    private int looks;

    private SeatBySeat(Minutes minutes) {
        this.minutes = minutes;
    }

    static void elect(Minutes minutes, Seating start) {
        new SeatBySeat(minutes).elect(start);
    }

    private void elect(Seating start) {
        var seating = start;
        for (var step = Step.of(seating); step != null; step = Step.of(seating)) {
            minutes.round(
                    null,
                    step.numbers().entrySet().stream()
                            .map(each -> new Tally(each.getKey(), each.getValue()))
                            .toList(),
                    Map.of());
            looks = 0;
            var next = decidesNothing(seating, step)
                    ? step.equals().getFirst()
                    : minutes.draw(Tie.Purpose.ELECTION, step.equals());
            minutes.note(new Action.Elected(next, seating.why()));
            seating = seating.elect(next, step.first());
        }
    }

    /** Whether it is all one which of those who are equal is next. */
    private boolean decidesNothing(Seating seating, Step step) {
        var equals = step.equals();
        if (equals.size() == 1 || seating.independent(equals, step.first())) {
            return true;
        }
        if (equals.size() > seating.seats()) {
            return false;
        }
        var fate = fate(seating.elect(equals.getFirst(), step.first()));
        return equals.stream()
                .skip(1)
                .allMatch(each -> looks < FORESIGHT && fate.equals(fate(seating.elect(each, step.first()))));
    }

    private Object fate(Seating seating) {
        var known = fates.get(seating);
        if (known != null) {
            return known;
        }
        looks++;
        var step = Step.of(seating);
        Object fate = seating;
        if (step == null) {
            fate = seating.left();
        } else if (looks < FORESIGHT && decidesNothing(seating, step)) {
            fate = fate(seating.elect(step.equals().getFirst(), step.first()));
        }
        fates.put(seating, fate);
        return fate;
    }

    /** What is compared, what comes first, and who has it. */
    private record Step(Map<Integer, Fraction> numbers, Fraction first, List<Integer> equals) {

        static @Nullable Step of(Seating seating) {
            var numbers = seating.numbers();
            if (numbers.isEmpty()) {
                return null;
            }
            var first = Collections.min(numbers.values(), seating.order());
            var equals = numbers.keySet().stream()
                    .filter(each -> first.equals(numbers.get(each)))
                    .toList();
            return new Step(numbers, first, equals);
        }
    }
}
