package org.tugyr.platform.evidence;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.files.Filed;

/** The facts of evidence. */
public sealed interface EvidenceRows extends Row {

    /** Whose hand a document comes from. */
    enum Independence {
        OWN,
        THIRD_PARTY,
        OFFICIAL_STATISTICS
    }

    /** How sure we are of what is attested. */
    enum Certainty {
        /** Two or more sources agree. */
        A,
        /** One source. */
        B,
        /** Only the article that is being checked. */
        ARTICLE,
        /** Sources disagree. */
        CONFLICT
    }

    /** How a stated figure relates to the truth it claims. */
    enum Relation {
        EQUAL,
        MORE_THAN,
        AT_LEAST,
        ABOUT
    }

    /** A document, page, photo or table that shows something. */
    @Table(
            file = "evidence",
            fact = "evidence.EvidenceFiled",
            subject = "evidence",
            doc = "A document, page, photo or table: where it is, its digest, and whose hand it comes from.")
    record EvidenceRow(
            @Column(value = "key of the evidence", key = true)
            String evidence,

            @Column("what it is called, or what the page says it is")
            Text title,

            @Column(value = "organisation that published it", ref = "organisation") @Nullable
            String publisher,

            @Column("who published it, where that is no organisation of the record") @Nullable
            String outlet,

            @Column("address on the web") @Nullable String url,

            @Column("file in the folder evidence/ of the import") @Nullable
            String file,

            @Column("media type such as text/html or application/pdf") @Nullable
            String mediaType,

            @Column("SHA-256 of the file, lower-case hexadecimal; computed at intake where the file is given") @Nullable
            String sha256,

            @Column("own, third-party or official-statistics")
            Independence independence,

            @Column("when it was published, as it is known") @Nullable
            When publishedOn,

            @Column("licence under which it may be shown, as an SPDX id") @Nullable
            String licence)
            implements EvidenceRows, Filed {

        @Override
        public Filed with(@Nullable String mediaType, String sha256) {
            return new EvidenceRow(
                    evidence,
                    title,
                    publisher,
                    outlet,
                    url,
                    file,
                    mediaType,
                    sha256,
                    independence,
                    publishedOn,
                    licence);
        }
    }

    /** What some attestations are about together, such as an election. */
    @Table(
            file = "topics",
            fact = "evidence.TopicNamed",
            subject = "topic",
            doc = "A topic under which attestations stand together.")
    record TopicRow(
            @Column(value = "key of the topic, such as mazhilis-2021", key = true)
            String topic,

            @Column("what it is called") Text name)
            implements EvidenceRows {}

    /** Something that happened or was counted, for which sources are named. */
    @Table(
            file = "attestations",
            fact = "evidence.AttestationOpened",
            subject = "attestation",
            doc = "An event or a figure that sources state; what each source says stands in attested.csv.")
    record AttestationRow(
            @Column(value = "key of the attestation", key = true)
            String attestation,

            @Column(value = "topic it is shown under", ref = "topic")
            String topic,

            @Column("what happened or was counted") Text name,

            @Column(
                    value = "what it is about",
                    ref = {"area", "organisation", "programme", "pledge", "roadmap", "framework", "indicator", "cohort"
                    },
                    about = true)
            @Nullable
            String subject,

            @Column("unit of the figure, such as percent or seats; empty for events") @Nullable
            Text unit,

            @Column("when it happened or for which day it counts, as it is known") @Nullable
            When happened,

            @Column("certainty as assessed by whoever compiled it: a, b, article or conflict")
            Certainty certainty,

            @Column("remark on the assessment") @Nullable Text note)
            implements EvidenceRows {
        @Override
        public @Nullable String effective() {
            return happened == null ? null : happened.text();
        }
    }

    /** One of the figures of an attestation that has several. */
    @Table(
            file = "attestation-parts",
            fact = "evidence.PartNamed",
            doc = "A part of an attestation that has several figures: what this figure is.")
    record PartRow(
            @Column(value = "the attestation", key = true, ref = "attestation", about = true)
            String attestation,

            @Column(value = "key of the part, such as votes or seats", key = true)
            String part,

            @Column("what it is called") Text name)
            implements EvidenceRows {}

    /** What one source says of an attestation. */
    @Table(
            file = "attested",
            fact = "evidence.Attested",
            doc = "What one source says of an attestation: its figure and who said it.")
    record AttestedRow(
            @Column(value = "the attestation", key = true, ref = "attestation", about = true)
            String attestation,

            @Column(value = "part of the attestation, where it has several figures", key = true) @Nullable
            String part,

            @Column(value = "the source", key = true, ref = "evidence")
            String evidence,

            @Column("the figure; empty for events") @Nullable
            BigDecimal value,

            @Column("equal, more-than, at-least or about; empty means equal") @Nullable
            Relation relation,

            @Column("unit of this part where it differs from the attestation's") @Nullable
            Text unit,

            @Column("what the source says, where it is no figure") @Nullable
            Text statement,

            @Column(value = "organisation whose side the speaker is on", ref = "organisation") @Nullable
            String saidBy,

            @Column("parts it was worked out from, where we derived it") @Nullable
            List<String> derivedFrom)
            implements EvidenceRows {}
}
