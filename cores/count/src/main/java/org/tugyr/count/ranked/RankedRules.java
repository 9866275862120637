package org.tugyr.count.ranked;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import java.util.Set;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;

/**
 * A rule that counts rankings by elimination; each option is told in docs/rules/count-ranked.md.
 *
 * @param seats to fill; 0 where as many are elected as reach the {@linkplain Elimination#share share}
 * @param undeclared the candidate that stands for all names written in and not declared, if there is one
 * @param excluded who stands on the ballots but cannot be elected
 * @param lastRound after which the count stops, whoever is elected by then
 */
public record RankedRules(
        Method method,
        int seats,
        Marks marks,
        Quota quota,
        Elimination elimination,
        Ties ties,
        OptionalInt undeclared,
        Set<Integer> excluded,
        OptionalInt lastRound) {

    /** How seats are filled (§2). */
    public enum Method {
        /** one seat, by majority of the votes that still count */
        IRV("irv/1"),
        /** several seats by quota, surpluses transferred; all who reach the quota in a round are elected */
        STV_SEVERAL_A_ROUND("stv-rctab-several/1"),
        /** the same, only the first of them in each round */
        STV_ONE_A_ROUND("stv-rctab-one/1"),
        /** eliminates until as many are left as there are seats */
        BOTTOMS_UP("bottoms-up/1"),
        /** eliminates until all who are left have more than a share of the votes */
        BOTTOMS_UP_SHARE("bottoms-up-share/1"),
        /** one seat after the other by IRV, each without those elected before */
        MULTI_PASS_IRV("multi-pass-irv/1");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        /** The name and version that a result carries. */
        public String label() {
            return label;
        }
    }

    /** What several candidates at one rank mean (§1.2). */
    public enum Overvote {
        /** the ballot counts for nobody from there on */
        EXHAUST,
        /** as if the rank had been left out */
        SKIP,
        /** it counts for the only one of them who continues, if there is only one */
        EXHAUST_IF_SEVERAL_CONTINUE,
        /** the rule does not allow for it: the count is refused */
        REFUSE
    }

    /**
     * How marks on a ballot are read (§1).
     *
     * @param mostSkipped so many ranks in a row may be left out; one more ends the ballot
     * @param mostRanks later ranks do not count
     * @param repeatedExhausts whether a candidate ranked twice ends the ballot
     */
    public record Marks(Overvote overvote, int mostSkipped, int mostRanks, boolean repeatedExhausts) {
        /** For ranks of which any number may be left out, or used. */
        public static final int UNLIMITED = Integer.MAX_VALUE;
    }

    /**
     * What is enough to be elected (§3).
     *
     * @param hare votes ÷ seats, rounded up; else votes ÷ (seats + 1), rounded down, and the least bit more
     * @param fractional rounded to the last decimal place; else to whole votes
     * @param decimals places in which votes are divided, 0 to 9; the rest is cut
     * @param fixedAtFirst of the votes that count in the first round; else in each round anew, where there is one seat
     */
    public record Quota(boolean hare, boolean fractional, int decimals, boolean fixedAtFirst) {}

    /**
     * Who goes out (§4).
     *
     * @param minimum whoever has fewer votes than this goes out first
     * @param batch all who together cannot reach the next above them go out at once
     * @param untilTwo goes on after somebody is elected until two are left, to show the votes between them
     * @param share of the votes that everybody has to exceed in the end, of a count bottoms-up
     * @param cutoff all below the share go out at once
     */
    public record Elimination(long minimum, boolean batch, boolean untilTwo, Fraction share, boolean cutoff) {}

    /**
     * What decides between equals (§5).
     *
     * @param earlierRounds first the latest earlier round in which they differed
     * @param lots then this
     */
    public record Ties(boolean earlierRounds, Lots lots) {}

    public RankedRules {
        excluded = Set.copyOf(excluded);
        require(quota.decimals() >= 0 && quota.decimals() <= 9, "decimals", quota.decimals(), "0 to 9");
        require(seats >= (method == Method.BOTTOMS_UP_SHARE ? 0 : 1), "seats", seats, "1 or more");
        require(method != Method.IRV || seats == 1, "seats", seats, "1");
        require(marks.mostRanks() >= 1, "maxRankings", marks.mostRanks(), "1 or more");
        require(marks.mostSkipped() >= 0, "maxSkipped", marks.mostSkipped(), "0 or more");
        require(lastRound.orElse(1) >= 1, "stopAfterRound", lastRound.orElse(0), "1 or more");
        var share = elimination.share();
        var isShare = share.signum() > 0 && share.compareTo(Fraction.ONE) < 0;
        require(method != Method.BOTTOMS_UP_SHARE || isShare, "share", share, "more than 0 and less than 1");
    }

    /** Instant runoff as most places have it: overvotes end a ballot, ranks may be left out. */
    public static RankedRules irv(Lots lots) {
        return new RankedRules(
                Method.IRV,
                1,
                new Marks(Overvote.EXHAUST, Marks.UNLIMITED, Marks.UNLIMITED, false),
                new Quota(false, false, 4, false),
                new Elimination(0, false, false, Fraction.ZERO, false),
                new Ties(false, lots),
                OptionalInt.empty(),
                Set.of(),
                OptionalInt.empty());
    }

    public RankedRules with(Method method, int seats) {
        return new RankedRules(method, seats, marks, quota, elimination, ties, undeclared, excluded, lastRound);
    }

    public RankedRules with(Set<Integer> excluded) {
        return new RankedRules(method, seats, marks, quota, elimination, ties, undeclared, excluded, lastRound);
    }

    /** What is enough to be elected, with so many votes that count (§3). */
    Fraction quotaOf(Fraction votes) {
        if (method == Method.BOTTOMS_UP_SHARE) {
            return atLeastMinimum(votes.times(elimination.share()));
        }
        var places = quota.fractional() ? quota.decimals() : 0;
        if (quota.hare()) {
            return atLeastMinimum(Fraction.of(votes.over(seats).decimal(places, RoundingMode.UP)));
        }
        var part = votes.over(seats + 1L).decimal(places, RoundingMode.DOWN);
        return atLeastMinimum(Fraction.of(part.add(BigDecimal.ONE.movePointLeft(places))));
    }

    private Fraction atLeastMinimum(Fraction votes) {
        var minimum = Fraction.of(elimination.minimum());
        return minimum.compareTo(votes) > 0 ? minimum : votes;
    }

    /** Whether ballots go on with a part of their vote after they have elected somebody. */
    boolean transfersSurpluses() {
        return method == Method.STV_ONE_A_ROUND || method == Method.STV_SEVERAL_A_ROUND;
    }

    private static void require(boolean holds, String field, Object value, String expected) {
        if (!holds) {
            throw new CountProblem(
                    CountProblem.Reason.RULE_NOT_VALID, "field", field, "value", value, "expected", expected);
        }
    }
}
