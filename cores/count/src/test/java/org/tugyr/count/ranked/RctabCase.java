package org.tugyr.count.ranked;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Shared;
import org.tugyr.count.ranked.RankedRules.Marks;
import org.tugyr.count.ranked.RankedRules.Method;
import org.tugyr.count.ranked.RankedRules.Overvote;
import org.tugyr.ledger.Json;

/** A case of RCTab: its contest config as a rule, its ballots as RCTab has read them. */
record RctabCase(RankedRules rules, Candidates candidates, RankedBallots ballots) {
    static final String UNDECLARED = "Undeclared Write-ins";

    static RctabCase read(Path folder) throws IOException {
        var config = Shared.json(folder.resolve("config.json"));
        var names = new ArrayList<String>();
        var known = new HashMap<String, Integer>();
        var excluded = new HashSet<Integer>();
        for (var item : config.array("candidates")) {
            var candidate = (Json.Obj) item;
            if (candidate.bool("excluded")) {
                excluded.add(names.size());
            }
            known.put(candidate.string("name"), names.size());
            if (candidate.find("aliases").isPresent()) {
                candidate.array("aliases").forEach(alias -> known.put(((Json.Str) alias).value(), names.size()));
            }
            names.add(candidate.string("name"));
        }
        var undeclared = config.array("cvrFileSources").stream()
                .map(source -> ((Json.Obj) source).string("undeclaredWriteInLabel"))
                .filter(label -> !label.isEmpty())
                .toList();
        if (!undeclared.isEmpty()) {
            undeclared.forEach(label -> known.put(label, names.size()));
            known.put(UNDECLARED, names.size());
            names.add(UNDECLARED);
        }
        var candidates = Candidates.of(names);
        var write = candidates.index(UNDECLARED);
        var declared = names.size() - (write.isPresent() ? 1 : 0);
        var order = IntStream.range(0, names.size()).boxed().toList();
        var rules = rules(config.object("rules"), declared, order, write, excluded);
        return new RctabCase(rules, candidates, ballots(folder, known, names.size()));
    }

    private static RankedRules rules(
            Json.Obj rules, int declared, List<Integer> order, OptionalInt undeclared, HashSet<Integer> excluded) {
        var lots = rules.string("tiebreakMode").equals("random")
                ? new Lots.JavaRandom(number(rules, "randomSeed", 0))
                : new Lots.Recorded(order);
        return new RankedRules(
                METHODS.get(rules.string("winnerElectionMode")),
                number(rules, "numberOfWinners", 1),
                new Marks(
                        OVERVOTES.get(rules.string("overvoteRule")),
                        number(rules, "maxSkippedRanksAllowed", Marks.UNLIMITED),
                        number(rules, "maxRankingsAllowed", declared),
                        is(rules, "exhaustOnDuplicateCandidate")),
                new RankedRules.Quota(
                        is(rules, "hareQuota"),
                        is(rules, "nonIntegerWinningThreshold"),
                        number(rules, "decimalPlacesForVoteArithmetic", 4),
                        is(rules, "doesFirstRoundDetermineThreshold")),
                new RankedRules.Elimination(
                        number(rules, "minimumVoteThreshold", 0),
                        is(rules, "batchElimination"),
                        is(rules, "continueUntilTwoCandidatesRemain"),
                        Fraction.of(number(rules, "multiSeatBottomsUpPercentageThreshold", 0), 100),
                        is(rules, "cutoffElimination")),
                new RankedRules.Ties(false, lots),
                undeclared,
                excluded,
                text(rules, "stopTabulationEarlyAfterRound").isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(number(rules, "stopTabulationEarlyAfterRound", 0)));
    }

    private static int number(Json.Obj rules, String name, int otherwise) {
        var text = text(rules, name);
        return text.matches("[0-9]+") ? Integer.parseInt(text) : otherwise;
    }

    /** The value of a setting, which may be missing, or a number without quotes. */
    private static String text(Json.Obj rules, String name) {
        return rules.find(name)
                .map(value -> value instanceof Json.Str text ? text.value() : value.canonicalText())
                .orElse("");
    }

    private static boolean is(Json.Obj rules, String name) {
        return text(rules, name).equals("true");
    }

    private static RankedBallots ballots(Path folder, Map<String, Integer> known, int candidates) throws IOException {
        var builder = RankedBallots.builder(candidates);
        var rows = Shared.csv(Shared.gunzip(folder.resolve("normalized_cvr.csv.gz")));
        for (var row : rows.subList(1, rows.size())) {
            for (var cell : row.subList(2, row.size())) {
                switch (cell) {
                    case "undervote" -> builder.skip();
                    case "overvote" -> builder.overvote();
                    default -> {
                        var several = cell.split("\n", -1);
                        builder.rank(known.get(several[0]));
                        for (var i = 1; i < several.length; i++) {
                            builder.share(known.get(several[i]));
                        }
                    }
                }
            }
            builder.add(1);
        }
        return builder.build();
    }

    private static final Map<String, Method> METHODS = Map.of(
            "singleWinnerMajority", Method.IRV,
            "multiWinnerAllowMultipleWinnersPerRound", Method.STV_SEVERAL_A_ROUND,
            "multiWinnerAllowOnlyOneWinnerPerRound", Method.STV_ONE_A_ROUND,
            "bottomsUp", Method.BOTTOMS_UP,
            "bottomsUpUsingPercentageThreshold", Method.BOTTOMS_UP_SHARE,
            "multiPassIrv", Method.MULTI_PASS_IRV);

    private static final Map<String, Overvote> OVERVOTES = Map.of(
            "exhaustImmediately", Overvote.EXHAUST,
            "alwaysSkipToNextRank", Overvote.SKIP,
            "exhaustIfMultipleContinuing", Overvote.EXHAUST_IF_SEVERAL_CONTINUE);
}
