package org.tugyr.platform.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.EvidenceRows.Relation;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.report.Proof.Named;
import org.tugyr.platform.report.ReportRows.ClaimRow;
import org.tugyr.platform.web.words.Words;

/**
 * A claim with the record's answer.
 *
 * @param reason null where the answer is withheld
 * @param shownFrom where it is withheld, until when
 * @param subject what it is about
 * @param entry its place in the log
 */
public record ClaimView(
        ClaimRow claim,
        Badge badge,
        @Nullable Reason reason,
        @Nullable String shownFrom,
        @Nullable Named subject,
        List<Proof> proofs,
        List<Reply> replies,
        long entry) {

    public ClaimView {
        proofs = List.copyOf(proofs);
        replies = List.copyOf(replies);
    }

    /** The id under which its mark is published. */
    public String number() {
        return "claim:" + claim.claim() + "/mark";
    }

    /** How its figure relates to the truth that is claimed; null where no figure is. */
    @Nullable
    String relation(Words words) {
        return claim.value() == null
                ? null
                : words.of("evidence.relation", Objects.requireNonNullElse(claim.relation(), Relation.EQUAL));
    }

    /**
     * What the speaker replied.
     *
     * @param reply null where it was erased
     */
    public record Reply(String on, @Nullable Text reply, long entry) {}
}
