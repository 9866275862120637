package org.tugyr.platform.oversight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.roadmap.Pressing;
import org.tugyr.trajectory.Status;

/**
 * Something that a headquarters should look at, and how much it deserves that (docs/rules/attention.md). Pure.
 *
 * @param rung the kind of thing, the first before all others
 * @param subject kind and key, such as {@code pledge:roads}
 * @param weight within its rung the greater stands first
 * @param attainment then the lower one; null where there is none
 * @param due then what was to be done first; null where nothing is due
 */
record Attention(
        Rung rung,
        String subject,
        int weight,
        @Nullable BigDecimal attainment,
        @Nullable LocalDate due) {

    /** Name and version of the rule. */
    static final String RULE = "attention/1";

    /** The kinds of things, the most deserving first. */
    enum Rung {
        /** A decision, own or of an area right below, that was overdue at two stocktakes. */
        ESCALATED,
        /** A pledge whose voices contradict each other. */
        DISAGREEMENT,
        /** A decision whose day has passed. */
        LATE_DECISION,
        /** A measure whose day has passed. */
        LATE_MEASURE,
        /** A pledge measured missed, worsening or off track, and not reported otherwise. */
        OFF_TRACK,
        /** A decision or a measure that is due today. */
        TODAY,
        /** A pledge of which no value came, or the last is too old. */
        STALE,
        /** A decision that is open, and comes back. */
        OPEN
    }

    private static final List<Status> BEHIND = List.of(Status.OFF_TRACK, Status.WORSENING, Status.MISSED);
    private static final Set<String> SILENT = Set.of("STALE", "NO_VALUE");

    private static final Comparator<Attention> ORDER = Comparator.comparing(Attention::rung)
            .thenComparing(Comparator.comparingInt(Attention::weight).reversed())
            .thenComparing(Attention::attainment, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Attention::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Attention::subject);

    /** A pledge; empty where nothing presses. It stands once, where it stands first. */
    static Optional<Attention> of(Pressing.Pledge pledge) {
        String subject = "pledge:" + pledge.pledge();
        if (pledge.disagreement() != null) {
            return Optional.of(new Attention(Rung.DISAGREEMENT, subject, pledge.gravity(), pledge.attainment(), null));
        } else if (BEHIND.contains(pledge.measured())) {
            int weight = BEHIND.indexOf(pledge.measured());
            return Optional.of(new Attention(Rung.OFF_TRACK, subject, weight, pledge.attainment(), null));
        } else if (pledge.measured() == Status.NOT_ASSESSABLE && SILENT.contains(String.valueOf(pledge.reason()))) {
            return Optional.of(new Attention(Rung.STALE, subject, 0, null, null));
        }
        return Optional.empty();
    }

    /** A measure that is neither done nor stopped; empty where it is not due yet. */
    static Optional<Attention> of(Pressing.Measure measure, LocalDate day) {
        if (measure.due().isAfter(day)) {
            return Optional.empty();
        }
        Rung rung = measure.due().isBefore(day) ? Rung.LATE_MEASURE : Rung.TODAY;
        return Optional.of(new Attention(rung, "measure:" + measure.measure(), 0, null, measure.due()));
    }

    /** A decision; empty where it is over. */
    static Optional<Attention> of(Decision decision, LocalDate day) {
        Decision.Found found = decision.on(day);
        if (found.state().isOver()) {
            return Optional.empty();
        }
        Rung rung = found.state() == Decision.State.ESCALATED
                ? Rung.ESCALATED
                : found.state() == Decision.State.LATE
                        ? Rung.LATE_DECISION
                        : found.due().equals(day) ? Rung.TODAY : Rung.OPEN;
        return Optional.of(new Attention(rung, "decision:" + decision.row().decision(), 0, null, found.due()));
    }

    /** All in one order: the most deserving first. */
    static List<Attention> inOrder(Collection<Attention> all) {
        return all.stream().sorted(ORDER).toList();
    }
}
