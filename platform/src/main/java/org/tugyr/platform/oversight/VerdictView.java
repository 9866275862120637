package org.tugyr.platform.oversight;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * A verdict with everything that led to it and came of it.
 *
 * @param summary how it was voted, in a sentence
 * @param reasons null where they were erased
 * @param criteria that it was voted on
 * @param votes dissents last
 * @param aside the members who had no vote
 * @param replyOpen whether the respondent may still reply
 * @param revisedBy the verdict that took its place; null while none has
 * @param voices what is reported and measured of the pledge, to stand beside it
 */
public record VerdictView(
        VerdictLine line,
        String summary,
        @Nullable Text reasons,
        List<CriterionLine> criteria,
        List<Vote> votes,
        List<Aside> aside,
        List<Reply> replies,
        @Nullable Named respondent,
        LocalDate replyBy,
        boolean replyOpen,
        @Nullable Named review,
        @Nullable Named revises,
        @Nullable Named revisedBy,
        List<AskedLine> requests,
        List<AskedLine> recommendations,
        @Nullable Named source,
        List<Content> voices,
        List<Content> confirmed,
        boolean past)
        implements Tabular {

    public VerdictView {
        criteria = List.copyOf(criteria);
        votes = List.copyOf(votes);
        aside = List.copyOf(aside);
        replies = List.copyOf(replies);
        requests = List.copyOf(requests);
        recommendations = List.copyOf(recommendations);
        voices = List.copyOf(voices);
        confirmed = List.copyOf(confirmed);
    }

    /**
     * How a member voted.
     *
     * @param barred why it does not count; null where it does
     */
    public record Vote(
            Named member,
            @Nullable String seat,
            Standing vote,
            boolean dissent,
            @Nullable String barred,
            @Nullable Text reason,
            long entry) {}

    /**
     * A member who had no vote on the pledge.
     *
     * @param why what the rule says
     * @param reason in the member's own words; null where there are none
     */
    public record Aside(
            Named member,
            @Nullable String seat,
            String why,
            @Nullable Text reason) {}

    /** What the respondent replied; null words where they were erased. */
    public record Reply(Named by, LocalDate on, @Nullable Text words, long entry) {}

    @Override
    public List<Sheet<?>> sheets(Words words) {
        return List.of(Sheet.<Vote>of("votes", votes)
                .text("oversight.member", vote -> vote.member().name())
                .text("oversight.seat", Vote::seat)
                .text("oversight.vote", vote -> vote.vote().label(words))
                .text("oversight.vote.barred", Vote::barred)
                .text("web.csv.reason", Vote::reason)
                .link("web.csv.entry", vote -> "/log/entries/" + vote.entry()));
    }
}
