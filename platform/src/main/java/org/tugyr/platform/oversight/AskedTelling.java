package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.oversight.CouncilRows.EvidenceAnswerRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceRequestRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationStateRow;
import org.tugyr.platform.web.words.Words;

/** Tells what councils asked for or recommended, and what came of it: a pure function of a history, day and language. */
final class AskedTelling {

    private final History history;
    private final NameBook names;
    private final LocalDate day;
    private final Words words;

    AskedTelling(History history, NameBook names, LocalDate day, Words words) {
        this.history = history;
        this.names = names;
        this.day = day;
        this.words = words;
    }

    /** What evidence was asked for, and what came. */
    List<AskedLine> requests() {
        Map<String, List<Recorded<EvidenceAnswerRow>>> answers = history.rows(EvidenceAnswerRow.class).stream()
                .filter(row -> !row.row().answeredOn().isAfter(day))
                .collect(Collectors.groupingBy(row -> row.row().request()));
        return history.rows(EvidenceRequestRow.class).stream()
                .filter(request -> !request.row().askedOn().isAfter(day))
                .map(request -> {
                    EvidenceRequestRow row = request.row();
                    List<Recorded<EvidenceAnswerRow>> came = answers.getOrDefault(row.request(), List.of());
                    VerdictRule.Request state = VerdictRule.request(
                            row, came.stream().map(Recorded::row).toList(), day);
                    return new AskedLine(
                            "evidence-request:" + row.request(),
                            row.wording(),
                            names.organisation(row.organisation()),
                            state.name(),
                            words.of("oversight.request", state),
                            state == VerdictRule.Request.SILENT,
                            row.askedOn(),
                            row.answerBy(),
                            came.stream()
                                    .map(answer -> new AskedLine.Answer(
                                            words.get("oversight.answer"),
                                            answer.row().answeredOn(),
                                            answer.row().answer(),
                                            names.document(answer.row().evidence()),
                                            answer.index()))
                                    .toList(),
                            request.index());
                })
                .toList();
    }

    /** What was recommended, and what became of it. */
    List<AskedLine> recommendations() {
        Map<String, List<Recorded<RecommendationStateRow>>> states = history.rows(RecommendationStateRow.class).stream()
                .filter(row -> !row.row().statedOn().isAfter(day))
                .collect(Collectors.groupingBy(row -> row.row().recommendation()));
        return history.rows(RecommendationRow.class).stream()
                .filter(made -> !made.row().madeOn().isAfter(day))
                .map(made -> {
                    RecommendationRow row = made.row();
                    List<Recorded<RecommendationStateRow>> said = states.getOrDefault(row.recommendation(), List.of());
                    VerdictRule.Standing state = VerdictRule.standing(
                            row, said.stream().map(Recorded::row).toList(), day);
                    return new AskedLine(
                            "recommendation:" + row.recommendation(),
                            row.wording(),
                            names.organisation(row.organisation()),
                            state.name(),
                            words.of("oversight.recommendation", state),
                            state == VerdictRule.Standing.LATE || state == VerdictRule.Standing.REFUSED,
                            row.madeOn(),
                            row.due(),
                            said.stream()
                                    .sorted(Comparator.comparing(
                                            answer -> answer.row().statedOn()))
                                    .map(answer -> new AskedLine.Answer(
                                            words.get("oversight.recommendation."
                                                    + RowJson.word(answer.row().state())),
                                            answer.row().statedOn(),
                                            answer.row().reason(),
                                            names.document(answer.row().evidence()),
                                            answer.index()))
                                    .toList(),
                            made.index());
                })
                .toList();
    }
}
