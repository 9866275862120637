package org.tugyr.platform.ballots;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
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
import org.tugyr.platform.ballots.BallotSource.Columns;
import org.tugyr.platform.ballots.BallotSource.Labels;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    private final JsonNode config;
    private final JsonNode rules;

    private RctabConfig(Path file, JsonNode config) {
        this.file = file;
        this.config = config;
        this.rules = config.path("rules");
    }

    static RuleFile read(Path file, byte[] bytes, String sha256) {
        try {
            return new RctabConfig(file, JsonMapper.shared().readTree(bytes)).ruleFile(sha256);
        } catch (JacksonException malformed) {
            var at = malformed.getLocation();
            throw new BallotsRefused(
                    file, at == null ? 0 : at.getLineNr(), "", "JSON", String.valueOf(malformed.getOriginalMessage()));
        }
    }

    private RuleFile ruleFile(String sha256) {
        var names = new ArrayList<String>();
        var aliases = new HashMap<String, Integer>();
        var excluded = new HashSet<Integer>();
        for (var candidate : config.path("candidates")) {
            candidate.path("aliases").forEach(alias -> aliases.put(alias.asString(), names.size()));
            if (!Elements.text(candidate, "code").isEmpty()) {
                aliases.put(Elements.text(candidate, "code"), names.size());
            }
            if (candidate.path("excluded").asBoolean(false)) {
                excluded.add(names.size());
            }
            names.add(Elements.text(candidate, "name"));
        }
        if (names.isEmpty()) {
            throw refused("candidates", "at least one candidate", "");
        }
        var declared = names.size();
        for (var source : config.path("cvrFileSources")) {
            var label = Elements.text(source, "undeclaredWriteInLabel");
            if (!label.isEmpty()) {
                aliases.put(label, declared);
            }
            if (names.size() == declared
                    && (!label.isEmpty()
                            || source.path("treatBlankAsUndeclaredWriteIn").asBoolean(false))) {
                names.add(Roll.UNDECLARED);
            }
        }
        var roll = new Roll(Candidates.of(names), aliases);
        var ranked = rules(declared, roll, excluded);
        var sources = new ArrayList<BallotSource>();
        config.path("cvrFileSources")
                .forEach(source -> sources.add(source(source, ranked.marks().mostRanks())));
        return new RuleFile(
                Elements.text(config.path("outputSettings"), "contestName"),
                sha256,
                roll,
                (ballots, trail) -> Ranked.count(ranked, roll.candidates(), ballots, trail),
                sources);
    }

    private RankedRules rules(int declared, Roll roll, Set<Integer> excluded) {
        var mode = Elements.text(rules, "tiebreakMode");
        var round = whole("stopTabulationEarlyAfterRound", 0);
        return new RankedRules(
                choice("winnerElectionMode", METHODS),
                whole("numberOfWinners", 1),
                new Marks(
                        choice("overvoteRule", OVERVOTES),
                        whole("maxSkippedRanksAllowed", Marks.UNLIMITED),
                        whole("maxRankingsAllowed", declared),
                        flag("exhaustOnDuplicateCandidate")),
                new Quota(
                        flag("hareQuota"),
                        flag("nonIntegerWinningThreshold"),
                        whole("decimalPlacesForVoteArithmetic", 4),
                        flag("doesFirstRoundDetermineThreshold")),
                new Elimination(
                        whole("minimumVoteThreshold", 0),
                        flag("batchElimination"),
                        flag("continueUntilTwoCandidatesRemain"),
                        percent("multiSeatBottomsUpPercentageThreshold"),
                        flag("cutoffElimination")),
                new Ties(mode.startsWith("previousRoundCounts"), lots(mode, roll)),
                roll.undeclared(),
                excluded,
                round == 0 ? OptionalInt.empty() : OptionalInt.of(round));
    }

    private Lots lots(String mode, Roll roll) {
        return switch (mode) {
            case "random", "previousRoundCountsThenRandom" -> new Lots.JavaRandom(whole("randomSeed", 0));
            case "generatePermutation" -> new Lots.JavaShuffle(whole("randomSeed", 0));
            case "useCandidateOrder" ->
                new Lots.Recorded(roll.candidates().all().boxed().toList());
            case "stopCountingAndAsk", "previousRoundCountsThenAsk" -> new Lots.None();
            default -> throw refused("tiebreakMode", "a tie-break mode of RCTab 2.0", mode);
        };
    }

    private BallotSource source(JsonNode source, int ranks) {
        var provider = Elements.text(source, "provider");
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
                file.resolveSibling(Elements.text(source, "filePath")),
                format,
                Elements.text(source, "contestId"),
                new Columns(
                        source.path("idColumnIndex").asInt(0),
                        source.path("firstVoteColumnIndex").asInt(1),
                        source.path("firstVoteRowIndex").asInt(2),
                        ranks),
                new Labels(
                        Elements.text(source, "overvoteLabel"),
                        Elements.text(source, "skippedRankLabel"),
                        Elements.text(source, "undeclaredWriteInLabel"),
                        Elements.text(source, "overvoteDelimiter"),
                        source.path("treatBlankAsUndeclaredWriteIn").asBoolean(false)));
    }

    private boolean flag(String name) {
        return rules.path(name).asBoolean(false);
    }

    /** A whole number; {@code otherwise} where it is empty or one of RCTab's words for no limit. */
    private int whole(String name, int otherwise) {
        var text = Elements.text(rules, name);
        if (text.isEmpty() || text.equals("max") || text.equals("unlimited")) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw refused(name, "a whole number", text);
        }
        return Integer.parseInt(text);
    }

    private Fraction percent(String name) {
        var text = Elements.text(rules, name);
        if (!text.matches("([0-9]{1,3}(\\.[0-9]{1,9})?)?")) {
            throw refused(name, "a percentage", text);
        }
        return text.isEmpty()
                ? Fraction.ZERO
                : Fraction.of(new BigDecimal(text)).over(100);
    }

    private <T> T choice(String name, Map<String, T> choices) {
        var chosen = choices.get(Elements.text(rules, name));
        if (chosen == null) {
            throw refused(
                    name,
                    "one of "
                            + String.join(
                                    ", ", choices.keySet().stream().sorted().toList()),
                    Elements.text(rules, name));
        }
        return chosen;
    }

    private BallotsRefused refused(String name, String expected, String found) {
        return new BallotsRefused(file, 0, name, expected, found);
    }
}
