package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tugyr.platform.oversight.OversightBasis.Figure;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaTree;
import org.tugyr.platform.roadmap.Judged;

/** The numbers that the work of headquarters and councils comes to on a day, by their ids, for one publishing. Pure. */
final class OversightFigures {

    private final OversightBasis basis;
    private final String root;
    private final LocalDate day;
    private final AreaTree tree;
    private final SortedMap<String, Figure> numbers = new TreeMap<>();

    OversightFigures(OversightBasis basis, String root, LocalDate day) {
        this.basis = basis;
        this.root = root;
        this.day = day;
        this.tree = basis.tree(day);
    }

    SortedMap<String, Figure> all() {
        count(DecisionRule.RULE, decisions());
        verdicts();
        count(VerdictRule.RULE, judged());
        asked();
        return numbers;
    }

    private void count(String rule, SortedMap<String, Long> counts) {
        counts.forEach((id, count) -> numbers.put(id, new Figure(count.toString(), rule)));
    }

    private SortedMap<String, Long> decisions() {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (Decision decision : basis.decisions()) {
            if (!decision.taken().heldOn().isAfter(day)) {
                String state = decision.on(day).state().name();
                numbers.put("decision:" + decision.row().decision() + "/state", new Figure(state, DecisionRule.RULE));
                String id = "/decisions/" + state;
                add(counts, "record:" + root + id);
                add(counts, "organisation:" + decision.taken().organisation() + id);
                up(decision.taken().area()).forEach(area -> add(counts, "area:" + area + id));
            }
        }
        return counts;
    }

    private void verdicts() {
        VerdictRule.byPledge(basis.verdicts())
                .values()
                .forEach(all -> all.stream()
                        .filter(verdict -> !verdict.votedOn().isAfter(day))
                        .forEach(verdict -> {
                            String id = "verdict:" + verdict.row().verdict() + "/";
                            judge(
                                    id + "state",
                                    VerdictRule.state(verdict, all, day).name());
                            verdict.count()
                                    .votes()
                                    .forEach((outcome, votes) ->
                                            judge(id + "votes/" + outcome.name(), votes.toString()));
                        }));
    }

    private SortedMap<String, Long> judged() {
        SortedMap<String, Long> counts = new TreeMap<>();
        SortedMap<String, Judged> judged = basis.judged(day);
        basis.pledges().forEach((key, pledge) -> {
            Judged found = judged.get(key);
            String outcome = found == null ? "NONE" : found.name();
            judge("pledge:" + key + "/judged", outcome);
            String id = "/judged/" + outcome;
            add(counts, "record:" + root + id);
            add(counts, "programme:" + pledge.programme() + id);
            up(pledge.area()).forEach(area -> add(counts, "area:" + area + id));
        });
        return counts;
    }

    private void asked() {
        basis.requests().forEach((row, answers) -> {
            if (!row.askedOn().isAfter(day)) {
                judge(
                        "evidence-request:" + row.request() + "/state",
                        VerdictRule.request(row, answers, day).name());
            }
        });
        basis.recommendations().forEach((row, states) -> {
            if (!row.madeOn().isAfter(day)) {
                judge(
                        "recommendation:" + row.recommendation() + "/state",
                        VerdictRule.standing(row, states, day).name());
            }
        });
    }

    private void judge(String id, String value) {
        numbers.put(id, new Figure(value, VerdictRule.RULE));
    }

    /** An area and those above it that hold on the day. */
    private Set<String> up(String area) {
        Set<String> up = new LinkedHashSet<>();
        String next = area;
        while (next != null && up.add(next)) {
            AreaRow row = tree.area(next).filter(tree::exists).orElse(null);
            next = row == null ? null : row.parent();
        }
        return up;
    }

    private static void add(SortedMap<String, Long> counts, String id) {
        counts.merge(id, 1L, Long::sum);
    }
}
