package org.tugyr.count.lists;

import java.math.RoundingMode;
import java.util.Set;
import org.tugyr.count.CountProblem;
import org.tugyr.count.CountProblem.Reason;
import org.tugyr.count.Fraction;

/**
 * At least so many of a group.
 *
 * @param name that explanations use
 * @param groups whoever is in any of these counts, and counts once
 * @param least a number of people, or a share
 * @param denominator what {@code least} is a share of
 * @param scope the slots that it concerns
 */
public record Quota(
        String name, Set<String> groups, Fraction least, Denominator denominator, Rounding rounding, Scope scope) {

    /** What a share is a share of. */
    public enum Denominator {
        /** nothing: {@code least} is a number of people */
        NUMBER,
        /** all slots of the list */
        LIST,
        /** the slots in the scope */
        SCOPE
    }

    /** How a share of slots becomes a number of people. */
    public enum Rounding {
        UP(RoundingMode.CEILING),
        DOWN(RoundingMode.FLOOR),
        /** a half goes up */
        NEAREST(RoundingMode.HALF_UP);

        private final RoundingMode mode;

        Rounding(RoundingMode mode) {
            this.mode = mode;
        }

        int whole(Fraction number) {
            return number.whole(mode).intValueExact();
        }
    }

    /** The slots that a quota concerns. */
    public sealed interface Scope {}

    /** All slots. */
    public record WholeList() implements Scope {}

    /** The slots that the bureau does not fill. */
    public record PrimarySlots() implements Scope {}

    /** The first slots. */
    public record FirstSlots(int slots) implements Scope {}

    /** Each full run of so many slots, counted from the first: "one in every five". */
    public record Every(int slots) implements Scope {}

    public Quota {
        groups = Set.copyOf(groups);
        var valid = denominator == Denominator.NUMBER
                ? least.denominator().bitLength() == 1
                : least.compareTo(Fraction.ONE) <= 0;
        if (!valid || least.signum() < 0 || groups.isEmpty()) {
            throw problem(name, least, "a whole number of people, or a share from 0 to 1, and a group");
        }
        if (run(scope) < 1) {
            throw problem(name, scope, "1 slot or more");
        }
    }

    private static int run(Scope scope) {
        return switch (scope) {
            case WholeList _, PrimarySlots _ -> Integer.MAX_VALUE;
            case FirstSlots(var slots) -> slots;
            case Every(var slots) -> slots;
        };
    }

    private static CountProblem problem(String field, Object value, String expected) {
        return new CountProblem(Reason.RULE_NOT_VALID, "field", field, "value", value, "expected", expected);
    }

    /** How many people it asks for among so many slots of a list of {@code all}. */
    int demand(int slots, int all) {
        return rounding.whole(
                switch (denominator) {
                    case NUMBER -> least;
                    case LIST -> least.times(all);
                    case SCOPE -> least.times(slots);
                });
    }

    /** Whether it says where on the list people stand, and not only how many. */
    boolean places() {
        return scope instanceof FirstSlots || scope instanceof Every;
    }
}
