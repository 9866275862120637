package org.tugyr.platform.ballots.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tugyr.count.Fraction;
import org.tugyr.count.Inactive;
import org.tugyr.count.Result;
import org.tugyr.platform.ballots.read.By;
import org.tugyr.platform.ballots.read.CsvRows;
import org.tugyr.platform.ballots.tell.Parts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts the cases of RCTab from the files that its contest configs name, in every form in which they come. */
class RctabTests {

    @TestFactory
    Stream<DynamicTest> agreesWithRctabFromItsOwnFiles() {
        var root = root();
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

    private static Path root() {
        var named = System.getProperty("TUGYR_DATA", System.getenv("TUGYR_DATA"));
        return Path.of(named == null ? "../../shared/data" : named).resolve("count/rctab");
    }

    private static void check(Path folder) throws IOException {
        var rules = RuleFile.read(folder.resolve("config.json"));

        var outcome = rules.counting().count(rules.ballots(List.of(), null), null);

        assertThat(rounds(outcome.result())).isEqualTo(expected(folder));
    }

    /** The reports of RCTab for single precincts and batches. */
    @TestFactory
    Stream<DynamicTest> agreesWithRctabInEveryPrecinctAndBatch() throws IOException {
        var root = root();
        if (!Files.isDirectory(root)) {
            return Stream.of(
                    DynamicTest.dynamicTest("skipped", () -> abort("gate:data shared/data/count/rctab not found")));
        }
        try (var files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().matches(".*_(precinct|batch)_detailed_report.csv"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> checkPart(file)))
                    .toList()
                    .stream();
        }
    }

    private static void checkPart(Path report) throws IOException {
        var rules = RuleFile.read(report.resolveSibling("..").normalize().resolve("config.json"));
        var by = report.toString().endsWith("_batch_detailed_report.csv") ? By.BATCH : By.PRECINCT;
        var rows = new HashMap<String, List<String>>();
        CsvRows.each(report, row -> rows.put(row.getField(0), row.getFields()));
        var name = rows.getOrDefault(by == By.BATCH ? "Batch" : "Precinct", List.of("", ""))
                .get(1);
        var parts = new Parts();

        var result = rules.counting()
                .count(rules.ballots(List.of(), parts, by), parts)
                .result();

        var part = parts.of(result).stream()
                .filter(each -> each.name().equals(UNNAMED.contains(name) ? "" : name))
                .findAny()
                .orElseThrow();
        assertThat(part.ballots())
                .isEqualTo(Long.parseLong(
                        rows.getOrDefault("Total Number of Ballots", List.of()).get(1)));
        for (var round : part.rounds()) {
            var column = 3 * round.number() - 2;
            round.tallies()
                    .forEach(tally -> assertThat(tally.votes())
                            .as(
                                    "round %d, %s",
                                    round.number(), result.candidates().name(tally.candidate()))
                            .isEqualTo(Fraction.parse(
                                    rows.getOrDefault(result.candidates().name(tally.candidate()), List.of())
                                            .get(column))));
            INACTIVE.forEach((row, why) -> assertThat(round.inactive().getOrDefault(why, Fraction.ZERO))
                    .as("round %d, %s", round.number(), row)
                    .isEqualTo(Fraction.parse(rows.getOrDefault(row, List.of()).get(column))));
        }
    }

    /** How RCTab calls ballots that name no precinct or batch. */
    private static final Set<String> UNNAMED = Set.of("no precinct id", "no batch id");

    private static final Map<String, Inactive> INACTIVE = Map.of(
            "Inactive Ballots by Overvotes", Inactive.OVERVOTED,
            "Inactive Ballots by Skipped Rankings", Inactive.SKIPPED,
            "Inactive Ballots by Exhausted Choices", Inactive.EXHAUSTED,
            "Inactive Ballots by Repeated Rankings", Inactive.REPEATED);

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
