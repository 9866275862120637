package org.tugyr.platform.ballots.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.tugyr.count.Lots;
import org.tugyr.count.stv.MeekRules;
import org.tugyr.count.stv.ScottishRules;
import org.tugyr.count.stv.StvRules;
import org.tugyr.count.stv.WigmRules;

/** The settings of the single transferable vote (docs/rules/count-stv.md). */
final class StvMethods {

    private StvMethods() {}

    /** Reads the settings of one method. */
    private interface Reader {
        StvRules read(Settings rules, int seats, Set<Integer> excluded);
    }

    /** The methods by name. */
    static Map<String, Methods.Reader> readers() {
        var readers = new HashMap<String, Methods.Reader>();
        readers.put("scottish-stv", method((_, seats, excluded) -> new ScottishRules(seats, excluded)));
        readers.put("wigm-prf", method(StvMethods::wigm));
        readers.put("meek-prf", method((_, seats, excluded) -> new MeekRules(seats, excluded)));
        readers.put("meek-parametric", method(StvMethods::meek));
        return readers;
    }

    private static Methods.Reader method(Reader reader) {
        return (rules, roll, excluded) -> {
            var seats = Methods.seats(rules, 1, roll, excluded);
            var stv = reader.read(rules, seats, excluded);
            Lots lots = Methods.lots(rules, roll);
            return (ballots, trail) -> stv.count(roll.candidates(), ballots, lots, trail);
        };
    }

    private static StvRules wigm(Settings rules, int seats, Set<Integer> excluded) {
        return new WigmRules(
                seats,
                excluded,
                rules.flag("exact") ? WigmRules.Decimals.EXACT : WigmRules.Decimals.FOUR,
                rules.flag("sureLosers"),
                rules.choice(
                        "equalRanks",
                        "refuse",
                        Map.of("refuse", WigmRules.EqualRanks.REFUSED, "end-ballot", WigmRules.EqualRanks.END_BALLOT)));
    }

    private static StvRules meek(Settings rules, int seats, Set<Integer> excluded) {
        return new MeekRules(
                seats,
                excluded,
                MeekRules.Text.PARAMETRIC,
                numbers(rules),
                rules.decimal("omega", "0.000001"),
                rules.flag("certainLosers"),
                rules.choice(
                        "equalRanks",
                        "refuse",
                        Map.of(
                                "refuse", MeekRules.EqualRanks.REFUSED,
                                "split", MeekRules.EqualRanks.SPLIT,
                                "all-orders", MeekRules.EqualRanks.ALL_ORDERS)));
    }

    private static MeekRules.Numbers numbers(Settings rules) {
        var places = rules.whole("decimals", 9);
        var guard = rules.whole("guard", 0);
        if (rules.flag("exact")) {
            return new MeekRules.Exact(rules.has("decimals") ? OptionalInt.of(places) : OptionalInt.empty());
        }
        return guard > 0 ? new MeekRules.Guarded(places, guard) : new MeekRules.Places(places);
    }
}
