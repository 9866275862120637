package org.tugyr.count.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tugyr.count.Ballots;
import org.tugyr.count.Candidates;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Shared;
import tools.jackson.databind.JsonNode;

/** Elections whose pairwise results and winners are known. */
class CondorcetCasesTests {
    private static final Map<String, PairwiseMethod> METHODS = Map.of(
            "schulze", PairwiseMethod.SCHULZE,
            "rankedpairs_winvotes", PairwiseMethod.RANKED_PAIRS,
            "copeland_raw", PairwiseMethod.COPELAND,
            "minimax_winvotes", PairwiseMethod.MINIMAX_WINNING_VOTES,
            "minimax_margins", PairwiseMethod.MINIMAX_MARGINS,
            "minimax_pwo", PairwiseMethod.MINIMAX_OPPOSITION);

    @TestFactory
    Stream<DynamicTest> findsWhatIsKnownOf() {
        return Shared.tests(() -> Shared.array("condorcet/cases.json").stream()
                .map(one -> dynamicTest(one.path("id").asString(), () -> check(one))));
    }

    private static void check(JsonNode one) {
        var cast = ballots(one.path("ballots"));
        var pairwise = Pairwise.of(cast.candidates(), cast.ballots());

        var pairs = new TreeMap<String, Long>();
        one.path("pairwise")
                .properties()
                .forEach(pair -> pairs.put(pair.getKey(), pair.getValue().asLong()));
        assertThat(above(pairwise)).isEqualTo(pairs);
        var winner = pairwise.condorcetWinner();
        assertThat(winner.isPresent() ? cast.candidates().name(winner.getAsInt()) : null)
                .isEqualTo(one.path("condorcet_winner").asString(null));
        assertThat(names(PairwiseMethod.SCHULZE, pairwise, 1))
                .isEqualTo(texts(one.path("independent_schulze_winners")));
        assertThat(names(PairwiseMethod.RANKED_PAIRS, pairwise, 1))
                .isEqualTo(texts(one.path("independent_ranked_pairs_winners")));
        METHODS.forEach((name, method) -> {
            assertThat(names(method, pairwise, 1))
                    .as(name)
                    .isEqualTo(texts(one.path("votelib_single_winner").path(name)));
            var ranking = one.path("expected_published").path("rankings").path(name);
            if (ranking.isArray()) {
                assertThat(names(method, pairwise, ranking.size())).as(name).isEqualTo(texts(ranking));
            }
        });
    }

    private static Ballots ballots(JsonNode list) {
        var names = new TreeSet<String>();
        list.forEach(ballot -> ballot.path("ranking").forEach(rank -> names.addAll(texts(rank))));
        var candidates = Candidates.of(names.stream().toList());
        var builder = RankedBallots.builder(candidates.size());
        for (var ballot : list) {
            for (var rank : ballot.path("ranking")) {
                builder.rank(candidates.index(rank.path(0).asString()).orElseThrow());
                for (var i = 1; i < rank.size(); i++) {
                    builder.share(candidates.index(rank.path(i).asString()).orElseThrow());
                }
            }
            builder.add(ballot.path("count").asLong());
        }
        return new Ballots(candidates, builder.build());
    }

    private static Map<String, Long> above(Pairwise pairwise) {
        var names = pairwise.candidates();
        var above = new TreeMap<String, Long>();
        names.all()
                .forEach(some -> names.all()
                        .filter(other -> other != some)
                        .forEach(other ->
                                above.put(names.name(some) + ">" + names.name(other), pairwise.above(some, other))));
        return above;
    }

    private static List<String> names(PairwiseMethod method, Pairwise pairwise, int seats) {
        var outcome = Condorcet.count(method, pairwise, seats, new Lots.None());
        assertThat(outcome).isInstanceOf(Outcome.Decided.class);
        return outcome.result().elected().stream()
                .map(each -> pairwise.candidates().name(each.candidate()))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
