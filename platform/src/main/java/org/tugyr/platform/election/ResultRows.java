package org.tugyr.platform.election;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;

/** The facts of a contest from the ballots on: what was counted where, what was declared, which lots were drawn. */
public sealed interface ResultRows extends Row, OfContest {

    /** How many took part. */
    @Table(
            file = "protocols",
            fact = "election.ProtocolRecorded",
            doc =
                    "The protocol of a precinct, or the figures stated for a whole area: how many could vote, did, and validly.")
    record ProtocolRow(
            @Column(value = "the contest", key = true, ref = "contest", about = true)
            String contest,

            @Column(value = "the area", key = true, ref = "area", about = true)
            String area,

            @Column(value = "the precinct; empty for the whole area", key = true) @Nullable
            String precinct,

            @Column("voters on the rolls") @Nullable Long registered,
            @Column("how many took part") @Nullable Long tookPart,
            @Column("valid ballots") @Nullable Long valid,
            @Column("invalid ballots") @Nullable Long invalid,

            @Column("votes against all, which are valid ballots too") @Nullable
            Long againstAll,

            @Column("turnout as it was published, in percent") @Nullable
            BigDecimal turnout,

            @Column("SHA-256 of the protocol or of the file of ballots, lower-case hexadecimal") @Nullable
            String sha256,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements ResultRows {}

    /** Votes for one candidacy. */
    @Table(
            file = "votes",
            fact = "election.VotesRecorded",
            doc =
                    "The votes for a candidacy in a precinct, or in a whole area. Where the whole area of the contest has them,"
                            + " they count; else the sum of the precincts, and else of the areas.")
    record VoteRow(
            @Column(value = "the contest", key = true, ref = "contest", about = true)
            String contest,

            @Column(value = "the area", key = true, ref = "area")
            String area,

            @Column(value = "the precinct; empty for the whole area", key = true) @Nullable
            String precinct,

            @Column(value = "the candidacy", key = true) String candidacy,
            @Column("how many votes") long votes,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements ResultRows {}

    /** What was published as the result. */
    @Table(
            file = "declared",
            fact = "election.ResultDeclared",
            doc =
                    "What a source publishes as the result of a candidacy. The record's own result is counted, not taken from here;"
                            + " where the two differ, that is shown.")
    record DeclaredRow(
            @Column(value = "the contest", key = true, ref = "contest", about = true)
            String contest,

            @Column(value = "the candidacy", key = true) String candidacy,

            @Column(value = "the source", key = true, ref = "evidence")
            String evidence,

            @Column("votes") @Nullable Long votes,

            @Column("share of the votes, in percent") @Nullable
            BigDecimal share,

            @Column("seats") @Nullable Integer seats)
            implements ResultRows {}

    /** A lot that was drawn. */
    @Table(
            file = "lots",
            fact = "election.LotDrawn",
            doc = "A lot that was drawn between candidacies whom the rules leave equal.")
    record LotRow(
            @Column(value = "the contest", key = true, ref = "contest", about = true)
            String contest,

            @Column(value = "day on which it was drawn", key = true)
            LocalDate drawnOn,

            @Column("the candidacies in the order in which they were drawn: the first gets what the tie is about")
            List<String> drawn,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements ResultRows {
        @Override
        public String effective() {
            return drawnOn.toString();
        }
    }
}
