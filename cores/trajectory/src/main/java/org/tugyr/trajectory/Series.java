package org.tugyr.trajectory;

import java.util.Comparator;
import java.util.List;

/**
 * All that is on record about one indicator, known early or late; {@link Trajectory#assess} picks what was known on a day.
 * The lists may come in any order and are kept sorted. Of two vintages with one publication day the later in the list is
 * its correction.
 *
 * @param baselines vintages of the starting value; more than one day only where a break asks for a new start
 * @param targets points for {@link Direction#INCREASE} and {@link Direction#DECREASE}
 */
public record Series(
        Direction direction,
        Kind kind,
        List<Observation> baselines,
        List<Observation> values,
        List<Target> targets,
        List<Break> breaks,
        Cadence cadence,
        Thresholds thresholds) {

    private static final Comparator<Observation> BY_DAY =
            Comparator.comparing(Observation::on).thenComparing(Observation::publishedOn);
    private static final Comparator<Target> BY_DUE = Comparator.comparing(Target::due)
            .thenComparing(Target::decidedOn)
            .thenComparing(target -> target.bound().low())
            .thenComparing(target -> target.bound().high());

    public Series {
        baselines = sorted(baselines, BY_DAY);
        values = sorted(values, BY_DAY);
        targets = sorted(targets, BY_DUE);
        breaks = sorted(breaks, Comparator.comparing(Break::on));
        if (direction.moves()) {
            for (var target : targets) {
                if (!target.bound().isPoint()) {
                    throw new IllegalArgumentException("a target of direction %s is one value, not %s to %s (due %s)"
                            .formatted(
                                    direction,
                                    target.bound().low(),
                                    target.bound().high(),
                                    target.due()));
                }
            }
        }
    }

    /** A yearly level without breaks under the rule's own thresholds. */
    public Series(Direction direction, List<Observation> baselines, List<Observation> values, List<Target> targets) {
        this(direction, Kind.LEVEL, baselines, values, targets, List.of(), Cadence.YEARLY, Thresholds.STANDARD);
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        for (int i = 1; i < list.size(); i++) {
            if (order.compare(list.get(i - 1), list.get(i)) > 0) {
                return list.stream().sorted(order).toList();
            }
        }
        return List.copyOf(list);
    }
}
