package org.tugyr.platform.oversight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Icon;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tone;
import org.tugyr.platform.web.words.Words;

/**
 * A decision in one line.
 *
 * @param state where it stands on the page's day
 * @param due by which day it is to be done, as it was last set
 * @param moved how often that was moved
 * @param overdue at how many stocktakes it was overdue
 * @param concerns the pledge or measure; null where it is about none
 * @param raised the area to which it has gone up, where that is known; null where it has not
 * @param found what the stocktake of the page found of it; null elsewhere
 */
public record DecisionLine(
        String key,
        Text wording,
        Decision.State state,
        Named owner,
        @Nullable Text post,
        LocalDate due,
        int moved,
        int overdue,
        Named stocktake,
        LocalDate takenOn,
        @Nullable Named concerns,
        @Nullable Named raised,
        @Nullable Found found,
        long entry) {

    /** What a stocktake found: a remark, and what shows it. */
    public record Found(
            @Nullable Text note,
            @Nullable Named document,
            @Nullable LocalDate newDue,
            long entry) {}

    /** Its word in addresses and message keys. */
    public String word() {
        return word(state);
    }

    static String word(Decision.State state) {
        return RowJson.word(state);
    }

    /** Its state for machines. */
    public String name() {
        return state.name();
    }

    public Tone tone() {
        return tone(state);
    }

    static Tone tone(Decision.State state) {
        return switch (state) {
            case OPEN -> Tone.GOOD;
            case LATE -> Tone.BAD;
            case ESCALATED -> Tone.FAIL;
            case DONE -> Tone.DONE;
            case DONE_LATE -> Tone.WARN;
            case WITHDRAWN -> Tone.NONE;
        };
    }

    public Icon icon() {
        return icon(state);
    }

    static Icon icon(Decision.State state) {
        return switch (state) {
            case OPEN -> Icon.ARROW;
            case LATE -> Icon.DOWN;
            case ESCALATED -> Icon.ALERT;
            case DONE -> Icon.CHECK;
            case DONE_LATE -> Icon.HALF;
            case WITHDRAWN -> Icon.DASH;
        };
    }

    static Sheet<DecisionLine> sheet(Iterable<DecisionLine> lines, Words words) {
        return Sheet.<DecisionLine>of("decisions", lines)
                .text("oversight.decision", DecisionLine::wording)
                .text("oversight.decision.state", line -> words.get("oversight.decision.state." + line.word()))
                .text("oversight.owner", line -> line.owner().name())
                .text("oversight.post", DecisionLine::post)
                .text("oversight.taken", DecisionLine::takenOn)
                .text("oversight.due", DecisionLine::due)
                .number("oversight.moved", DecisionLine::moved)
                .number("oversight.overdue", DecisionLine::overdue)
                .text(
                        "oversight.concerns",
                        line -> line.concerns() == null ? null : line.concerns().name())
                .link("web.csv.page", line -> line.stocktake().href())
                .link("web.csv.entry", line -> "/log/entries/" + line.entry());
    }
}
