package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Row;
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

/** The rows of headquarters and councils as they stand, and what of others they are counted by. */
final class OversightRows {

    private final Map<Class<?>, Map<Object, Row>> rows = new HashMap<>();
    private final SortedMap<String, Pledge> pledges = new TreeMap<>();
    private final Map<String, Map<String, String>> parents = new HashMap<>();
    private final Map<List<Object>, AreaRow> areas = new LinkedHashMap<>();

    /** What of a pledge is counted by, and who answers for it. */
    record Pledge(String programme, String area, @Nullable String owner) {}

    /** Takes a row; a later version takes the place of an earlier one, and what decides nothing here is let by. */
    void put(Row row) {
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

    /** The rows of a kind, in the order in which they were recorded. */
    <R extends Row> List<R> all(Class<R> type) {
        return rows.getOrDefault(type, Map.of()).values().stream()
                .map(type::cast)
                .toList();
    }

    /** The same, by what they name. */
    <R extends Row> Map<String, List<R>> grouped(Class<R> type, Function<R, String> by) {
        Map<String, List<R>> grouped = new HashMap<>();
        all(type)
                .forEach(row -> grouped.computeIfAbsent(by.apply(row), _ -> new ArrayList<>())
                        .add(row));
        return grouped;
    }

    SortedMap<String, Pledge> pledges() {
        return Collections.unmodifiableSortedMap(pledges);
    }

    /** An organisation, and all that it stands or stood under. */
    Set<String> upFrom(@Nullable String organisation) {
        Set<String> up = new HashSet<>();
        climb(organisation, up);
        return up;
    }

    private void climb(@Nullable String organisation, Set<String> above) {
        if (organisation != null && above.add(organisation)) {
            parents.getOrDefault(organisation, Map.of()).values().forEach(parent -> climb(parent, above));
        }
    }

    /** The tree of the areas on a day. */
    AreaTree tree(LocalDate day) {
        return AreaTree.of(areas.values(), day);
    }
}
