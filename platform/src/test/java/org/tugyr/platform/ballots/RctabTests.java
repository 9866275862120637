package org.tugyr.platform.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tugyr.count.Fraction;
import org.tugyr.count.Inactive;
import org.tugyr.count.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts the cases of RCTab from the files that its contest configs name, in every form in which they come. */
class RctabTests {

    @TestFactory
    Stream<DynamicTest> agreesWithRctabFromItsOwnFiles() {
        var named = System.getProperty("TUGYR_DATA", System.getenv("TUGYR_DATA"));
        var root = Path.of(named == null ? "../../shared/data" : named).resolve("count/rctab");
        if (!Files.isDirectory(root)) {
            return Stream.of(
                    DynamicTest.dynamicTest("skipped", () -> abort("gate:data shared/data/count/rctab not found")));
        }
        try (var folders = Files.list(root)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("config.json")))
                    .sorted()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Path folder) throws IOException {
        var rules = RuleFile.read(folder.resolve("config.json"));

        var outcome = rules.counting().count(rules.ballots(List.of(), null), null);

        assertThat(rounds(outcome.result())).isEqualTo(expected(folder));
    }

    private static List<Map<String, Fraction>> rounds(Result result) {
        var rounds = new ArrayList<Map<String, Fraction>>();
        for (var round : result.rounds()) {
            var numbers = new TreeMap<String, Fraction>();
            round.tallies().forEach(tally -> numbers.put(result.candidates().name(tally.candidate()), tally.votes()));
            numbers.put("threshold", round.quota());
            numbers.put("exhaustedChoices", round.inactive().getOrDefault(Inactive.EXHAUSTED, Fraction.ZERO));
            numbers.put("overvotes", round.inactive().getOrDefault(Inactive.OVERVOTED, Fraction.ZERO));
            numbers.put("repeatedRankings", round.inactive().getOrDefault(Inactive.REPEATED, Fraction.ZERO));
            numbers.put("skippedRankings", round.inactive().getOrDefault(Inactive.SKIPPED, Fraction.ZERO));
            numbers.put("undervotes", round.inactive().getOrDefault(Inactive.BLANK, Fraction.ZERO));
            rounds.add(numbers);
        }
        return rounds;
    }

    private static List<Map<String, Fraction>> expected(Path folder) throws IOException {
        var rounds = new ArrayList<Map<String, Fraction>>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> file.toString().endsWith("expected_detailed_report.json"))
                    .sorted()
                    .toList()) {
                rounds.addAll(expected(JsonMapper.shared().readTree(file.toFile())));
            }
        }
        return rounds;
    }

    private static List<Map<String, Fraction>> expected(JsonNode report) {
        var rounds = new ArrayList<Map<String, Fraction>>();
        for (var round : report.path("results")) {
            var numbers = new TreeMap<String, Fraction>();
            round.path("tally").properties().forEach(one -> numbers.put(one.getKey(), number(one.getValue())));
            round.path("inactiveBallots").properties().stream()
                    .filter(one -> !one.getKey().equals("finalRoundSurplus"))
                    .forEach(one -> numbers.put(one.getKey(), number(one.getValue())));
            numbers.put("threshold", number(round.path("threshold")));
            numbers.put("undervotes", number(report.path("summary").path("undervotes")));
            rounds.add(numbers);
        }
        return rounds;
    }

    private static Fraction number(JsonNode node) {
        return Fraction.parse(node.asString());
    }
}
