package org.tugyr.count.stv;

import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Candidates;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Minutes;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Trail;

/**
 * Meek's method after the reference rule of the Proportional Representation Foundation, or as the programs droop and
 * stv-rs generalise it (docs/rules/count-stv.md §4).
 *
 * @param withdrawn the indexes of those who are passed over on a ballot
 * @param text whose text is followed where they differ
 * @param omega a total surplus below this is as good as none
 * @param certainLosers whether all who are sure to lose are defeated at once
 * @param equalRanks what several candidates at one rank mean
 */
public record MeekRules(
        int seats,
        Set<Integer> withdrawn,
        Text text,
        Numbers numbers,
        Fraction omega,
        boolean certainLosers,
        EqualRanks equalRanks)
        implements StvRules {

    /** Whose text is followed. */
    public enum Text {
        /** a candidate keeps a share that is rounded up, and what is left goes on */
        PRF("meek-prf/1"),
        /** the share kept and the share that goes on are each rounded down; who lacks votes lessens no total surplus */
        PARAMETRIC("meek-parametric/1");

        private final String method;

        Text(String method) {
            this.method = method;
        }
    }

    /** In which numbers the count is made. */
    public sealed interface Numbers {}

    /** Decimals with so many places. */
    public record Places(int places) implements Numbers {
        public Places {
            checkDigits(places);
        }
    }

    /** Decimals with more places than are compared, so that the outcome is that of exact fractions. */
    public record Guarded(int places, int guard) implements Numbers {
        public Guarded {
            checkDigits(places);
            checkDigits(guard);
        }
    }

    /** Fractions; keep factors alone may be rounded up to some places, for they grow without end. */
    public record Exact(OptionalInt keepFactorPlaces) implements Numbers {}

    /** What several candidates at one rank mean. */
    public enum EqualRanks {
        /** nothing: such ballots are refused */
        REFUSED,
        /**
         * as in droop: the vote is split evenly between those of them who are not defeated, and what one does not keep goes
         * to the ranks below; such a ballot ends at a rank of which all are defeated
         */
        SPLIT,
        /** the ballot counts as if it were cast in every order of them, with an equal share for each */
        ALL_ORDERS
    }

    public MeekRules {
        StvRules.checkSeats(seats);
        withdrawn = Set.copyOf(withdrawn);
    }

    /** The reference rule. */
    public MeekRules(int seats, Set<Integer> withdrawn) {
        this(seats, withdrawn, Text.PRF, new Places(9), Fraction.of(1, 1_000_000), false, EqualRanks.REFUSED);
    }

    @Override
    public String method() {
        return text.method;
    }

    @Override
    public Outcome count(Candidates candidates, RankedBallots ballots, Lots lots, @Nullable Trail trail) {
        check(candidates);
        if (equalRanks == EqualRanks.REFUSED) {
            StvRules.checkNoEqualRanks(candidates, ballots);
        }
        return Minutes.of(
                method(),
                candidates,
                seats,
                lots,
                minutes -> begin(minutes, ballots).count());
    }

    private MeekCount<?> begin(Minutes minutes, RankedBallots ballots) {
        return switch (numbers) {
            case Places(var places) -> new MeekCount<>(minutes, ballots, this, new Decimals(places, 0));
            case Guarded(var places, var guard) -> new MeekCount<>(minutes, ballots, this, new Decimals(places, guard));
            case Exact(var places) -> new MeekCount<>(minutes, ballots, this, new Rationals(places));
        };
    }

    private static void checkDigits(int digits) {
        if (digits < 1 || digits > 100) {
            throw new CountProblem(
                    CountProblem.Reason.RULE_NOT_VALID, "field", "places", "value", digits, "expected", "1 to 100");
        }
    }
}
