package org.tugyr.platform.programme;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;

/** The facts of frameworks and programmes. */
public sealed interface ProgrammeRows extends Row {

    /** What a programme is for. */
    enum ProgrammeKind {
        ELECTORAL,
        PARTY_REFORM,
        YOUTH,
        CRISIS,
        STATE,
        OTHER
    }

    /** Where a programme stands by the word of its owner. */
    enum ProgrammeState {
        ANNOUNCED,
        ADOPTED,
        RUNNING,
        ENDED,
        UNKNOWN
    }

    /** A named set of principles. */
    @Table(
            file = "frameworks",
            fact = "programme.FrameworkRecorded",
            subject = "framework",
            doc = "A named set of principles that programmes and report sections may refer to.")
    record FrameworkRow(
            @Column(value = "key of the framework", key = true)
            String framework,

            @Column("what it is called") Text name,

            @Column("when it was set out, as it is known") @Nullable
            When statedOn,

            @Column(value = "organisation or office that set it out", ref = "organisation") @Nullable
            String organisation,

            @Column("how many principles it says it has, where not all are known") @Nullable
            Integer announced,

            @Column(value = "where it is set out", ref = "evidence") @Nullable
            String evidence)
            implements ProgrammeRows {}

    /** One principle of a framework. */
    @Table(
            file = "principles",
            fact = "programme.PrincipleRecorded",
            subject = "principle",
            doc = "One principle of a framework, in its order.")
    record PrincipleRow(
            @Column(value = "key of the principle", key = true)
            String principle,

            @Column(value = "the framework", ref = "framework", about = true)
            String framework,

            @Column("its place, from 1") int number,
            @Column("its wording") Text name)
            implements ProgrammeRows {}

    /** A programme of any kind. */
    @Table(
            file = "programmes",
            fact = "programme.ProgrammeRecorded",
            subject = "programme",
            doc = "A programme of any kind: electoral, party reform, youth, crisis.")
    record ProgrammeRow(
            @Column(value = "key of the programme", key = true)
            String programme,

            @Column("what it is called") Text name,

            @Column("electoral, party-reform, youth, crisis, state or other")
            ProgrammeKind kind,

            @Column(value = "organisation whose programme it is", ref = "organisation", about = true)
            String organisation,

            @Column(value = "area it is for", ref = "area", about = true)
            String area,

            @Column("first day or year, as it is known") @Nullable
            When startsOn,

            @Column("last day or year, as it is known") @Nullable
            When endsOn,

            @Column("announced, adopted, running, ended or unknown: its owner's word")
            ProgrammeState state,

            @Column(value = "framework it refers to", ref = "framework") @Nullable
            String framework,

            @Column("what it is about, in a sentence or two") @Nullable
            Text summary,

            @Column(value = "where it is published", ref = "evidence") @Nullable
            String evidence)
            implements ProgrammeRows {}
}
