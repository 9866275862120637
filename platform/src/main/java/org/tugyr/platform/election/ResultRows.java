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

            @Column("the unit among the published ballots in which those of this precinct are, alone or with others;"
                    + " empty where they are not published")
            @Nullable
            String unit,

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

    /** Ballots with one ranking. */
    @Table(
            file = "rankings",
            fact = "election.RankingPublished",
            doc = "Published ballots, those with the same ranking together: nothing is left of who cast them, or in"
                    + " which order. Only what rule ballots/1 allows is taken (docs/rules/ballots.md).")
    record RankingRow(
            @Column(value = "the contest", key = true, ref = "contest", about = true)
            String contest,

            @Column(
                    value = "the unit: a precinct, several that were put together, or all; protocols name it",
                    key = true)
            String unit,

            @Column(value = "number of the ranking in the unit, from 1; it says nothing", key = true)
            int number,

            @Column("candidacies from the first rank on; those that share a rank are joined by =, a rank left out is -,"
                    + " one with several of whom nobody knows is ?; empty for a blank ballot")
            @Nullable
            List<String> ranking,

            @Column("how many ballots have this ranking; 0 takes it back")
            long ballots,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements ResultRows {}

    /** What became of a candidacy in a round. */
    enum Became {
        CONTINUING,
        ELECTED,
        EXCLUDED
    }

    /** The votes of a candidacy in a round. */
    @Table(
            file = "round-totals",
            fact = "election.RoundTotalPublished",
            doc = "The votes of each round of a count whose ballots may not be published (docs/rules/ballots.md)."
                    + " What follows from them is checked; the count itself cannot be, and the record says so.")
    record RoundTotalRow(
            @Column(value = "the contest", key = true, ref = "contest", about = true)
            String contest,

            @Column(value = "the round, from 1", key = true) int round,

            @Column(value = "the candidacy; empty for the votes that count for nobody", key = true) @Nullable
            String candidacy,

            @Column("votes at the beginning of the round") BigDecimal votes,

            @Column("what it is at the end of the round: continuing, elected (in this round or before; where"
                    + " advance is set, it goes on) or excluded; empty for the votes that count for nobody")
            @Nullable
            Became became,

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
