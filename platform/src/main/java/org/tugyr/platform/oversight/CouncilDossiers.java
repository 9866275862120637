package org.tugyr.platform.oversight;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceAnswerRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceRequestRow;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationStateRow;
import org.tugyr.platform.oversight.CouncilRows.RecusalRow;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictReplyRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.words.Words;

/** Reads what the pages of councils, reviews and verdicts are made of. */
final class CouncilDossiers {

    private static final List<Class<? extends Row>> LED = List.of(
            PledgeRow.class, ReviewRow.class, VerdictRow.class, EvidenceRequestRow.class, RecommendationRow.class);

    private static final List<Class<? extends Row>> CAME = List.of(
            CouncilRow.class,
            CouncilMemberRow.class,
            InterestRow.class,
            RecusalRow.class,
            VerdictVoteRow.class,
            VerdictReplyRow.class,
            EvidenceAnswerRow.class,
            RecommendationStateRow.class);

    private final Readings readings;
    private final CouncilVerdicts verdicts;

    CouncilDossiers(Readings readings, CouncilVerdicts verdicts) {
        this.readings = readings;
        this.verdicts = verdicts;
    }

    /** Of a council, with all that it asked for, recommended and found. */
    CouncilDossier ofCouncil(String council, RecordState state, Words words) {
        return of(readings.deep(List.of("council:" + council), state.size()), state, words);
    }

    /**
     * Of a review, with all verdicts on its pledge, which may take each other's place, and those who gave them: two readings,
     * whatever their number.
     */
    CouncilDossier ofReview(String review, String pledge, RecordState state, Words words) {
        History first = readings.about(List.of("review:" + review, "pledge:" + pledge), state.size(), LED);
        Set<String> subjects = new LinkedHashSet<>();
        for (Recorded<?> recorded : first.all()) {
            switch (recorded.row()) {
                case ReviewRow row when row.review().equals(review) -> subjects.add("council:" + row.council());
                case VerdictRow row -> subjects.addAll(List.of("verdict:" + row.verdict(), "council:" + row.council()));
                case EvidenceRequestRow row -> subjects.add("evidence-request:" + row.request());
                case RecommendationRow row -> subjects.add("recommendation:" + row.recommendation());
                default -> {}
            }
        }
        History then = readings.about(subjects, state.size(), CAME);
        return of(readings.together(List.of(first, then)), state, words);
    }

    private CouncilDossier of(History all, RecordState state, Words words) {
        History own = readings.named(Readings.rows(all), state.size());
        NameBook names = new NameBook(own, state.day(), words);
        return new CouncilDossier(
                all,
                own,
                verdicts.basis(Readings.rows(all), own, state.size()),
                names,
                new Told(all, names, state.day(), words),
                words);
    }
}
