package org.tugyr.platform.programme;

import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.programme.PledgeRows.ProposalOutcome;
import org.tugyr.platform.programme.PledgeRows.ProposalRow;

/** A proposal that was taken up says what it became. */
public record ProposalGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "proposal";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(ProposalRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (ProposalRow row : scene.rows(ProposalRow.class, subject)) {
            boolean taken = row.outcome() == ProposalOutcome.ACCEPTED || row.outcome() == ProposalOutcome.MERGED;
            if (taken && row.became() == null) {
                scene.refuse(row, "became", "the pledge, measure or proposal that it became part of", "");
            } else if (!taken && row.became() != null) {
                scene.refuse(
                        row, "became", "nothing where the outcome is " + RowJson.word(row.outcome()), row.became());
            }
        }
    }
}
