package org.tugyr.platform.evidence;

import java.util.Set;
import java.util.stream.Collectors;
import org.tugyr.platform.evidence.EvidenceRows.AttestedRow;
import org.tugyr.platform.evidence.EvidenceRows.PartRow;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;

/** A figure of an attestation that has several is one of those that are named. */
public record PartGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "attestation";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(AttestedRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        Set<String> named =
                scene.rows(PartRow.class, subject).stream().map(PartRow::part).collect(Collectors.toSet());
        for (AttestedRow row : scene.rows(AttestedRow.class, subject)) {
            if (row.part() != null && !named.contains(row.part()) && scene.complete(subject)) {
                scene.refuse(
                        row, "part", "a part that attestation-parts.csv names for " + row.attestation(), row.part());
            }
            if (row.derivedFrom() != null && scene.complete(subject)) {
                row.derivedFrom().stream()
                        .filter(part -> !named.contains(part))
                        .forEach(part -> scene.refuse(row, "derived_from", "parts of " + row.attestation(), part));
            }
        }
    }
}
