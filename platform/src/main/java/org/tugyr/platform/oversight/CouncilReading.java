package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceAnswerRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceRequestRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationStateRow;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictReplyRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;

/** What councils of a record are about to do and wait for, as it stands: a query for each kind of row, whatever their number. */
final class CouncilReading {

    private final LocalDate day;
    private final Reach reach;
    private final List<CouncilRow> councils;
    private final List<CouncilMemberRow> members;
    private final Map<String, ReviewRow> reviews;
    private final List<EvidenceRequestRow> requests;
    private final Map<String, List<EvidenceAnswerRow>> answers;
    private final List<RecommendationRow> recommendations;
    private final Map<String, List<RecommendationStateRow>> states;
    private final List<VerdictRow> verdicts;
    private final Map<String, List<VerdictReplyRow>> replies;
    private final Map<String, PledgeRow> pledges = new HashMap<>();

    private CouncilReading(Tables tables, String root, LocalDate day) {
        this.day = day;
        this.reach = Reach.in(tables, root, day);
        this.councils = rows(tables, CouncilRow.class, root);
        this.members = rows(tables, CouncilMemberRow.class, root);
        this.reviews = rows(tables, ReviewRow.class, root).stream()
                .collect(Collectors.toMap(ReviewRow::review, Function.identity()));
        this.requests = rows(tables, EvidenceRequestRow.class, root);
        this.answers = rows(tables, EvidenceAnswerRow.class, root).stream()
                .collect(Collectors.groupingBy(EvidenceAnswerRow::request));
        this.recommendations = rows(tables, RecommendationRow.class, root);
        this.states = rows(tables, RecommendationStateRow.class, root).stream()
                .collect(Collectors.groupingBy(RecommendationStateRow::recommendation));
        this.verdicts = rows(tables, VerdictRow.class, root);
        this.replies = rows(tables, VerdictReplyRow.class, root).stream()
                .collect(Collectors.groupingBy(VerdictReplyRow::verdict));
        String[] judged = java.util.stream.Stream.concat(
                        reviews.values().stream().map(ReviewRow::pledge),
                        verdicts.stream().map(VerdictRow::pledge))
                .distinct()
                .toArray(String[]::new);
        tables.rows(PledgeRow.class, Long.MAX_VALUE, "pledge = any(?)", (Object) judged)
                .forEach(placed -> pledges.put(placed.row().pledge(), placed.row()));
    }

    static CouncilReading of(Tables tables, String root, LocalDate day) {
        return new CouncilReading(tables, root, day);
    }

    private static <R extends Row> List<R> rows(Tables tables, Class<R> type, String root) {
        return tables.rows(type, Long.MAX_VALUE, "root = ? order by idx", root).stream()
                .map(Tables.Placed::row)
                .toList();
    }

    LocalDate day() {
        return day;
    }

    Reach reach() {
        return reach;
    }

    /** The councils that an office serves: those it reaches, and of a member those where the person sits. */
    List<CouncilRow> councils(GrantRow office) {
        return councils.stream()
                .filter(council -> reach.covers(office, council.organisation()))
                .filter(council -> office.person() == null || sits(office.person(), council))
                .toList();
    }

    private boolean sits(String person, CouncilRow council) {
        return members.stream()
                .anyMatch(member -> member.council().equals(council.council())
                        && member.person().equals(person));
    }

    List<ReviewRow> reviews(CouncilRow council) {
        return reviews.values().stream()
                .filter(review -> review.council().equals(council.council()))
                .toList();
    }

    /** Whether a verdict ended a review. */
    boolean found(ReviewRow review) {
        return verdicts.stream().anyMatch(verdict -> verdict.review().equals(review.review()));
    }

    /** The requests of some councils. */
    List<EvidenceRequestRow> requests(Collection<CouncilRow> of) {
        return requests.stream().filter(request -> by(request.review(), of)).toList();
    }

    /** The recommendations of some councils. */
    List<RecommendationRow> recommendations(Collection<CouncilRow> of) {
        return recommendations.stream().filter(made -> by(made.review(), of)).toList();
    }

    private boolean by(String review, Collection<CouncilRow> of) {
        ReviewRow row = reviews.get(review);
        return row != null && of.stream().anyMatch(council -> council.council().equals(row.council()));
    }

    List<EvidenceRequestRow> requests() {
        return requests;
    }

    List<RecommendationRow> recommendations() {
        return recommendations;
    }

    List<VerdictRow> verdicts() {
        return verdicts;
    }

    VerdictRule.Request state(EvidenceRequestRow request) {
        return VerdictRule.request(request, answers.getOrDefault(request.request(), List.of()), day);
    }

    VerdictRule.Standing state(RecommendationRow made) {
        return VerdictRule.standing(made, states.getOrDefault(made.recommendation(), List.of()), day);
    }

    /** Who may reply to a verdict. */
    java.util.Optional<String> respondent(VerdictRow verdict) {
        return java.util.Optional.ofNullable(verdict.respondent())
                .or(() -> java.util.Optional.ofNullable(pledges.get(verdict.pledge()))
                        .map(PledgeRow::owner));
    }

    boolean replied(VerdictRow verdict) {
        return replies.containsKey(verdict.verdict());
    }

    Text pledge(String key) {
        PledgeRow row = pledges.get(key);
        return row == null ? Text.of("en", key) : Objects.requireNonNull(row.title());
    }
}
