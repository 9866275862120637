package org.tugyr.platform.oversight;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.Frame;
import org.tugyr.platform.roadmap.Judged;

/**
 * A review as the council's own people see it: what is reported and measured, the criteria, and the vote.
 *
 * @param review key
 * @param pledge that is judged
 * @param council that judges
 * @param voices what is reported and measured of it
 * @param figures what was measured, as pictures
 * @param sources the documents behind it
 * @param requests evidence that was asked for, with what came
 * @param criteria frozen before the day of the review
 * @param findings what can be found
 * @param ballot own vote so far, or what was typed last; null where the reader has no vote
 * @param out why the reader, who is a member, has no vote; null where they have one, or are none
 * @param secretary what the secretary sees; null for others
 * @param said message of what was done, or of what is wrong; null for nothing
 * @param wrong whether that is something wrong
 */
public record VoteView(
        Frame frame,
        String review,
        Named pledge,
        Named council,
        LocalDate plannedOn,
        String state,
        boolean open,
        List<Content> voices,
        List<Content> figures,
        List<Content> sources,
        List<AskedLine> requests,
        List<CriterionLine> criteria,
        List<Judged> findings,
        @Nullable Own ballot,
        @Nullable String out,
        @Nullable Secretary secretary,
        @Nullable String said,
        boolean wrong) {

    public VoteView {
        voices = List.copyOf(voices);
        figures = List.copyOf(figures);
        sources = List.copyOf(sources);
        requests = List.copyOf(requests);
        criteria = List.copyOf(criteria);
        findings = List.copyOf(findings);
    }

    /**
     * The reader's own vote.
     *
     * @param office by which it is cast
     * @param seat whose vote it is
     * @param vote null where none was cast yet
     * @param cast whether it is in the box
     */
    public record Own(String office, Named seat, @Nullable Judged vote, String reason, boolean cast) {}

    /**
     * What the secretary sees: who has voted, and never how.
     *
     * @param office of the secretary
     * @param draft id of the draft that closing begins
     * @param closed whether the vote is closed
     * @param quorum how many must vote
     * @param cast how many have
     */
    public record Secretary(String office, String draft, boolean closed, int quorum, int cast, List<Seat> seats) {

        public Secretary {
            seats = List.copyOf(seats);
        }
    }

    /**
     * A member's place.
     *
     * @param said whether they have voted, votes on paper, or why they have no vote
     */
    public record Seat(Named member, String seat, String said) {}
}
