package org.tugyr.count.ranked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tugyr.count.Candidates;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Tie;
import org.tugyr.count.ranked.RankedRules.Elimination;
import org.tugyr.count.ranked.RankedRules.Marks;
import org.tugyr.count.ranked.RankedRules.Method;
import org.tugyr.count.ranked.RankedRules.Overvote;
import org.tugyr.count.ranked.RankedRules.Quota;
import org.tugyr.count.ranked.RankedRules.Ties;

/** The examples of docs/rules/count-ranked.md §6, and the options that no real election at hand uses. */
class RulesTests {
    private static final Candidates CANDIDATES = Candidates.of("A", "B", "C", "D");
    private static final Quota WHOLE = new Quota(false, false, 4, false);
    private static final Elimination ONE_BY_ONE = new Elimination(0, false, false, Fraction.of(1, 4), false);

    @Test
    void eliminatesTheWeakestUntilOneHasTheMajority() {
        assertThat(elected(Method.IRV, 1, "4 A", "3 B C", "2 C B")).containsExactly("B");
    }

    @Test
    void transfersASurplusInFractions() {
        var outcome = count(rules(Method.STV_SEVERAL_A_ROUND, 2), "4 A B", "2 B", "1 C");

        assertThat(names(outcome)).containsExactly("A", "B");
        assertThat(outcome.result().rounds().get(1).tallies().get(1).votes()).hasToString("3");
    }

    @Test
    void eliminatesFromTheBottom() {
        assertThat(elected(Method.BOTTOMS_UP, 2, "5 A", "3 B", "2 C")).containsExactly("A", "B");
        assertThat(elected(Method.BOTTOMS_UP_SHARE, 0, "5 A", "3 B", "2 C")).containsExactly("A", "B");
        assertThat(elected(Method.MULTI_PASS_IRV, 2, "3 A B", "2 B A")).containsExactly("A", "B");
    }

    @Test
    void stopsWhereALotMustBeDrawn() {
        var outcome = count(rules(Method.IRV, 1), "2 A", "2 B", "1 C");

        assertThat(outcome).isInstanceOf(Outcome.LotsNeeded.class);
        assertThat(((Outcome.LotsNeeded) outcome).question())
                .isEqualTo(new Tie.Question(2, Tie.Purpose.ELECTION, List.of(0, 1)));
    }

    @Test
    void looksAtEarlierRoundsBeforeALot() {
        var rules = with(new Marks(Overvote.EXHAUST, 1, 3, false), WHOLE, ONE_BY_ONE, new Ties(true, new Lots.None()));

        var outcome = count(rules, "4 A", "3 B", "2 C B", "1 D C");

        // C 3 and B 3 in the second round; in the first C had 2
        assertThat(names(outcome)).containsExactly("B");
        assertThat(outcome.result().ties())
                .containsExactly(
                        new Tie(new Tie.Question(2, Tie.Purpose.EXCLUSION, List.of(1, 2)), 2, new Tie.EarlierRound(1)));
    }

    @Test
    void readsSeveralAtOneRankAsTheRuleSays() {
        String[] ballots = {"3 A", "2 B=C D", "1 D"};

        assertThat(first(Overvote.EXHAUST, ballots)).isEqualTo("3 0 0 1");
        assertThat(first(Overvote.SKIP, ballots)).isEqualTo("3 0 0 3");
        assertThat(first(Overvote.EXHAUST_IF_SEVERAL_CONTINUE, "3 A", "2 B=C D", "1 D"))
                .isEqualTo("3 0 0 1");
        assertThatThrownBy(() -> first(Overvote.REFUSE, ballots))
                .isInstanceOfSatisfying(
                        CountProblem.class,
                        problem -> assertThat(problem.reason()).isEqualTo(CountProblem.Reason.OVERVOTE_WITHOUT_RULE));
    }

    @Test
    void takesTheHareQuotaAndFractionalQuotas() {
        assertThat(quota(new Quota(true, false, 4, false))).isEqualTo("4");
        assertThat(quota(new Quota(false, false, 4, false))).isEqualTo("3");
        assertThat(quota(new Quota(true, true, 4, false))).isEqualTo("3.5");
        assertThat(quota(new Quota(false, true, 4, false))).isEqualTo("2.3334");
    }

    @Test
    void dropsAllBelowTheMinimumAndRefusesIfThatAreAll() {
        var rules = with(
                marks(Overvote.EXHAUST),
                WHOLE,
                new Elimination(2, false, false, Fraction.ZERO, false),
                new Ties(false, new Lots.None()));

        assertThat(count(rules, "3 A", "3 B", "1 C A", "1 D A").result().rounds())
                .hasSize(2);
        assertThatThrownBy(() -> count(rules, "1 A", "1 B"))
                .isInstanceOfSatisfying(
                        CountProblem.class,
                        problem -> assertThat(problem.reason()).isEqualTo(CountProblem.Reason.NOBODY_REACHES_MINIMUM));
    }

    @Test
    void refusesARuleThatCannotBe() {
        assertThatThrownBy(() -> rules(Method.IRV, 2)).isInstanceOf(CountProblem.class);
        assertThatThrownBy(() -> with(marks(Overvote.SKIP), new Quota(false, false, 10, false), ONE_BY_ONE, NO_LOT))
                .isInstanceOf(CountProblem.class);
    }

    private static final Ties NO_LOT = new Ties(false, new Lots.None());

    private static String first(Overvote overvote, String... ballots) {
        var outcome = count(with(marks(overvote), WHOLE, ONE_BY_ONE, NO_LOT), ballots);
        return String.join(
                " ",
                outcome.result().rounds().getFirst().tallies().stream()
                        .map(tally -> tally.votes().toString())
                        .toList());
    }

    private static String quota(Quota quota) {
        var rules = rules(Method.STV_SEVERAL_A_ROUND, 2);
        var outcome = count(
                new RankedRules(
                        rules.method(),
                        2,
                        rules.marks(),
                        quota,
                        rules.elimination(),
                        new Ties(false, new Lots.Seed("1")),
                        OptionalInt.empty(),
                        Set.of(),
                        OptionalInt.empty()),
                "4 A",
                "2 B",
                "1 C");
        return String.valueOf(outcome.result().quota());
    }

    private static List<String> elected(Method method, int seats, String... ballots) {
        return names(count(rules(method, seats), ballots));
    }

    private static List<String> names(Outcome outcome) {
        return outcome.result().elected().stream()
                .map(one -> CANDIDATES.name(one.candidate()))
                .toList();
    }

    /** Each text is how many, a space, and the ranks, those at one rank with = between them. */
    private static Outcome count(RankedRules rules, String... ballots) {
        var builder = RankedBallots.builder(CANDIDATES.size());
        for (var ballot : ballots) {
            var words = ballot.split(" ", -1);
            for (var rank = 1; rank < words.length; rank++) {
                var names = words[rank].split("=", -1);
                builder.rank(CANDIDATES.index(names[0]).orElseThrow());
                for (var i = 1; i < names.length; i++) {
                    builder.share(CANDIDATES.index(names[i]).orElseThrow());
                }
            }
            builder.add(Long.parseLong(words[0]));
        }
        return Ranked.count(rules, CANDIDATES, builder.build());
    }

    private static Marks marks(Overvote overvote) {
        return new Marks(overvote, Marks.UNLIMITED, Marks.UNLIMITED, false);
    }

    private static RankedRules rules(Method method, int seats) {
        return new RankedRules(
                method,
                seats,
                marks(Overvote.EXHAUST),
                WHOLE,
                ONE_BY_ONE,
                NO_LOT,
                OptionalInt.empty(),
                Set.of(3),
                OptionalInt.empty());
    }

    private static RankedRules with(Marks marks, Quota quota, Elimination elimination, Ties ties) {
        return new RankedRules(
                Method.IRV, 1, marks, quota, elimination, ties, OptionalInt.empty(), Set.of(), OptionalInt.empty());
    }
}
