package org.tugyr.platform.election;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;

/** The facts of a contest up to the ballots: what is filled, by which rule, who stands, who may vote. */
public sealed interface ContestRows extends Row, OfContest {

    /** What is done in a contest, in the order in which it is done. */
    enum Step {
        CALLED,
        /** Those who want to stand are put up. */
        NOMINATION,
        REGISTRATION,
        CAMPAIGN,
        SILENCE,
        VOTING,
        /** Protocols are made and added up. */
        PROTOCOLS,
        DECLARED
    }

    /** What is voted on. */
    enum Sort {
        PARTY_LIST,
        SINGLE_SEAT,
        SEVERAL_SEATS,
        /** A party chooses whom it puts up. */
        PRIMARY
    }

    /** How votes become seats; each is told in docs/rules. */
    enum Method {
        HARE,
        DROOP,
        HAGENBACH_BISCHOFF,
        IMPERIALI,
        DHONDT,
        SAINTE_LAGUE,
        SAINTE_LAGUE_MODIFIED,
        MOST_VOTES,
        IRV,
        SCOTTISH_STV,
        WIGM_PRF,
        MEEK_PRF,
        TWO_ROUNDS,
        BLOCK,
        APPROVAL;

        /** Whether it divides seats between lists. */
        boolean divides() {
            return switch (this) {
                case HARE, DROOP, HAGENBACH_BISCHOFF, IMPERIALI, DHONDT, SAINTE_LAGUE, SAINTE_LAGUE_MODIFIED -> true;
                case MOST_VOTES, IRV, SCOTTISH_STV, WIGM_PRF, MEEK_PRF, TWO_ROUNDS, BLOCK, APPROVAL -> false;
            };
        }

        /** Whether ballots rank those who stand, so that sums of votes are not enough to count by. */
        boolean ranks() {
            return switch (this) {
                case IRV, SCOTTISH_STV, WIGM_PRF, MEEK_PRF -> true;
                case HARE,
                        DROOP,
                        HAGENBACH_BISCHOFF,
                        IMPERIALI,
                        DHONDT,
                        SAINTE_LAGUE,
                        SAINTE_LAGUE_MODIFIED,
                        MOST_VOTES,
                        TWO_ROUNDS,
                        BLOCK,
                        APPROVAL -> false;
            };
        }

        /** Whether it is counted from ballots as {@code tugyr count} counts them; what a ballot says of one alone, sums tell too. */
        boolean countsBallots() {
            return !divides() && this != MOST_VOTES;
        }
    }

    /** What a threshold is a share of. */
    enum Denominator {
        VALID,
        VALID_AND_AGAINST_ALL,
        PARTICIPANTS
    }

    /** What decides between equals. */
    enum Preference {
        MORE_VOTES,
        REGISTERED_EARLIER,
        LOT
    }

    /** What became of a candidacy. */
    enum CandidacyState {
        REGISTERED,
        REFUSED,
        WITHDRAWN
    }

    /** An election or a primary. */
    @Table(
            file = "contests",
            fact = "election.ContestCalled",
            subject = "contest",
            doc =
                    "An election or a primary: what is filled, for which area, and when it was held as far as that is known.")
    record ContestRow(
            @Column(value = "key of the contest", key = true)
            String contest,

            @Column("what it is called") Text title,

            @Column("party-list, single-seat, several-seats or primary")
            Sort sort,

            @Column(
                    value = "assembly that is filled, or party that holds the primary",
                    ref = "organisation",
                    about = true)
            @Nullable
            String organisation,

            @Column(value = "area that votes", ref = "area", about = true)
            String area,

            @Column("seats to be filled, all contests of this row together; empty where that is not known") @Nullable
            Integer seats,

            @Column("when it was called, as it is known") @Nullable
            When called,

            @Column("when the votes were cast, as it is known") @Nullable
            When held,

            @Column(value = "the contest that it follows, as one stage another", ref = "contest") @Nullable
            String follows,

            @Column("who may vote, in words, as the act that called it or another source says") @Nullable
            Text electorate,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements ContestRows {
        @Override
        public @Nullable String effective() {
            return held == null ? null : held.text();
        }
    }

    /** The rules of a contest, which votes on record fix. */
    @Table(
            file = "contest-rules",
            fact = "election.RulesFixed",
            doc =
                    "By which rule the votes of a contest become seats. Once votes are on record it cannot change; the result names its"
                            + " SHA-256.")
    record ContestRuleRow(
            @Column(value = "the contest", key = true, ref = "contest", about = true)
            String contest,

            @Column("for lists hare, droop, hagenbach-bischoff, imperiali, dhondt, sainte-lague or"
                    + " sainte-lague-modified; else most-votes, irv, scottish-stv, wigm-prf, meek-prf,"
                    + " two-rounds, block or approval")
            Method method,

            @Column("seats that are filled; 0 where advance is set")
            int seats,

            @Column("least share of votes that lets a list take part in the division, in percent; empty for none")
            @Nullable
            BigDecimal threshold,

            @Column("what the threshold is a share of: valid, valid-and-against-all or participants") @Nullable
            Denominator denominator,

            @Column("where one list alone passes the threshold: least seats of the next one; empty where it gets none")
            @Nullable
            Integer secondParty,

            @Column("what decides between equals before a lot does: more-votes, registered-earlier or lot")
            Preference equal,

            @Column("how many go on to the contest that follows; where it is set, nobody is elected here") @Nullable
            Integer advance,

            @Column("settings of a rules file (docs/counting.md), each as name=value; only for irv and the"
                    + " methods after it")
            @Nullable
            List<String> settings,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements ContestRows {

        /** How many come out of it: those elected, or those who go on. */
        int places() {
            return advance == null ? seats : advance;
        }
    }

    /** A step of the calendar. */
    @Table(
            file = "contest-days",
            fact = "election.DaysSet",
            doc = "The calendar of a contest: on which days what is done, or was. Steps begin in the order of the"
                    + " list below; nothing that comes after the vote begins before it has ended.")
    record ContestDayRow(
            @Column(value = "the contest", key = true, ref = "contest", about = true)
            String contest,

            @Column(
                    value = "called, nomination, registration, campaign, silence, voting, protocols or declared",
                    key = true)
            Step step,

            @Column("first day") @Nullable LocalDate begins,

            @Column("last day, or the day by which it has to be done; empty where it is the first one") @Nullable
            LocalDate ends,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements ContestRows {

        /** The last day, as far as is known. */
        @Nullable
        LocalDate last() {
            return ends == null ? begins : ends;
        }

        /** The first day, as far as is known. */
        @Nullable
        LocalDate first() {
            return begins == null ? ends : begins;
        }
    }

    /** Who stands. */
    @Table(
            file = "candidacies",
            fact = "election.CandidacyDecided",
            doc = "A list or a person that stands in a contest, or was refused or withdrew, and why.")
    record CandidacyRow(
            @Column(value = "the contest", key = true, ref = "contest", about = true)
            String contest,

            @Column(value = "key of the candidacy in this contest", key = true)
            String candidacy,

            @Column("its number on the ballot, in the order of registration") @Nullable
            Integer number,

            @Column(value = "the organisation whose list or candidates these are", ref = "organisation", about = true)
            @Nullable
            String organisation,

            @Column(value = "the person who stands", opaque = true, ref = "person", about = true) @Nullable
            String person,

            @Column("registered, refused or withdrawn") CandidacyState state,
            @Column("day of that decision") @Nullable LocalDate decidedOn,

            @Column(value = "why it was refused or withdrawn", sealed = true) @Nullable
            Text reason,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements ContestRows {}

    /** How many may vote. */
    @Table(
            file = "rolls",
            fact = "election.RollFrozen",
            doc = "How many voters are on the roll of an area: counts and a digest only, nothing of a voter.")
    record RollRow(
            @Column(value = "the contest", key = true, ref = "contest", about = true)
            String contest,

            @Column(value = "the area", key = true, ref = "area")
            String area,

            @Column("how many voters") long voters,

            @Column("day on which the roll was frozen") @Nullable
            LocalDate frozenOn,

            @Column("SHA-256 of the roll, lower-case hexadecimal") @Nullable
            String sha256,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements ContestRows {}
}
