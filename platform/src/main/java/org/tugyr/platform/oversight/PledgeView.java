package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;

/**
 * What headquarters and councils say of a pledge beside the verdict that stands.
 *
 * @param confidences the last statement of each headquarters
 * @param earlier verdicts that do not stand, or not any more
 * @param csv address of the decisions as a table
 */
public record PledgeView(
        List<Confidence> confidences,
        List<DecisionLine> decisions,
        List<VerdictLine> earlier,
        List<AskedLine> recommendations,
        String csv,
        boolean past) {

    public PledgeView {
        confidences = List.copyOf(confidences);
        decisions = List.copyOf(decisions);
        earlier = List.copyOf(earlier);
        recommendations = List.copyOf(recommendations);
    }

    boolean isEmpty() {
        return confidences.isEmpty() && decisions.isEmpty() && earlier.isEmpty() && recommendations.isEmpty();
    }

    /** How sure a headquarters is; null reasons where they were erased. */
    public record Confidence(
            Named by,
            LocalDate on,
            List<Part> parts,
            @Nullable Text reasons,
            long entry) {

        public Confidence {
            parts = List.copyOf(parts);
        }
    }

    /** One of the four things that it states, in the reader's language. */
    public record Part(String what, String step) {}
}
