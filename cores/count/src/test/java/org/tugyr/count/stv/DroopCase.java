package org.tugyr.count.stv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Round;
import org.tugyr.count.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** An election with the log that the program droop wrote when it counted it. */
final class DroopCase {
    private final JsonNode json;
    final Blt blt;

    private DroopCase(JsonNode json, Blt blt) {
        this.json = json;
        this.blt = blt;
    }

    static DroopCase read(Path log) {
        var json = new ObjectMapper().readTree(Texts.text(log));
        return new DroopCase(
                json,
                Blt.read(Texts.text(Shared.path("droop/blt/" + json.get("blt").asString()))));
    }

    String rule() {
        return json.get("rule").asString();
    }

    /** {@code fixed}, {@code guarded} or {@code rational}, with its digits. */
    String arithmetic() {
        return json.get("arithmetic").asString();
    }

    Candidates candidates() {
        return blt.candidates();
    }

    /** Droop gives every lot to the first in its order. */
    Lots lots() {
        return new Lots.EarliestHit(
                blt.ties().isEmpty() ? candidates().all().boxed().toList() : blt.ties());
    }

    List<JsonNode> actions() {
        return json.get("actions").valueStream().toList();
    }

    Set<Integer> elected() {
        var elected = new TreeSet<Integer>();
        json.get("elected").forEach(each -> elected.add(each.asInt() - 1));
        return elected;
    }

    /** The votes at an action, without those who have none any more. */
    static List<String> votes(JsonNode action) {
        var votes = new ArrayList<String>();
        var of = action.get("votes");
        for (var number = 1; number <= of.size(); number++) {
            var text = of.get(String.valueOf(number)).asString("0");
            if (new BigDecimal(text).signum() > 0) {
                votes.add(number + ": " + text);
            }
        }
        return votes;
    }

    /** A round's tallies in the same form. */
    List<String> tallies(Round round) {
        return round.tallies().stream()
                .filter(tally -> tally.votes().signum() > 0)
                .map(tally -> (tally.candidate() + 1) + ": " + shown(tally.votes()))
                .toList();
    }

    /** The first action after a round's iteration; votes that move later in the round do not count for it. */
    JsonNode endOfIteration(int round) {
        return actions().stream()
                .filter(each -> each.get("round").asInt() == round)
                .filter(each -> Set.of("elect", "defeat", "iterate", "tie")
                        .contains(each.get("tag").asString()))
                .findFirst()
                .orElseThrow();
    }

    /** Our number as the log shows it. */
    String shown(Fraction number) {
        var digits = Integer.parseInt(arithmetic().substring(arithmetic().lastIndexOf("-d") + 2));
        return number.decimal(digits, RoundingMode.HALF_UP).toPlainString();
    }

    /** Who was elected and who defeated, in this order; those elected one after the other are sorted. */
    List<String> decisions() {
        var decisions = new Decisions();
        for (var action : actions()) {
            var state = action.get("state");
            for (var number = 1; number <= state.size(); number++) {
                var standing = state.get(String.valueOf(number)).asString();
                if (standing.equals("elected")) {
                    decisions.elected(number - 1);
                } else if (standing.equals("defeated")) {
                    decisions.excluded(number - 1);
                }
            }
        }
        return decisions.list();
    }
}
