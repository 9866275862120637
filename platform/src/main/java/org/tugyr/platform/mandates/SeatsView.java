package org.tugyr.platform.mandates;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Sheet;

/**
 * Who holds the seats of a contest.
 *
 * @param summary how many are held and how many vacant, in a sentence
 * @param lines by candidacy
 * @param seats who holds or held them, those who do first
 * @param changes who left and who came, the latest first
 * @param next who comes next on lists
 * @param findings what does not fit together, in sentences
 */
public record SeatsView(
        Text contest,
        String href,
        String summary,
        List<Line> lines,
        List<Seat> seats,
        List<Change> changes,
        List<Next> next,
        List<String> findings) {

    /** How many a page shows; all are in the CSV. */
    static final int SHOWN = 100;

    public SeatsView {
        lines = List.copyOf(lines);
        seats = List.copyOf(seats);
        changes = List.copyOf(changes);
        next = List.copyOf(next);
        findings = List.copyOf(findings);
    }

    /**
     * A candidacy's seats.
     *
     * @param due how many it was given and on whose word, in words
     * @param held a published number
     */
    public record Line(Text name, @Nullable String due, Figure held, int filled, int vacant) {}

    /** A person; without a name where it is not public. */
    public record Person(@Nullable Text name, String href) {}

    /**
     * Somebody in a seat.
     *
     * @param place the seat's name and the place on the list, in words; null where neither is known
     * @param how they came to it
     * @param from first day, in words
     * @param to last day, in words
     * @param replaces null where nobody held the seat before
     */
    public record Seat(
            Person person,
            Text candidacy,
            @Nullable String place,
            String how,
            @Nullable String from,
            @Nullable String to,
            boolean held,
            @Nullable Person replaces,
            long entry) {}

    /**
     * Somebody left a seat, or took one over.
     *
     * @param on when, in the reader's language; null where nobody knows
     * @param what in words
     * @param other whom they replace; null where they leave
     */
    public record Change(
            @Nullable String on,
            @Nullable String day,
            Person person,
            String what,
            @Nullable Person other,
            @Nullable Text reason,
            long entry) {}

    /**
     * Who comes next on a list when a seat of it falls vacant.
     *
     * @param candidacy whose list it is
     * @param place on the list
     */
    public record Next(Text candidacy, String href, Person person, int place) {}

    /**
     * Somebody on a list, and what became of them.
     *
     * @param told in sentences; empty where they wait
     * @param next they come next
     */
    public record OnList(int place, Person person, List<Happened> told, boolean next) {

        public OnList {
            told = List.copyOf(told);
        }
    }

    /** What happened to somebody on a list, and who else it concerns. */
    public record Happened(String what, @Nullable Person other, long entry) {}

    /** Those that a page shows. */
    public List<Seat> shown() {
        return seats.stream().limit(SHOWN).toList();
    }

    /** The changes that a page shows. */
    public List<Change> shownChanges() {
        return changes.stream().limit(SHOWN).toList();
    }

    /** How many of either are in the CSV only. */
    public int more() {
        return Math.max(0, Math.max(seats.size(), changes.size()) - SHOWN);
    }

    /** What became of those on a list, as a table. */
    static Sheet<OnList> sheet(List<OnList> people) {
        return Sheet.<OnList>of("seats", people)
                .number("mandates.list.place", OnList::place)
                .text("mandates.person", line -> line.person().name())
                .link("web.csv.page", line -> line.person().href())
                .text(
                        "mandates.what",
                        line -> line.told().stream().map(Happened::what).collect(Collectors.joining("; ")));
    }

    List<Sheet<?>> sheets() {
        return List.of(
                Sheet.<Line>of("held", lines)
                        .text("mandates.candidacy", Line::name)
                        .text("mandates.due", Line::due)
                        .number("mandates.filled", Line::filled)
                        .number("mandates.held", Line::held)
                        .number("mandates.vacant", Line::vacant),
                Sheet.<Seat>of("mandates", seats)
                        .text("mandates.person", seat -> seat.person().name())
                        .link("web.csv.page", seat -> seat.person().href())
                        .text("mandates.candidacy", Seat::candidacy)
                        .text("mandates.place", Seat::place)
                        .text("mandates.how", Seat::how)
                        .text("web.csv.from", Seat::from)
                        .text("web.csv.to", Seat::to)
                        .link(
                                "mandates.replaces",
                                seat -> seat.replaces() == null
                                        ? null
                                        : seat.replaces().href())
                        .link("web.csv.entry", seat -> "/log/entries/" + seat.entry()),
                Sheet.<Change>of("changes", changes)
                        .text("mandates.day", Change::day)
                        .text("mandates.person", change -> change.person().name())
                        .link("web.csv.page", change -> change.person().href())
                        .text("mandates.what", Change::what)
                        .link(
                                "mandates.replaces",
                                change -> change.other() == null
                                        ? null
                                        : change.other().href())
                        .text("web.csv.reason", Change::reason)
                        .link("web.csv.entry", change -> "/log/entries/" + change.entry()));
    }
}
