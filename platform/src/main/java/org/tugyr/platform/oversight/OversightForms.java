package org.tugyr.platform.oversight;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceAnswerRow;
import org.tugyr.platform.oversight.CouncilRows.EvidenceRequestRow;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationStateRow;
import org.tugyr.platform.oversight.CouncilRows.RecusalRow;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.HeadquartersRows.AgendaItemRow;
import org.tugyr.platform.oversight.HeadquartersRows.ConfidenceRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionStateRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeMemberRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictReplyRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.writing.Form;
import org.tugyr.platform.writing.FormSource;
import org.tugyr.platform.writing.Joining;
import org.tugyr.platform.writing.Summary;

/**
 * What is written on the site by headquarters, by councils and by those who answer to them. Everything is written for a body: the headquarters, the council,
 * or whoever was addressed. An office of an area reaches the bodies that act there, so nobody writes in the name of another area's.
 *
 * @param votes joins to a verdict how the members voted
 * @param verdict says what it comes to
 */
public record OversightForms(Joining votes, Summary verdict) implements FormSource {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.HEADQUARTERS_OFFICER);
    private static final Set<Role> SECRETARIES = EnumSet.of(Role.COUNCIL_SECRETARY);
    private static final Set<Role> COUNCIL = EnumSet.of(Role.COUNCIL_SECRETARY, Role.COUNCIL_MEMBER);
    private static final Set<Role> RESPONDENTS = EnumSet.of(Role.RESPONDENT);

    private static final String BODY = "organisation";
    private static final String OF_STOCKTAKE = "stocktake.organisation";
    private static final String OF_COUNCIL = "council.organisation";
    private static final String OF_REVIEW = "review.council.organisation";

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of(StocktakeRow.class, OFFICERS, BODY)
                        .with(StocktakeMemberRow.class, OF_STOCKTAKE)
                        .numbered(AgendaItemRow.class, "number", OF_STOCKTAKE)
                        .with(DecisionRow.class, OF_STOCKTAKE)
                        .with(DecisionStateRow.class, OF_STOCKTAKE)
                        .asConfirmed(),
                Form.of(DecisionRow.class, OFFICERS, OF_STOCKTAKE),
                Form.of(DecisionStateRow.class, OFFICERS, OF_STOCKTAKE),
                Form.of(ConfidenceRow.class, OFFICERS, BODY),
                Form.of(CouncilRow.class, SECRETARIES, BODY)
                        .with(CouncilMemberRow.class, OF_COUNCIL)
                        .with(InterestRow.class, OF_COUNCIL),
                Form.of(CouncilMemberRow.class, SECRETARIES, OF_COUNCIL),
                Form.of(InterestRow.class, COUNCIL, OF_COUNCIL).own(Role.COUNCIL_MEMBER, "person"),
                Form.of(RecusalRow.class, COUNCIL, OF_COUNCIL).own(Role.COUNCIL_MEMBER, "person"),
                Form.of(ReviewRow.class, SECRETARIES, OF_COUNCIL).with(EvidenceRequestRow.class, OF_REVIEW),
                Form.of(EvidenceRequestRow.class, SECRETARIES, OF_REVIEW),
                Form.of(RecommendationRow.class, SECRETARIES, OF_REVIEW),
                Form.of(VerdictRow.class, SECRETARIES, OF_COUNCIL)
                        .with(VerdictVoteRow.class, "verdict.council.organisation")
                        .with(RecommendationRow.class, OF_REVIEW)
                        .completedBy(votes)
                        .saying(verdict)
                        .asConfirmed(),
                Form.of(EvidenceAnswerRow.class, RESPONDENTS, "request.organisation"),
                Form.of(RecommendationStateRow.class, RESPONDENTS, "recommendation.organisation"),
                Form.of(VerdictReplyRow.class, RESPONDENTS, "by"));
    }
}
