package org.tugyr.count.stv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tugyr.count.Action;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;
import org.tugyr.count.Result;
import org.tugyr.count.Round;
import org.tugyr.count.Shared;

/** The elections of stv-rs, round by round: quota, every candidate's votes, who is elected and who defeated. */
class StvRsCasesTests {
    /** Its numbers of ballots leave the 64 bits of stv-rs: "Ballots: 1" for 2^64 + 1. That is no exact arithmetic. */
    private static final Set<String> OVERFLOWN =
            Set.of("ballot_sum_overflows.bigfixed9.log.gz", "ballot_sum_overflows.fixed9.log.gz");

    private static final Pattern VOTES = Pattern.compile("\t(?:Elected:|Hopeful:|Defeated:) +(.*) \\(([^()]+)\\)");

    @TestFactory
    Stream<DynamicTest> countsAsStvRs() {
        return Shared.tests(() -> Texts.files(Shared.path("stv_rs_meek/expected")).stream()
                .filter(file -> !OVERFLOWN.contains(file.getFileName().toString()))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file))));
    }

    private static void check(Path log) {
        var text = Texts.text(Path.of(log.toString()
                .replace("expected", "ballots")
                .replaceFirst("\\.(equalize|fixed9|bigfixed9|approx).*", ".blt")));
        var blt = Blt.read(text);
        var lots = new Lots.EarliestHit(
                blt.ties().isEmpty() ? blt.candidates().all().boxed().toList() : blt.ties());

        var outcome = rules(blt, log.toString()).count(blt.candidates(), blt.ballots(), lots);

        assertThat(outcome).isInstanceOf(Outcome.Decided.class);
        assertThat(told(outcome.result(), names(text))).isEqualTo(told(Texts.text(log)));
    }

    private static MeekRules rules(Blt blt, String log) {
        return new MeekRules(
                blt.seats(),
                blt.withdrawn(),
                MeekRules.Text.PARAMETRIC,
                log.contains("approx") ? new MeekRules.Exact(OptionalInt.of(6)) : new MeekRules.Places(9),
                Fraction.of(1, 1_000_000),
                false,
                log.contains(".equalize.") ? MeekRules.EqualRanks.ALL_ORDERS : MeekRules.EqualRanks.SPLIT);
    }

    private static List<String> names(String blt) {
        return blt.lines()
                .filter(line -> line.startsWith("\""))
                .map(line -> line.substring(1, line.length() - 1))
                .toList();
    }

    /** The log in lines: each round's quota, votes and decisions. */
    private static List<String> told(String log) {
        var told = new ArrayList<String>();
        for (var round : log.substring(0, log.indexOf("Action: Count Complete")).split("\nRound \\d+:\n", -1)) {
            if (!round.contains("Action: Begin Count")) {
                var actions = List.of(round.split("Action: ", -1));
                told.add(quota(actions));
                told.add(votes(actions).toString());
                told.addAll(actions.stream()
                        .filter(each -> each.startsWith("Elect") || each.startsWith("Defeat ("))
                        .map(each -> each.substring(0, each.indexOf('\n')).replaceFirst(" \\(.*\\):", ":"))
                        .toList());
            }
        }
        return told;
    }

    private static String quota(List<String> actions) {
        var quota = Pattern.compile("Quota: (.*)").matcher(actions.get(1));
        assertThat(quota.find()).isTrue();
        return "quota " + Fraction.parse(quota.group(1));
    }

    private static Map<String, Fraction> votes(List<String> actions) {
        var votes = new TreeMap<String, Fraction>();
        for (var action : actions) {
            if (votes.isEmpty()) {
                action.lines()
                        .map(VOTES::matcher)
                        .filter(line -> line.matches())
                        .forEach(line -> {
                            var number = Fraction.parse(line.group(2));
                            if (number.signum() > 0) {
                                votes.put(line.group(1), number);
                            }
                        });
            }
        }
        return votes;
    }

    private static List<String> told(Result result, List<String> names) {
        var told = new ArrayList<String>();
        for (var round : result.rounds()) {
            told.add("quota " + round.quota());
            told.add(votes(round, names).toString());
            for (var action : round.actions()) {
                if (action instanceof Action.Elected(var candidate, var why)) {
                    told.add((why == Action.WhyElected.QUOTA ? "Elect: " : "Elect remaining: ") + names.get(candidate));
                } else if (action instanceof Action.Excluded excluded) {
                    told.add("Defeat: " + names.get(excluded.candidate()));
                }
            }
        }
        return told;
    }

    private static Map<String, Fraction> votes(Round round, List<String> names) {
        var votes = new TreeMap<String, Fraction>();
        round.tallies().stream()
                .filter(tally -> tally.votes().signum() > 0)
                .forEach(tally -> votes.put(names.get(tally.candidate()), tally.votes()));
        return votes;
    }
}
