package org.tugyr.count.stv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tugyr.count.Action;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;
import org.tugyr.count.Result;
import org.tugyr.count.Round;
import org.tugyr.count.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Council elections of Scotland, each stage as two other programs count it, to five decimal places. */
class ScottishElectionsTests {
    @Test
    void countsEveryElectionStageByStage() {
        var ballots = Texts.zip(Shared.path("scottish_stv/blt.zip"));
        var expected = Texts.text(Shared.path("scottish_stv/expected.jsonl.gz"))
                .lines()
                .map(new ObjectMapper()::readTree)
                .toList();

        assertThat(expected).hasSize(758).hasSameSizeAs(ballots.keySet());
        for (var election : expected) {
            var file = election.get("file").asString();
            var blt = Blt.read(ballots.get(file));

            var outcome = new ScottishRules(blt.seats())
                    .count(
                            blt.candidates(),
                            blt.ballots(),
                            new Lots.EarliestHit(blt.candidates().all().boxed().toList()));

            assertThat(outcome).as(file).isInstanceOf(Outcome.Decided.class);
            var result = outcome.result();
            assertThat(result.quota())
                    .as(file)
                    .hasToString(election.get("quota").toString());
            assertThat(result.rounds())
                    .as(file)
                    .map(round -> stage(round, result))
                    .isEqualTo(stages(election));
            assertThat(result.elected())
                    .as(file)
                    .map(each -> each.candidate() + 1L)
                    .isEqualTo(elected(election));
            assertThat(events(result)).as(file).isEqualTo(expectedEvents(election));
        }
    }

    private static Map<String, String> stage(Round round, Result result) {
        var stage = new TreeMap<String, String>();
        result.candidates().names().forEach(name -> stage.put(name, "0.00000"));
        round.tallies()
                .forEach(tally -> stage.put(
                        result.candidates().name(tally.candidate()),
                        tally.votes().decimal(5, RoundingMode.UNNECESSARY).toPlainString()));
        return stage;
    }

    private static List<Map<String, String>> stages(JsonNode election) {
        return election.get("stages")
                .valueStream()
                .map(stage -> {
                    Map<String, String> votes = new TreeMap<>();
                    stage.properties()
                            .forEach(each ->
                                    votes.put(each.getKey(), each.getValue().asString()));
                    return votes;
                })
                .toList();
    }

    private static List<Long> elected(JsonNode election) {
        return election.get("elected_in_order")
                .valueStream()
                .map(JsonNode::asLong)
                .toList();
    }

    private static List<String> events(Result result) {
        var events = new ArrayList<String>();
        for (var round : result.rounds()) {
            for (var action : round.actions()) {
                switch (action) {
                    case Action.Elected(var candidate, var why) ->
                        events.add((why == Action.WhyElected.QUOTA ? "elect " : "elect-remaining ") + (candidate + 1));
                    case Action.Excluded excluded -> events.add("exclude " + (excluded.candidate() + 1));
                    case Action.Majority majority -> throw new AssertionError(majority);
                    case Action.Advanced advanced -> throw new AssertionError(advanced);
                    case Action.PassBegun pass -> throw new AssertionError(pass);
                    case Action.Keeps keeps -> throw new AssertionError(keeps);
                    case Action.Transferred transferred -> {
                        var event = "surplus " + (transferred.from() + 1);
                        if (transferred.why() == Action.WhyTransferred.SURPLUS && !events.contains(event)) {
                            events.add(event);
                        }
                    }
                }
            }
        }
        return events;
    }

    private static List<String> expectedEvents(JsonNode election) {
        return election.get("events")
                .valueStream()
                .map(event -> event.get(0).asString() + " " + event.get(1).asInt())
                .toList();
    }
}
