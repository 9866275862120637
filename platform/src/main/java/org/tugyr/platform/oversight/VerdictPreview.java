package org.tugyr.platform.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Standing;

/**
 * What a verdict will be once it is recorded.
 *
 * @param stands whether it will count
 * @param sentence whether quorum and majority are reached, and what is found
 * @param answers the votes that count, by what they are for
 * @param dissents those of them that are for something else
 * @param out members without a vote
 * @param absent members who have a vote and did not use it
 * @param barred whose votes are in the minutes and do not count
 */
public record VerdictPreview(
        boolean stands,
        String sentence,
        List<Answer> answers,
        List<Dissent> dissents,
        List<Aside> out,
        List<Named> absent,
        List<Aside> barred) {

    public VerdictPreview {
        answers = List.copyOf(answers);
        dissents = List.copyOf(dissents);
        out = List.copyOf(out);
        absent = List.copyOf(absent);
        barred = List.copyOf(barred);
    }

    /** Who is for a finding. */
    public record Answer(Standing finding, List<Named> members) {

        public Answer {
            members = List.copyOf(members);
        }
    }

    /** A vote for something else, with its reasons. */
    public record Dissent(
            Named member, Standing finding, @Nullable Text reason) {}

    /** Somebody whose vote is none, and why. */
    public record Aside(Named member, String why) {}
}
