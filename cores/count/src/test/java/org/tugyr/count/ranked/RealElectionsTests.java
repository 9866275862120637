package org.tugyr.count.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Inactive;
import org.tugyr.count.Lots;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Result;
import org.tugyr.count.Shared;
import org.tugyr.ledger.Json;

/** Counts real elections that independent programs have counted. */
class RealElectionsTests {

    @TestFactory
    Stream<DynamicTest> agreesWithAnIndependentCountOfAmericanElections() {
        return Shared.tests("irv_raire", file -> file.toString().endsWith(".raire.gz"), file -> {
            var lines = Shared.gunzip(file).lines().toList();
            var contest = List.of(lines.get(1).split(",", -1));
            var names = contest.subList(3, contest.indexOf("winner"));
            var candidates = Candidates.of(names);
            var builder = RankedBallots.builder(names.size());
            for (var line : lines.subList(2, lines.size())) {
                var cells = line.split(",", -1);
                Stream.of(cells)
                        .skip(2)
                        .forEach(name -> builder.rank(candidates.index(name).orElseThrow()));
                builder.add(1);
            }
            var order = IntStream.range(0, names.size()).boxed().toList();

            var result = untilTwo(candidates, builder.build(), new Lots.Recorded(order));

            var expected = Shared.json(
                    file.resolveSibling(file.getFileName().toString().replace(".raire.gz", ".expected.json")));
            assertThat(rounds(result)).isEqualTo(rounds(expected));
            assertThat(candidates.name(result.elected().getFirst().candidate()))
                    .isEqualTo(expected.string("declared_winner"));
        });
    }

    @Test
    void electsTheMayorOfBurlington() throws IOException {
        var rows = Shared.csv(Shared.gunzip(Shared.path("irv_burlington/us_vt_btv_2009_03_mayor.normalized.csv.gz")));
        var names = rows.stream()
                .skip(1)
                .map(row -> row.get(2))
                .filter(name -> !List.of("$UNDERVOTE", "$OVERVOTE").contains(name))
                .distinct()
                .sorted()
                .toList();
        var candidates = Candidates.of(names);
        var builder = RankedBallots.builder(names.size());
        var ballot = rows.get(1).getFirst();
        for (var row : rows.subList(1, rows.size())) {
            if (!row.getFirst().equals(ballot)) {
                builder.add(1);
                ballot = row.getFirst();
            }
            switch (row.get(2)) {
                case "$UNDERVOTE" -> builder.skip();
                case "$OVERVOTE" -> builder.overvote();
                default -> builder.rank(candidates.index(row.get(2)).orElseThrow());
            }
        }
        builder.add(1);

        var result = untilTwo(candidates, builder.build(), new Lots.None());

        assertThat(candidates.name(result.elected().getFirst().candidate())).isEqualTo("Bob Kiss");
    }

    private static Result untilTwo(Candidates candidates, RankedBallots ballots, Lots lots) {
        var irv = RankedRules.irv(lots);
        var rules = new RankedRules(
                irv.method(),
                1,
                irv.marks(),
                irv.quota(),
                new RankedRules.Elimination(0, false, true, Fraction.ZERO, false),
                irv.ties(),
                irv.undeclared(),
                irv.excluded(),
                irv.lastRound());
        return Ranked.count(rules, candidates, ballots).result();
    }

    private static List<Map<String, Fraction>> rounds(Result result) {
        var rounds = new ArrayList<Map<String, Fraction>>();
        for (var round : result.rounds()) {
            var tallies = new TreeMap<String, Fraction>();
            round.tallies().forEach(tally -> tallies.put(result.candidates().name(tally.candidate()), tally.votes()));
            var inactive = new HashMap<>(round.inactive());
            tallies.put(
                    "exhausted",
                    inactive.getOrDefault(Inactive.BLANK, Fraction.ZERO)
                            .plus(inactive.getOrDefault(Inactive.EXHAUSTED, Fraction.ZERO)));
            // the round in which somebody has the majority comes twice here: it elects, and then it eliminates
            if (rounds.isEmpty() || !rounds.getLast().equals(tallies)) {
                rounds.add(tallies);
            }
        }
        return rounds;
    }

    private static List<Map<String, Fraction>> rounds(Json.Obj expected) {
        var rounds = new ArrayList<Map<String, Fraction>>();
        for (var item : expected.array("independent_rounds")) {
            var round = (Json.Obj) item;
            var tallies = new TreeMap<String, Fraction>();
            round.object("tally")
                    .members()
                    .keySet()
                    .forEach(name ->
                            tallies.put(name, Fraction.of(round.object("tally").integer(name))));
            tallies.put("exhausted", Fraction.of(round.integer("exhausted")));
            rounds.add(tallies);
        }
        return rounds;
    }
}
