package org.tugyr.platform.election;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestDayRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.RollRow;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.election.ResultRows.LotRow;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.ResultRows.RoundTotalRow;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.writing.Form;
import org.tugyr.platform.writing.FormSource;

/** What election officers write on the site. Ballots come by import alone, after {@code tugyr ballots} worked out what may be published of them. */
public record ElectionForms() implements FormSource {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.ELECTION_OFFICER);

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of(ContestRow.class, OFFICERS, "area", "organisation")
                        .with(ContestRuleRow.class, "contest.area", "contest.organisation")
                        .with(ContestDayRow.class, "contest.area", "contest.organisation"),
                Form.of(ContestDayRow.class, OFFICERS, "contest.area", "contest.organisation"),
                Form.of(CandidacyRow.class, OFFICERS, "contest.area", "contest.organisation"),
                Form.of(RollRow.class, OFFICERS, "area", "contest.area"),
                Form.of(ProtocolRow.class, OFFICERS, "area", "contest.area")
                        .with(VoteRow.class, "area", "contest.area"),
                Form.of(RoundTotalRow.class, OFFICERS, "contest.area", "contest.organisation"),
                Form.of(LotRow.class, OFFICERS, "contest.area", "contest.organisation"),
                Form.of(DeclaredRow.class, OFFICERS, "contest.area", "contest.organisation"));
    }
}
