package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Tone;

/**
 * Something on a desk.
 *
 * @param label what it is, or where it stands
 * @param href its page
 * @param day by which it is to be done; null where no day is set
 * @param notes what else is to be said of it
 * @param acts what can be done about it
 */
public record DeskLine(
        String label,
        Tone tone,
        Text title,
        String href,
        @Nullable LocalDate day,
        Due due,
        List<String> notes,
        List<Act> acts) {

    /** Today first, then what is overdue, then what is ahead. */
    static final Comparator<DeskLine> ORDER = Comparator.comparing(DeskLine::due)
            .thenComparing(DeskLine::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(DeskLine::href);

    public DeskLine {
        notes = List.copyOf(notes);
        acts = List.copyOf(acts);
    }

    /** When something is due. */
    public enum Due {
        TODAY,
        OVERDUE,
        AHEAD,
        NONE;

        static Due of(@Nullable LocalDate day, LocalDate today) {
            return day == null ? NONE : day.equals(today) ? TODAY : day.isBefore(today) ? OVERDUE : AHEAD;
        }
    }

    /** Something to do. */
    public record Act(String label, String href) {}

    /** The notes in one line. */
    public String said() {
        return String.join(" · ", notes);
    }

    public boolean late() {
        return due == Due.OVERDUE;
    }
}
