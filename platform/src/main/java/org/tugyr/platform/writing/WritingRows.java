package org.tugyr.platform.writing;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;

/** The facts of writing itself. */
public sealed interface WritingRows extends Row {

    /** Why an entry was corrected. The corrected row stands in an entry of its own, just before. */
    @Table(
            file = "corrections",
            fact = "writing.CorrectionExplained",
            imported = false,
            doc = "Why an office corrected an entry: what it says instead stands in the entry before this one.")
    record CorrectionRow(
            @Column(value = "index of the entry that was corrected", key = true)
            long entry,

            @Column(
                    value = "subject that the entry is about",
                    ref = {
                        "record",
                        "area",
                        "organisation",
                        "person",
                        "post",
                        "membership",
                        "cohort",
                        "evidence",
                        "topic",
                        "attestation",
                        "contest",
                        "programme",
                        "framework",
                        "principle",
                        "pledge",
                        "criterion",
                        "proposal",
                        "roadmap",
                        "measure",
                        "indicator",
                        "stocktake",
                        "decision",
                        "council",
                        "review",
                        "evidence-request",
                        "recommendation",
                        "verdict",
                        "report",
                        "claim"
                    },
                    about = true)
            String about,

            @Column(value = "the reason, as the office gives it", sealed = true, required = true) @Nullable
            Text reason)
            implements WritingRows {}
}
