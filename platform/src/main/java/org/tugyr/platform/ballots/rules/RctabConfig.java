package org.tugyr.platform.ballots.rules;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.ranked.Ranked;
import org.tugyr.count.ranked.RankedRules;
import org.tugyr.count.ranked.RankedRules.Elimination;
import org.tugyr.count.ranked.RankedRules.Marks;
import org.tugyr.count.ranked.RankedRules.Method;
import org.tugyr.count.ranked.RankedRules.Overvote;
import org.tugyr.count.ranked.RankedRules.Quota;
import org.tugyr.count.ranked.RankedRules.Ties;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.MalformedException;
import org.tugyr.platform.ballots.read.BallotSource;
import org.tugyr.platform.ballots.read.BallotSource.Columns;
import org.tugyr.platform.ballots.read.BallotSource.Labels;
import org.tugyr.platform.ballots.read.BallotsRefused;
import org.tugyr.platform.ballots.read.Format;
import org.tugyr.platform.ballots.read.Roll;

/** Reads a contest config of RCTab 2.0 as a rules file, with the places of its ballots relative to itself. */
final class RctabConfig {

    private static final Map<String, Format> PROVIDERS = Map.of(
            "ess", Format.ESS,
            "cdf", Format.CDF,
            "clearBallot", Format.CLEAR_BALLOT,
            "dominion", Format.DOMINION,
            "genericCsv", Format.CSV,
            "hart", Format.HART);

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

    private final Path file;
    private final Json.Obj config;
    private final Json.Obj rules;

    private RctabConfig(Path file, Json.Obj config) {
        this.file = file;
        this.config = config;
        this.rules = config.object("rules");
    }

    static RuleFile read(Path file, byte[] bytes, String sha256) {
        try {
            return new RctabConfig(file, (Json.Obj) Json.parse(bytes)).ruleFile(sha256);
        } catch (MalformedException | ClassCastException malformed) {
            throw new BallotsRefused(
                    file, 0, "", "a contest config of RCTab 2.0 in JSON", String.valueOf(malformed.getMessage()));
        }
    }

    private RuleFile ruleFile(String sha256) {
        var names = new ArrayList<String>();
        var aliases = new HashMap<String, Integer>();
        var excluded = new HashSet<Integer>();
        for (var candidate : objects("candidates")) {
            if (candidate.find("aliases").isPresent()) {
                candidate.array("aliases").forEach(alias -> aliases.put(((Json.Str) alias).value(), names.size()));
            }
            if (!text(candidate, "code").isEmpty()) {
                aliases.put(text(candidate, "code"), names.size());
            }
            if (flag(candidate, "excluded")) {
                excluded.add(names.size());
            }
            names.add(text(candidate, "name"));
        }
        if (names.isEmpty()) {
            throw refused("candidates", "at least one candidate", "");
        }
        var declared = names.size();
        for (var source : objects("cvrFileSources")) {
            var label = text(source, "undeclaredWriteInLabel");
            if (!label.isEmpty()) {
                aliases.put(label, declared);
            }
            if (names.size() == declared && (!label.isEmpty() || flag(source, "treatBlankAsUndeclaredWriteIn"))) {
                names.add(Roll.UNDECLARED);
            }
        }
        var roll = new Roll(Candidates.of(names), aliases);
        var ranked = rules(declared, roll, excluded);
        var sources = new ArrayList<BallotSource>();
        objects("cvrFileSources")
                .forEach(source -> sources.add(source(source, ranked.marks().mostRanks())));
        var output = config.object("outputSettings");
        return new RuleFile(
                text(output, "contestName"),
                sha256,
                new Held(day(text(output, "contestDate")), text(output, "contestJurisdiction")),
                roll,
                (ballots, trail) -> Ranked.count(ranked, roll.candidates(), ballots, trail),
                sources);
    }

    private @Nullable LocalDate day(String date) {
        try {
            return date.isEmpty() ? null : LocalDate.parse(date);
        } catch (DateTimeParseException noDay) {
            throw refused("contestDate", "a day such as 2027-03-19", date);
        }
    }

    private RankedRules rules(int declared, Roll roll, Set<Integer> excluded) {
        var mode = text(rules, "tiebreakMode");
        var round = whole(rules, "stopTabulationEarlyAfterRound", 0);
        return new RankedRules(
                choice("winnerElectionMode", METHODS),
                whole(rules, "numberOfWinners", 1),
                new Marks(
                        choice("overvoteRule", OVERVOTES),
                        whole(rules, "maxSkippedRanksAllowed", Marks.UNLIMITED),
                        whole(rules, "maxRankingsAllowed", declared),
                        flag(rules, "exhaustOnDuplicateCandidate")),
                new Quota(
                        flag(rules, "hareQuota"),
                        flag(rules, "nonIntegerWinningThreshold"),
                        whole(rules, "decimalPlacesForVoteArithmetic", 4),
                        flag(rules, "doesFirstRoundDetermineThreshold")),
                new Elimination(
                        whole(rules, "minimumVoteThreshold", 0),
                        flag(rules, "batchElimination"),
                        flag(rules, "continueUntilTwoCandidatesRemain"),
                        percent("multiSeatBottomsUpPercentageThreshold"),
                        flag(rules, "cutoffElimination")),
                new Ties(mode.startsWith("previousRoundCounts"), lots(mode, roll)),
                roll.undeclared(),
                excluded,
                round == 0 ? OptionalInt.empty() : OptionalInt.of(round));
    }

    private Lots lots(String mode, Roll roll) {
        return switch (mode) {
            case "random", "previousRoundCountsThenRandom" -> new Lots.JavaRandom(whole(rules, "randomSeed", 0));
            case "generatePermutation" -> new Lots.JavaShuffle(whole(rules, "randomSeed", 0));
            case "useCandidateOrder" ->
                new Lots.Recorded(roll.candidates().all().boxed().toList());
            case "stopCountingAndAsk", "previousRoundCountsThenAsk" -> new Lots.None();
            default -> throw refused("tiebreakMode", "a tie-break mode of RCTab 2.0", mode);
        };
    }

    private BallotSource source(Json.Obj source, int ranks) {
        var provider = text(source, "provider");
        var format = PROVIDERS.get(provider);
        if (format == null) {
            throw refused(
                    "provider",
                    "one of "
                            + String.join(
                                    ", ", PROVIDERS.keySet().stream().sorted().toList()),
                    provider);
        }
        return new BallotSource(
                file.resolveSibling(text(source, "filePath")),
                format,
                text(source, "contestId"),
                new Columns(
                        whole(source, "idColumnIndex", 0),
                        whole(source, "firstVoteColumnIndex", 1),
                        whole(source, "firstVoteRowIndex", 2),
                        ranks,
                        whole(source, "precinctColumnIndex", 0),
                        whole(source, "batchColumnIndex", 0)),
                new Labels(
                        text(source, "overvoteLabel"),
                        text(source, "skippedRankLabel"),
                        text(source, "undeclaredWriteInLabel"),
                        text(source, "overvoteDelimiter"),
                        flag(source, "treatBlankAsUndeclaredWriteIn")));
    }

    private List<Json.Obj> objects(String name) {
        return config.array(name).stream().map(Json.Obj.class::cast).toList();
    }

    /** A text, or a number or a truth that stands without quotes; empty where there is none. */
    private static String text(Json.Obj object, String name) {
        return object.find(name)
                .map(value -> value instanceof Json.Str text ? text.value() : value.canonicalText())
                .orElse("");
    }

    private static boolean flag(Json.Obj object, String name) {
        return text(object, name).equals("true");
    }

    /** A whole number; {@code otherwise} where it is empty or one of RCTab's words for no limit. */
    private int whole(Json.Obj object, String name, int otherwise) {
        var text = text(object, name);
        if (text.isEmpty() || text.equals("max") || text.equals("unlimited")) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw refused(name, "a whole number", text);
        }
        return Integer.parseInt(text);
    }

    private Fraction percent(String name) {
        var text = text(rules, name);
        if (!text.matches("([0-9]{1,3}(\\.[0-9]{1,9})?)?")) {
            throw refused(name, "a percentage", text);
        }
        return text.isEmpty()
                ? Fraction.ZERO
                : Fraction.of(new BigDecimal(text)).over(100);
    }

    private <T> T choice(String name, Map<String, T> choices) {
        var chosen = choices.get(text(rules, name));
        if (chosen == null) {
            throw refused(
                    name,
                    "one of "
                            + String.join(
                                    ", ", choices.keySet().stream().sorted().toList()),
                    text(rules, name));
        }
        return chosen;
    }

    private BallotsRefused refused(String name, String expected, String found) {
        return new BallotsRefused(file, 0, name, expected, found);
    }
}
