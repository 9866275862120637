package org.tugyr.platform.evidence;

import java.util.List;
import org.tugyr.platform.evidence.EvidenceRows.AttestationRow;
import org.tugyr.platform.evidence.EvidenceRows.Certainty;
import org.tugyr.platform.facts.Text;

/** A topic with its attestations. */
public record Topic(String key, Text name, List<AttestationRow> attestations) {

    public Topic {
        attestations = List.copyOf(attestations);
    }

    /** How many of them sources contradict each other on, as assessed. */
    public long conflicts() {
        return attestations.stream()
                .filter(row -> row.certainty() == Certainty.CONFLICT)
                .count();
    }
}
