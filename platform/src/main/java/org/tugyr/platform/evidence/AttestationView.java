package org.tugyr.platform.evidence;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.EvidenceRows.AttestationRow;
import org.tugyr.platform.evidence.EvidenceRows.Independence;
import org.tugyr.platform.evidence.EvidenceRows.Relation;
import org.tugyr.platform.facts.Text;

/**
 * What sources say of one event or figure.
 *
 * @param happened when, in the reader's language; null where it is not known
 * @param subject what it is about; null where it is about nothing on record
 * @param parts its figures, each with what every source says
 * @param entry its place in the log
 */
public record AttestationView(
        AttestationRow attestation,
        @Nullable String happened,
        @Nullable Named subject,
        List<Part> parts,
        long entry) {

    public AttestationView {
        parts = List.copyOf(parts);
    }

    /** Whether sources contradict each other, by assessment or by their figures. */
    public boolean conflicting() {
        return attestation.certainty() == EvidenceRows.Certainty.CONFLICT
                || parts.stream().anyMatch(Part::disagree);
    }

    /** Something on record with its address. */
    public record Named(Text name, String href) {}

    /**
     * One figure.
     *
     * @param name what it is; null where the attestation has only one
     * @param disagree sources contradict each other on it
     */
    public record Part(@Nullable Text name, boolean disagree, List<Said> said) {

        public Part {
            said = List.copyOf(said);
        }
    }

    /**
     * What one or several sources say in the same way.
     *
     * @param number the figure; null where they state none
     * @param value the figure for readers; null where they state none
     * @param relation how it relates to the truth they claim
     * @param statement what they say in words
     * @param derivedFrom the parts that we worked it out from; empty where sources state it
     */
    public record Said(
            @Nullable BigDecimal number,
            @Nullable String value,
            Relation relation,
            @Nullable Text unit,
            @Nullable Text statement,
            List<String> derivedFrom,
            List<Origin> origins) {

        public Said {
            derivedFrom = List.copyOf(derivedFrom);
            origins = List.copyOf(origins);
        }
    }

    /**
     * Where a statement comes from.
     *
     * @param speaker whose side said it; null where that is not known
     * @param entry its place in the log
     */
    public record Origin(
            @Nullable Named speaker,
            Named document,
            @Nullable Independence independence,
            long entry) {}
}
