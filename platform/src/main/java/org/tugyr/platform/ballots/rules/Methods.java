package org.tugyr.platform.ballots.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tugyr.count.Lots;
import org.tugyr.count.ranked.Ranked;
import org.tugyr.count.ranked.RankedRules;
import org.tugyr.count.ranked.RankedRules.Elimination;
import org.tugyr.count.ranked.RankedRules.Marks;
import org.tugyr.count.ranked.RankedRules.Method;
import org.tugyr.count.ranked.RankedRules.Overvote;
import org.tugyr.count.ranked.RankedRules.Quota;
import org.tugyr.count.ranked.RankedRules.Ties;
import org.tugyr.platform.ballots.read.Roll;
import org.tugyr.platform.ballots.rules.RuleFile.Counting;

/** The ways of counting that a rules file can name as its method. Whoever adds one to the core names it here. */
final class Methods {

    /** Reads the settings of one way of counting. */
    interface Reader {
        Counting read(Settings rules, Roll roll, Set<Integer> excluded);
    }

    private static final Map<String, Reader> READERS = readers();

    private Methods() {}

    private static Map<String, Reader> readers() {
        var readers = new HashMap<String, Reader>();
        readers.put("irv", ranked(Method.IRV));
        readers.put("stv-rctab-several", ranked(Method.STV_SEVERAL_A_ROUND));
        readers.put("stv-rctab-one", ranked(Method.STV_ONE_A_ROUND));
        readers.put("bottoms-up", ranked(Method.BOTTOMS_UP));
        readers.put("bottoms-up-share", ranked(Method.BOTTOMS_UP_SHARE));
        readers.put("multi-pass-irv", ranked(Method.MULTI_PASS_IRV));
        readers.putAll(StvMethods.readers());
        return Map.copyOf(readers);
    }

    static Counting of(Settings rules, Roll roll, Set<Integer> excluded) {
        var reader = READERS.get(rules.text("method", ""));
        return (reader == null ? rules.choice("method", "", others()) : reader).read(rules, roll, excluded);
    }

    /** All, with those that are made ready only when one of them is asked for. */
    private static Map<String, Reader> others() {
        var readers = new HashMap<>(READERS);
        readers.putAll(TotalMethods.READERS);
        readers.putAll(PairwiseMethods.READERS);
        readers.putAll(SeatMethods.READERS);
        return readers;
    }

    private static Reader ranked(Method method) {
        return (rules, roll, excluded) -> {
            var seats = seats(rules, method == Method.BOTTOMS_UP_SHARE ? 0 : 1, roll, excluded);
            var ranked = new RankedRules(
                    method,
                    seats,
                    new Marks(
                            rules.choice("overvotes", "refuse", OVERVOTES),
                            rules.whole("maxSkipped", "unlimited", Marks.UNLIMITED),
                            rules.whole("maxRankings", "all", Marks.UNLIMITED),
                            rules.choice("repeated", "skip", Map.of("skip", false, "exhaust", true))),
                    new Quota(
                            rules.choice("quota", "droop", Map.of("droop", false, "hare", true)),
                            rules.flag("fractionalQuota"),
                            rules.whole("decimals", 4),
                            rules.flag("quotaFixedAtFirst")),
                    new Elimination(
                            rules.whole("minimum", 0),
                            rules.flag("batch"),
                            rules.flag("untilTwo"),
                            rules.decimal("share"),
                            rules.flag("cutoff")),
                    new Ties(rules.flag("earlierRounds"), lots(rules, roll)),
                    roll.undeclared(),
                    excluded,
                    optional(rules.whole("stopAfterRound", "never", 0)));
            return (ballots, trail) -> Ranked.count(ranked, roll.candidates(), ballots, trail);
        };
    }

    private static OptionalInt optional(int number) {
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The setting {@code seats}; no more than there are candidates. */
    static int seats(Settings rules, int otherwise, Roll roll, Set<Integer> excluded) {
        var seats = rules.whole("seats", otherwise);
        var standing =
                roll.candidates().size() - excluded.size() - (roll.undeclared().isPresent() ? 1 : 0);
        if (seats > standing) {
            throw rules.refused("seats", "no more seats than candidates, who are " + standing, Integer.toString(seats));
        }
        return seats;
    }

    /** The setting {@code lots}: who decides between equals. */
    static Lots lots(Settings rules, Roll roll) {
        var lots = rules.settings("lots");
        var drawn = order(lots, "recorded", roll);
        var hit = order(lots, "earliest-hit", roll);
        var seed = Optional.of(lots.text("seed", "")).filter(text -> !text.isEmpty());
        var random = lots.has("java-random") ? Optional.of(lots.whole("java-random", 0)) : Optional.<Integer>empty();
        var shuffle = lots.has("java-shuffle") ? Optional.of(lots.whole("java-shuffle", 0)) : Optional.<Integer>empty();
        lots.done();
        if (!drawn.isEmpty()) {
            return new Lots.Recorded(drawn);
        }
        if (!hit.isEmpty()) {
            return new Lots.EarliestHit(hit);
        }
        return seed.<Lots>map(Lots.Seed::new)
                .or(() -> random.map(Lots.JavaRandom::new))
                .or(() -> shuffle.map(Lots.JavaShuffle::new))
                .orElseGet(Lots.None::new);
    }

    private static List<Integer> order(Settings lots, String key, Roll roll) {
        return lots.texts(key).stream()
                .map(name -> roll.find(name).orElseThrow(() -> lots.refused(key, "a candidate of the rules", name)))
                .toList();
    }

    private static final Map<String, Overvote> OVERVOTES = Map.of(
            "exhaust", Overvote.EXHAUST,
            "skip", Overvote.SKIP,
            "exhaust-if-several-continue", Overvote.EXHAUST_IF_SEVERAL_CONTINUE,
            "refuse", Overvote.REFUSE);
}
