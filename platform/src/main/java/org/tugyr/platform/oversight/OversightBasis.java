package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.oversight.Bench.Matter;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceAnswerRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceRequestRow;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationStateRow;
import org.tugyr.platform.oversight.CouncilRows.RecusalRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionStateRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaTree;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.roadmap.Judged;

/** The rows of headquarters and councils, put in one by one in the order of the log, and what they come to on a day. Pure. */
public final class OversightBasis {

    private final Map<Class<?>, Map<Object, Row>> rows = new HashMap<>();
    private final Map<String, Pledge> pledges = new TreeMap<>();
    private final Map<String, Map<String, String>> parents = new HashMap<>();
    private final Map<List<Object>, AreaRow> areas = new LinkedHashMap<>();

    private record Pledge(
            String programme, String area, @Nullable String owner) {}

    /** A number as it is published, with the rule that it follows. */
    public record Figure(String value, String rule) {}

    /** Takes a row; a later version takes the place of an earlier one, and what decides nothing here is let by. */
    public void put(Row row) {
        switch (row) {
            case HeadquartersRows some -> put(some);
            case CouncilRows some -> put(some);
            case VerdictRows some -> put(some);
            case PledgeRow pledge ->
                pledges.put(pledge.pledge(), new Pledge(pledge.programme(), pledge.area(), pledge.owner()));
            case OrganisationRow organisation -> parent(organisation);
            case AreaRow area -> areas.put(List.of(area.area(), area.validFrom()), area);
            default -> {}
        }
    }

    private void parent(OrganisationRow row) {
        Map<String, String> ofOrganisation = parents.computeIfAbsent(row.organisation(), _ -> new HashMap<>());
        if (row.parent() == null) {
            ofOrganisation.remove(row.validFrom().text());
        } else {
            ofOrganisation.put(row.validFrom().text(), row.parent());
        }
    }

    private void put(HeadquartersRows row) {
        switch (row) {
            case StocktakeRow stocktake -> put(stocktake.stocktake(), stocktake);
            case DecisionRow decision -> put(decision.decision(), decision);
            case DecisionStateRow state -> put(List.of(state.decision(), state.stocktake()), state);
            case HeadquartersRows.StocktakeMemberRow _,
                    HeadquartersRows.AgendaItemRow _,
                    HeadquartersRows.ConfidenceRow _ -> {}
        }
    }

    private void put(CouncilRows row) {
        switch (row) {
            case CouncilRow council -> put(council.council(), council);
            case CouncilMemberRow member -> put(List.of(member.council(), member.person()), member);
            case InterestRow interest ->
                put(List.of(interest.council(), interest.person(), interest.organisation()), interest);
            case RecusalRow recusal -> put(List.of(recusal.council(), recusal.person(), recusal.pledge()), recusal);
            case EvidenceRequestRow request -> put(request.request(), request);
            case EvidenceAnswerRow answer -> put(List.of(answer.request(), answer.answeredOn()), answer);
            case RecommendationRow recommendation -> put(recommendation.recommendation(), recommendation);
            case RecommendationStateRow state -> put(List.of(state.recommendation(), state.statedOn()), state);
            case CouncilRows.ReviewRow _ -> {}
        }
    }

    private void put(VerdictRows row) {
        switch (row) {
            case VerdictRow verdict -> put(verdict.verdict(), verdict);
            case VerdictVoteRow vote -> put(List.of(vote.verdict(), vote.person()), vote);
            case VerdictRows.VerdictReplyRow _ -> {}
        }
    }

    private void put(Object key, Row row) {
        rows.computeIfAbsent(row.getClass(), _ -> new LinkedHashMap<>()).put(key, row);
    }

    private <R extends Row> List<R> all(Class<R> type) {
        return rows.getOrDefault(type, Map.of()).values().stream()
                .map(type::cast)
                .toList();
    }

    private <R extends Row> Map<String, List<R>> grouped(Class<R> type, Function<R, String> by) {
        Map<String, List<R>> grouped = new HashMap<>();
        all(type)
                .forEach(row -> grouped.computeIfAbsent(by.apply(row), _ -> new ArrayList<>())
                        .add(row));
        return grouped;
    }

    /** The decisions, in the order in which they were recorded. */
    List<Decision> decisions() {
        Map<String, StocktakeRow> stocktakes = new HashMap<>();
        all(StocktakeRow.class).forEach(row -> stocktakes.put(row.stocktake(), row));
        Map<String, List<StocktakeRow>> ofHeadquarters = grouped(StocktakeRow.class, StocktakeRow::organisation);
        Map<String, List<DecisionStateRow>> states = grouped(DecisionStateRow.class, DecisionStateRow::decision);
        return all(DecisionRow.class).stream()
                .filter(row -> stocktakes.containsKey(row.stocktake()))
                .map(row -> {
                    StocktakeRow taken = Objects.requireNonNull(stocktakes.get(row.stocktake()));
                    return new Decision(
                            row,
                            taken,
                            ofHeadquarters.getOrDefault(taken.organisation(), List.of()),
                            states.getOrDefault(row.decision(), List.of()));
                })
                .toList();
    }

    /** The verdicts, in the order in which they were recorded. */
    List<Verdict> verdicts() {
        Map<String, Bench> benches = benches();
        Map<String, List<VerdictVoteRow>> votes = grouped(VerdictVoteRow.class, VerdictVoteRow::verdict);
        return all(VerdictRow.class).stream()
                .filter(row -> benches.containsKey(row.council()))
                .map(row -> new Verdict(
                        row,
                        votes.getOrDefault(row.verdict(), List.of()),
                        Objects.requireNonNull(benches.get(row.council())),
                        new Matter(row.pledge(), answering(row))))
                .toList();
    }

    /** Who sits in the councils, by council. */
    Map<String, Bench> benches() {
        Map<String, List<CouncilMemberRow>> members = grouped(CouncilMemberRow.class, CouncilMemberRow::council);
        Map<String, List<InterestRow>> interests = grouped(InterestRow.class, InterestRow::council);
        Map<String, List<RecusalRow>> recusals = grouped(RecusalRow.class, RecusalRow::council);
        Map<String, Bench> benches = new HashMap<>();
        all(CouncilRow.class)
                .forEach(row -> benches.put(
                        row.council(),
                        new Bench(
                                row,
                                members.getOrDefault(row.council(), List.of()),
                                interests.getOrDefault(row.council(), List.of()),
                                recusals.getOrDefault(row.council(), List.of()))));
        return benches;
    }

    /** The organisations that answer for the pledge of a verdict, and all that they stand or stood under. */
    private Set<String> answering(VerdictRow row) {
        Set<String> answering = new HashSet<>();
        Pledge pledge = pledges.get(row.pledge());
        climb(pledge == null ? null : pledge.owner(), answering);
        climb(row.respondent(), answering);
        return answering;
    }

    private void climb(@Nullable String organisation, Set<String> above) {
        if (organisation != null && above.add(organisation)) {
            parents.getOrDefault(organisation, Map.of()).values().forEach(parent -> climb(parent, above));
        }
    }

    /** What councils find of pledges on a day; those that none has judged are left out. */
    SortedMap<String, Judged> judged(LocalDate day) {
        SortedMap<String, Judged> judged = new TreeMap<>();
        VerdictRule.byPledge(verdicts())
                .forEach((pledge, all) -> VerdictRule.standing(all, day)
                        .ifPresent(verdict -> judged.put(pledge, verdict.row().outcome())));
        return judged;
    }

    /**
     * All numbers as they are published, by their ids: {@code decision:KEY/state}, {@code verdict:KEY/state},
     * {@code verdict:KEY/votes/OUTCOME}, {@code evidence-request:KEY/state}, {@code recommendation:KEY/state},
     * {@code pledge:KEY/judged}; and of an area, a programme, a headquarters or a record how many: {@code …/judged/OUTCOME},
     * {@code …/decisions/STATE}.
     */
    public SortedMap<String, Figure> numbers(String root, LocalDate day) {
        SortedMap<String, Figure> numbers = new TreeMap<>();
        SortedMap<String, Long> counts = new TreeMap<>();
        AreaTree tree = AreaTree.of(areas.values(), day);
        decisions(root, day, tree, numbers, counts);
        counts.forEach((id, count) -> numbers.put(id, new Figure(count.toString(), DecisionRule.RULE)));
        counts.clear();
        verdicts(day, numbers);
        judged(root, day, tree, numbers, counts);
        counts.forEach((id, count) -> numbers.put(id, new Figure(count.toString(), VerdictRule.RULE)));
        asked(day, numbers);
        return numbers;
    }

    private void decisions(
            String root,
            LocalDate day,
            AreaTree tree,
            SortedMap<String, Figure> numbers,
            SortedMap<String, Long> counts) {
        for (Decision decision : decisions()) {
            if (decision.taken().heldOn().isAfter(day)) {
                continue;
            }
            String state = decision.on(day).state().name();
            numbers.put("decision:" + decision.row().decision() + "/state", new Figure(state, DecisionRule.RULE));
            count(counts, "record:" + root + "/decisions/" + state);
            count(counts, "organisation:" + decision.taken().organisation() + "/decisions/" + state);
            up(decision.taken().area(), tree).forEach(area -> count(counts, "area:" + area + "/decisions/" + state));
        }
    }

    private void verdicts(LocalDate day, SortedMap<String, Figure> numbers) {
        VerdictRule.byPledge(verdicts())
                .values()
                .forEach(all -> all.forEach(verdict -> {
                    if (!verdict.votedOn().isAfter(day)) {
                        String id = "verdict:" + verdict.row().verdict() + "/";
                        numbers.put(
                                id + "state",
                                new Figure(VerdictRule.state(verdict, all, day).name(), VerdictRule.RULE));
                        verdict.count()
                                .votes()
                                .forEach((outcome, votes) -> numbers.put(
                                        id + "votes/" + outcome.name(),
                                        new Figure(votes.toString(), VerdictRule.RULE)));
                    }
                }));
    }

    private void judged(
            String root,
            LocalDate day,
            AreaTree tree,
            SortedMap<String, Figure> numbers,
            SortedMap<String, Long> counts) {
        SortedMap<String, Judged> judged = judged(day);
        pledges.forEach((key, pledge) -> {
            Judged found = judged.get(key);
            String outcome = found == null ? "NONE" : found.name();
            numbers.put("pledge:" + key + "/judged", new Figure(outcome, VerdictRule.RULE));
            count(counts, "record:" + root + "/judged/" + outcome);
            count(counts, "programme:" + pledge.programme() + "/judged/" + outcome);
            up(pledge.area(), tree).forEach(area -> count(counts, "area:" + area + "/judged/" + outcome));
        });
    }

    private void asked(LocalDate day, SortedMap<String, Figure> numbers) {
        Map<String, List<EvidenceAnswerRow>> answers = grouped(EvidenceAnswerRow.class, EvidenceAnswerRow::request);
        for (EvidenceRequestRow row : all(EvidenceRequestRow.class)) {
            if (!row.askedOn().isAfter(day)) {
                String state = VerdictRule.request(row, answers.getOrDefault(row.request(), List.of()), day)
                        .name();
                numbers.put("evidence-request:" + row.request() + "/state", new Figure(state, VerdictRule.RULE));
            }
        }
        Map<String, List<RecommendationStateRow>> states =
                grouped(RecommendationStateRow.class, RecommendationStateRow::recommendation);
        for (RecommendationRow row : all(RecommendationRow.class)) {
            if (!row.madeOn().isAfter(day)) {
                String state = VerdictRule.standing(row, states.getOrDefault(row.recommendation(), List.of()), day)
                        .name();
                numbers.put("recommendation:" + row.recommendation() + "/state", new Figure(state, VerdictRule.RULE));
            }
        }
    }

    /** An area and those above it that hold on the day. */
    private static Set<String> up(String area, AreaTree tree) {
        Set<String> up = new LinkedHashSet<>();
        String next = area;
        while (next != null && up.add(next)) {
            AreaRow row = tree.area(next).filter(tree::exists).orElse(null);
            next = row == null ? null : row.parent();
        }
        return up;
    }

    private static void count(SortedMap<String, Long> counts, String id) {
        counts.merge(id, 1L, Long::sum);
    }
}
