package org.tugyr.platform.oversight;

import java.time.LocalDate;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.roadmap.Judged;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;

/**
 * A verdict in one line.
 *
 * @param inFavour votes for it that count
 * @param cast all votes that count
 */
public record VerdictLine(
        String key,
        Named pledge,
        Named council,
        Judged outcome,
        Verdict.State state,
        LocalDate votedOn,
        int inFavour,
        int cast,
        long entry) {

    /** What its chip shows. */
    public Standing standing() {
        return Standing.of(Voice.JUDGED, outcome);
    }

    /** Whether it is the council's word; else the chip is struck. */
    public boolean stands() {
        return state == Verdict.State.STANDS;
    }

    /** The word of its state in message keys. */
    public String word() {
        return RowJson.word(state);
    }

    static Sheet<VerdictLine> sheet(Iterable<VerdictLine> lines, Words words) {
        return Sheet.<VerdictLine>of("verdicts", lines)
                .text("oversight.pledge", line -> line.pledge().name())
                .text("oversight.verdict", line -> line.standing().label(words))
                .text("oversight.verdict.state", line -> words.get("oversight.verdict.state." + line.word()))
                .text("oversight.voted", VerdictLine::votedOn)
                .number("oversight.votes.for", VerdictLine::inFavour)
                .number("oversight.votes.cast", VerdictLine::cast)
                .text("oversight.council", line -> line.council().name())
                .link("web.csv.page", line -> "/verdicts/" + line.key())
                .link("web.csv.entry", line -> "/log/entries/" + line.entry());
    }
}
