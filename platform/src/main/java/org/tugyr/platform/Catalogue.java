package org.tugyr.platform;

import java.util.List;
import java.util.Map;
import org.tugyr.platform.access.AccessRows;
import org.tugyr.platform.confirm.ConfirmRows;
import org.tugyr.platform.election.BallotGuard;
import org.tugyr.platform.election.CalendarGuard;
import org.tugyr.platform.election.ContestGuard;
import org.tugyr.platform.election.ContestRows;
import org.tugyr.platform.election.ContestRule;
import org.tugyr.platform.election.ResultGuard;
import org.tugyr.platform.election.ResultRows;
import org.tugyr.platform.election.RoundGuard;
import org.tugyr.platform.evidence.EvidenceGuard;
import org.tugyr.platform.evidence.EvidenceRows;
import org.tugyr.platform.evidence.PartGuard;
import org.tugyr.platform.facts.ErasureRow;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.RecordGuard;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.RuleAdoptedRow;
import org.tugyr.platform.lists.ListGuard;
import org.tugyr.platform.lists.ListRows;
import org.tugyr.platform.lists.ListRule;
import org.tugyr.platform.lists.QuotaGuard;
import org.tugyr.platform.lists.RankingGuard;
import org.tugyr.platform.lists.RankingRows;
import org.tugyr.platform.mandates.MandateGuard;
import org.tugyr.platform.mandates.MandateRows;
import org.tugyr.platform.mandates.MandateRule;
import org.tugyr.platform.oversight.AnswerGuard;
import org.tugyr.platform.oversight.ConfidenceGuard;
import org.tugyr.platform.oversight.CouncilGuard;
import org.tugyr.platform.oversight.CouncilRows;
import org.tugyr.platform.oversight.DecisionGuard;
import org.tugyr.platform.oversight.DecisionRule;
import org.tugyr.platform.oversight.HeadquartersRows;
import org.tugyr.platform.oversight.RecommendationGuard;
import org.tugyr.platform.oversight.ReviewGuard;
import org.tugyr.platform.oversight.StocktakeGuard;
import org.tugyr.platform.oversight.VerdictGuard;
import org.tugyr.platform.oversight.VerdictRows;
import org.tugyr.platform.oversight.VerdictRule;
import org.tugyr.platform.oversight.WatcherGuard;
import org.tugyr.platform.people.AreaGuard;
import org.tugyr.platform.people.AreaRows;
import org.tugyr.platform.people.MembershipGuard;
import org.tugyr.platform.people.OrganisationGuard;
import org.tugyr.platform.people.PeopleRows;
import org.tugyr.platform.people.PersonMergeGuard;
import org.tugyr.platform.people.PersonSplitGuard;
import org.tugyr.platform.people.PostGuard;
import org.tugyr.platform.programme.CriterionGuard;
import org.tugyr.platform.programme.PledgeRows;
import org.tugyr.platform.programme.ProgrammeGuard;
import org.tugyr.platform.programme.ProgrammeRows;
import org.tugyr.platform.programme.ProposalGuard;
import org.tugyr.platform.programme.WordingGuard;
import org.tugyr.platform.report.CheckGuard;
import org.tugyr.platform.report.ClaimGuard;
import org.tugyr.platform.report.ClaimRule;
import org.tugyr.platform.report.ReportDateGuard;
import org.tugyr.platform.report.ReportRows;
import org.tugyr.platform.roadmap.DeliveryGuard;
import org.tugyr.platform.roadmap.IndicatorGuard;
import org.tugyr.platform.roadmap.IndicatorRows;
import org.tugyr.platform.roadmap.MeasureGuard;
import org.tugyr.platform.roadmap.ReportGuard;
import org.tugyr.platform.roadmap.RoadmapRows;
import org.tugyr.platform.writing.WritingRows;
import org.tugyr.trajectory.Trajectory;

/** What the record can hold: every kind of row of every module, in the order of the house. */
public final class Catalogue {

    /** All kinds. */
    public static final Kinds KINDS = Kinds.of(
            List.of(
                    RecordRow.class,
                    RuleAdoptedRow.class,
                    AreaRows.class,
                    PeopleRows.class,
                    AccessRows.class,
                    ConfirmRows.class,
                    WritingRows.class,
                    EvidenceRows.class,
                    ContestRows.class,
                    ResultRows.class,
                    ListRows.class,
                    RankingRows.class,
                    MandateRows.class,
                    ProgrammeRows.class,
                    PledgeRows.class,
                    RoadmapRows.class,
                    IndicatorRows.class,
                    HeadquartersRows.class,
                    CouncilRows.class,
                    VerdictRows.class,
                    ReportRows.class,
                    ErasureRow.class),
            Map.of(
                    "trajectory",
                    Trajectory.RULE,
                    "claim",
                    ClaimRule.RULE,
                    "contest",
                    ContestRule.RULE,
                    "party-list",
                    ListRule.RULE,
                    "mandate",
                    MandateRule.RULE,
                    "decision",
                    DecisionRule.RULE,
                    "verdict",
                    VerdictRule.RULE));

    /** What must hold among rows, module by module. */
    public static final List<Guard> GUARDS = List.of(
            new RecordGuard(),
            new AreaGuard(),
            new OrganisationGuard(),
            new PersonMergeGuard(),
            new PersonSplitGuard(),
            new PostGuard(),
            new MembershipGuard(),
            new EvidenceGuard(),
            new PartGuard(),
            new ContestGuard(),
            new CalendarGuard(),
            new ResultGuard(),
            new ListGuard(),
            new QuotaGuard(),
            new RankingGuard(),
            new BallotGuard(),
            new RoundGuard(),
            new MandateGuard(),
            new ProgrammeGuard(),
            new WordingGuard(),
            new CriterionGuard(),
            new ProposalGuard(),
            new MeasureGuard(),
            new ReportGuard(),
            new IndicatorGuard(),
            new DeliveryGuard(),
            new WatcherGuard(),
            new StocktakeGuard(),
            new DecisionGuard(),
            new ConfidenceGuard(),
            new CouncilGuard(),
            new ReviewGuard(),
            new AnswerGuard(),
            new RecommendationGuard(),
            new VerdictGuard(),
            new ReportDateGuard(),
            new ClaimGuard(),
            new CheckGuard());

    private Catalogue() {}
}
