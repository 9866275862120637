package org.tugyr.platform.oversight;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.parts.Choice;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Icon;
import org.tugyr.platform.web.parts.Lines;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.parts.Tone;
import org.tugyr.platform.web.words.Words;

/**
 * Decisions of headquarters: what was decided, what is done, what is late.
 *
 * @param of whose they are, where the list is narrowed
 * @param states how many stand where, with the addresses of only these
 * @param all of them, whatever the page
 */
public record DecisionsView(
        List<Choice> records,
        List<Narrowed> of,
        Tally tally,
        List<State> states,
        List<DecisionLine> lines,
        Lines<DecisionLine> all,
        Pager pager)
        implements Tabular {

    public DecisionsView {
        records = List.copyOf(records);
        of = List.copyOf(of);
        states = List.copyOf(states);
        lines = List.copyOf(lines);
    }

    /** What the list is narrowed to, and the address without that. */
    public record Narrowed(Named what, String without) {}

    /** A state with its decisions; the figure is a published one where the list is of a whole area, headquarters or record. */
    public record State(Decision.State state, @Nullable Figure figure, long count, String href, boolean chosen) {

        public String word() {
            return DecisionLine.word(state);
        }

        public Tone tone() {
            return DecisionLine.tone(state);
        }

        public Icon icon() {
            return DecisionLine.icon(state);
        }
    }

    /** How many stand where. */
    public record Tally(Map<Decision.State, Long> counts) {

        public Tally {
            counts = Map.copyOf(counts);
        }

        static Tally of(Collection<Decision.State> states) {
            Map<Decision.State, Long> counts = new EnumMap<>(Decision.State.class);
            states.forEach(state -> counts.merge(state, 1L, Long::sum));
            return new Tally(counts);
        }

        long count(Decision.State state) {
            return counts.getOrDefault(state, 0L);
        }

        public long decided() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        public long done() {
            return count(Decision.State.DONE) + count(Decision.State.DONE_LATE);
        }

        public long late() {
            return count(Decision.State.LATE) + count(Decision.State.ESCALATED);
        }

        public long escalated() {
            return count(Decision.State.ESCALATED);
        }

        /** All in one sentence: 80 decided, 52 of them done, 14 late. */
        public String sentence(Words words) {
            return words.get("oversight.tally", decided(), done(), late(), escalated());
        }
    }

    @Override
    public List<Sheet<?>> sheets(Words words) {
        return List.of(DecisionLine.sheet(all, words));
    }
}
