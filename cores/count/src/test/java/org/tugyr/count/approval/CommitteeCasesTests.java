package org.tugyr.count.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.tugyr.count.Candidates;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Result;
import org.tugyr.count.Shared;
import org.yaml.snakeyaml.Yaml;

/** Committees that abcvoting found; where ties allow several, whatever the lot decides must be one of them. */
class CommitteeCasesTests {
    private static final int LOTS = 5;

    @Test
    void electsACommitteeOfEachOf318Cases() throws IOException {
        try (var zip =
                new ZipFile(Shared.path("approval_committees/abc_instances.zip").toFile())) {
            var checked = 0;
            for (var entry : zip.stream().toList()) {
                Map<String, Object> one = new Yaml().load(zip.getInputStream(entry));
                checked += check(entry.getName(), one);
            }
            assertThat(checked).isEqualTo(3 * 318);
        }
    }

    @SuppressWarnings("unchecked")
    private static int check(String name, Map<String, Object> one) {
        var candidates = Candidates.of(IntStream.range(0, (int) one.get("num_cand"))
                .mapToObj(Integer::toString)
                .toList());
        var ballots = ballots(candidates, (List<Collection<Integer>>) one.get("profile"));
        var seats = (int) one.get("committeesize");
        var checked = 0;
        for (var rule : (List<Map<String, Object>>) one.get("compute")) {
            if (Boolean.FALSE.equals(rule.get("resolute")) && known((String) rule.get("rule_id"))) {
                for (var lot = 0; lot < LOTS; lot++) {
                    var outcome = count(
                            (String) rule.get("rule_id"), candidates, ballots, seats, new Lots.Seed("lot " + lot));
                    assertThat(((List<List<Integer>>) rule.get("result"))
                                    .stream().map(Set::copyOf))
                            .as("%s, %s", name, rule.get("rule_id"))
                            .contains(committee(outcome));
                }
                checked++;
            }
        }
        return checked;
    }

    private static boolean known(String rule) {
        return List.of("seqpav", "equal-shares", "equal-shares-with-av-completion")
                .contains(rule);
    }

    private static Outcome count(String rule, Candidates candidates, RankedBallots ballots, int seats, Lots lots) {
        return switch (rule) {
            case "seqpav" -> SequentialPav.count(candidates, ballots, seats, lots);
            case "equal-shares" -> EqualShares.count(candidates, ballots, seats, EqualShares.Completion.PHRAGMEN, lots);
            default -> EqualShares.count(candidates, ballots, seats, EqualShares.Completion.APPROVALS, lots);
        };
    }

    private static RankedBallots ballots(Candidates candidates, List<Collection<Integer>> profile) {
        var builder = RankedBallots.builder(candidates.size());
        for (var approved : profile) {
            approved.forEach(builder::rank);
            builder.add(1);
        }
        return builder.build();
    }

    private static Set<Integer> committee(Outcome outcome) {
        return outcome.result().elected().stream()
                .map(Result.Elected::candidate)
                .collect(Collectors.toSet());
    }
}
