package org.tugyr.count.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tugyr.count.Action;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Inactive;
import org.tugyr.count.Outcome;
import org.tugyr.count.Round;
import org.tugyr.count.Shared;
import org.tugyr.ledger.Json;

/** Counts the cases of RCTab and compares every number of every round with what RCTab reports. */
class RctabTests {

    @TestFactory
    Stream<DynamicTest> agreesWithRctabInEveryRound() {
        return Shared.tests("rctab", folder -> Files.exists(folder.resolve("config.json")), folder -> {
            var kase = RctabCase.read(folder);

            var outcome = Ranked.count(kase.rules(), kase.candidates(), kase.ballots());

            assertThat(outcome).isInstanceOf(Outcome.Decided.class);
            assertThat(told(kase.candidates(), outcome.result().rounds())).isEqualTo(expected(folder));
        });
    }

    /** A round in lines: the quota, each tally, each inactive reason, each action. */
    private static String told(Candidates candidates, List<Round> rounds) {
        var lines = new ArrayList<String>();
        for (var round : rounds) {
            var actions = new TreeSet<String>();
            for (var action : round.actions()) {
                switch (action) {
                    case Action.Majority majority -> throw new AssertionError(majority);
                    case Action.Advanced advanced -> throw new AssertionError(advanced);
                    case Action.PassBegun begun -> lines.add("pass " + begun.pass());
                    case Action.Keeps keeps -> throw new AssertionError(keeps);
                    case Action.Elected elected -> actions.add("elected " + candidates.name(elected.candidate()));
                    case Action.Excluded excluded -> actions.add("eliminated " + candidates.name(excluded.candidate()));
                    case Action.Transferred transferred -> {
                        var from = candidates.name(transferred.from());
                        transferred
                                .to()
                                .forEach(to -> actions.add(
                                        "%s -> %s: %s".formatted(from, candidates.name(to.candidate()), to.votes())));
                        transferred.inactive().values().stream()
                                .reduce(Fraction::plus)
                                .ifPresent(votes -> actions.add("%s -> exhausted: %s".formatted(from, votes)));
                    }
                }
            }
            lines.add("quota " + round.quota());
            var tallies = new TreeMap<String, Fraction>();
            round.tallies().forEach(tally -> tallies.put(candidates.name(tally.candidate()), tally.votes()));
            lines.add("tallies " + tallies);
            lines.add("inactive %s %s %s %s, blank %s"
                    .formatted(
                            inactive(round, Inactive.EXHAUSTED),
                            inactive(round, Inactive.OVERVOTED),
                            inactive(round, Inactive.REPEATED),
                            inactive(round, Inactive.SKIPPED),
                            inactive(round, Inactive.BLANK)));
            lines.addAll(actions);
        }
        return String.join("\n", lines);
    }

    private static Fraction inactive(Round round, Inactive reason) {
        return round.inactive().getOrDefault(reason, Fraction.ZERO);
    }

    private static String expected(Path folder) throws IOException {
        if (Files.exists(folder.resolve("expected_detailed_report.json"))) {
            return expected(Shared.json(folder.resolve("expected_detailed_report.json")));
        }
        var passes = new ArrayList<String>();
        for (var pass = 1; Files.exists(folder.resolve(pass + "_expected_detailed_report.json")); pass++) {
            var report = Shared.json(folder.resolve(pass + "_expected_detailed_report.json"));
            passes.add("pass " + pass + "\n" + expected(report));
        }
        return String.join("\n", passes);
    }

    private static String expected(Json.Obj report) {
        var lines = new ArrayList<String>();
        for (var item : report.array("results")) {
            var round = (Json.Obj) item;
            lines.add("quota " + Fraction.parse(round.string("threshold")));
            lines.add("tallies " + fractions(round.object("tally")));
            var inactive = fractions(round.object("inactiveBallots"));
            lines.add("inactive %s %s %s %s, blank %s"
                    .formatted(
                            inactive.get("exhaustedChoices"),
                            inactive.get("overvotes"),
                            inactive.get("repeatedRankings"),
                            inactive.get("skippedRankings"),
                            report.object("summary").integer("undervotes")));
            var actions = new TreeSet<String>();
            for (var result : round.array("tallyResults")) {
                var action = (Json.Obj) result;
                var kind = action.find("elected").isPresent() ? "elected" : "eliminated";
                actions.add(kind + " " + action.string(kind));
                fractions(action.object("transfers")).forEach((to, votes) -> {
                    if (!to.equals("residual surplus")) {
                        actions.add("%s -> %s: %s".formatted(action.string(kind), to, votes));
                    }
                });
            }
            lines.addAll(actions);
        }
        return String.join("\n", lines);
    }

    private static Map<String, Fraction> fractions(Json.Obj object) {
        var fractions = new TreeMap<String, Fraction>();
        object.members().forEach((name, value) -> fractions.put(name, Fraction.parse(((Json.Str) value).value())));
        return fractions;
    }
}
