package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.tugyr.platform.oversight.OversightRows.Pledge;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.people.AreaTree;
import org.tugyr.platform.roadmap.Judged;

/** The rows of headquarters and councils, put in one by one in the order of the log, and what they come to on a day. Pure. */
public final class OversightBasis {

    private final OversightRows rows = new OversightRows();

    /** A number as it is published, with the rule that it follows. */
    public record Figure(String value, String rule) {}

    /** Takes a row; a later version takes the place of an earlier one, and what decides nothing here is let by. */
    public void put(Row row) {
        rows.put(row);
    }

    /** The decisions, in the order in which they were recorded. */
    List<Decision> decisions() {
        Map<String, StocktakeRow> stocktakes = new HashMap<>();
        rows.all(StocktakeRow.class).forEach(row -> stocktakes.put(row.stocktake(), row));
        Map<String, List<StocktakeRow>> ofHeadquarters = rows.grouped(StocktakeRow.class, StocktakeRow::organisation);
        Map<String, List<DecisionStateRow>> states = rows.grouped(DecisionStateRow.class, DecisionStateRow::decision);
        return rows.all(DecisionRow.class).stream()
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
        Map<String, List<VerdictVoteRow>> votes = rows.grouped(VerdictVoteRow.class, VerdictVoteRow::verdict);
        return rows.all(VerdictRow.class).stream()
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
        Map<String, List<CouncilMemberRow>> members = rows.grouped(CouncilMemberRow.class, CouncilMemberRow::council);
        Map<String, List<InterestRow>> interests = rows.grouped(InterestRow.class, InterestRow::council);
        Map<String, List<RecusalRow>> recusals = rows.grouped(RecusalRow.class, RecusalRow::council);
        Map<String, Bench> benches = new HashMap<>();
        rows.all(CouncilRow.class)
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
        Pledge pledge = rows.pledges().get(row.pledge());
        Set<String> answering = new HashSet<>(rows.upFrom(row.respondent()));
        answering.addAll(rows.upFrom(pledge == null ? null : pledge.owner()));
        return answering;
    }

    /** What councils find of pledges on a day; those that none has judged are left out. */
    SortedMap<String, Judged> judged(LocalDate day) {
        SortedMap<String, Judged> judged = new TreeMap<>();
        VerdictRule.byPledge(verdicts())
                .forEach((pledge, all) -> VerdictRule.standing(all, day)
                        .ifPresent(verdict -> judged.put(pledge, verdict.row().outcome())));
        return judged;
    }

    /** What was asked for, in the order in which it was recorded, each with the answers that came. */
    Map<EvidenceRequestRow, List<EvidenceAnswerRow>> requests() {
        Map<String, List<EvidenceAnswerRow>> answers =
                rows.grouped(EvidenceAnswerRow.class, EvidenceAnswerRow::request);
        Map<EvidenceRequestRow, List<EvidenceAnswerRow>> requests = new LinkedHashMap<>();
        rows.all(EvidenceRequestRow.class)
                .forEach(row -> requests.put(row, answers.getOrDefault(row.request(), List.of())));
        return requests;
    }

    /** What was recommended, in the order in which it was recorded, each with what became of it. */
    Map<RecommendationRow, List<RecommendationStateRow>> recommendations() {
        Map<String, List<RecommendationStateRow>> states =
                rows.grouped(RecommendationStateRow.class, RecommendationStateRow::recommendation);
        Map<RecommendationRow, List<RecommendationStateRow>> made = new LinkedHashMap<>();
        rows.all(RecommendationRow.class)
                .forEach(row -> made.put(row, states.getOrDefault(row.recommendation(), List.of())));
        return made;
    }

    SortedMap<String, Pledge> pledges() {
        return rows.pledges();
    }

    /** The tree of the areas on a day. */
    AreaTree tree(LocalDate day) {
        return rows.tree(day);
    }

    /**
     * All numbers as they are published, by their ids: {@code decision:KEY/state}, {@code verdict:KEY/state},
     * {@code verdict:KEY/votes/OUTCOME}, {@code evidence-request:KEY/state}, {@code recommendation:KEY/state},
     * {@code pledge:KEY/judged}; and of an area, a programme, a headquarters or a record how many: {@code …/judged/OUTCOME},
     * {@code …/decisions/STATE}.
     */
    public SortedMap<String, Figure> numbers(String root, LocalDate day) {
        return new OversightFigures(this, root, day).all();
    }
}
