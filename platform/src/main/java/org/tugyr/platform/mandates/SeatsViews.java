package org.tugyr.platform.mandates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.lists.ListOrder;
import org.tugyr.platform.mandates.MandateRows.MandateRow;
import org.tugyr.platform.mandates.MandateRows.VacancyRow;
import org.tugyr.platform.mandates.Mandates.Roll;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.words.Words;

/** Makes the view of a contest's seats: a pure function of a roll, of the state and of the language. */
final class SeatsViews {

    private final Roll roll;
    private final ContestRow contest;
    private final RecordState state;
    private final Words words;
    private final Seating seating;
    private final SeatNames names;

    SeatsViews(Roll roll, ContestRow contest, RecordState state, Words words) {
        this.roll = roll;
        this.contest = contest;
        this.state = state;
        this.words = words;
        this.seating = roll.basis().seating(contest.contest(), state.day());
        this.names = new SeatNames(roll, contest, seating, state, words);
    }

    SeatsView view() {
        return new SeatsView(
                contest.title(),
                "/contests/" + contest.contest(),
                words.get("mandates.summary", words.day(state.day()), seating.held(), seating.vacant()),
                lines(seating),
                seating.mandates().stream()
                        .sorted(Comparator.comparing((Held held) -> !held.on(state.day()))
                                .thenComparing(held ->
                                        Objects.requireNonNullElse(held.row().candidacy(), "￿"))
                                .thenComparing(held ->
                                        Objects.requireNonNullElse(held.row().slot(), Integer.MAX_VALUE))
                                .thenComparing(held -> held.row().membership()))
                        .map(this::seat)
                        .toList(),
                new SeatChanges(names, words).of(seating),
                next(seating),
                seating.findings().stream().map(names::of).toList());
    }

    /** The first on each list who never had a seat by it. */
    private List<SeatsView.Next> next(Seating seating) {
        List<SeatsView.Next> next = new ArrayList<>();
        for (ListOrder order : roll.basis().lists(contest.contest())) {
            seating.next().getOrDefault(order.candidacy(), List.of()).stream()
                    .findFirst()
                    .ifPresent(person -> next.add(new SeatsView.Next(
                            names.candidacy(order.candidacy()),
                            "/lists/" + order.list(),
                            names.person(person),
                            order.people().indexOf(person) + 1)));
        }
        return next;
    }

    /** What became of those on a list who took a seat, and who comes next; nobody where the list is not known. */
    List<SeatsView.OnList> ofList(String list) {
        ListOrder order = roll.basis().lists(contest.contest()).stream()
                .filter(each -> each.list().equals(list))
                .findFirst()
                .orElse(null);
        if (order == null) {
            return List.of();
        }
        String first = seating.next().getOrDefault(order.candidacy(), List.of()).stream()
                .findFirst()
                .orElse("");
        List<SeatsView.OnList> people = new ArrayList<>();
        for (int i = 0; i < order.people().size(); i++) {
            String person = order.people().get(i);
            List<SeatsView.Happened> told = seating.mandates().stream()
                    .filter(held -> order.candidacy().equals(held.row().candidacy())
                            && held.person().equals(person))
                    .sorted(Comparator.comparing(Held::taken, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .flatMap(held -> happened(held, seating).stream())
                    .toList();
            if (!told.isEmpty() || person.equals(first)) {
                people.add(new SeatsView.OnList(i + 1, names.person(person), told, person.equals(first)));
            }
        }
        return people;
    }

    private List<SeatsView.Happened> happened(Held held, Seating seating) {
        List<SeatsView.Happened> told = new ArrayList<>();
        long given = names.entry(MandateRow.class, held.row().membership());
        When taken = held.taken();
        String replaces = held.row().replaces();
        told.add(new SeatsView.Happened(
                words.get(
                        replaces == null ? "mandates.list.took" : "mandates.list.took-over",
                        taken == null ? words.get("mandates.unknown") : words.when(taken)),
                replaces == null ? null : names.holder(replaces),
                given));
        VacancyRow vacancy = names.vacancy(held);
        if (vacancy != null) {
            Held after = seating.mandates().stream()
                    .filter(other -> held.row().membership().equals(other.row().replaces()))
                    .findFirst()
                    .orElse(null);
            told.add(new SeatsView.Happened(
                    words.get(
                            after == null ? "mandates.list.gave-up" : "mandates.list.gave-up-to",
                            words.when(vacancy.since())),
                    after == null ? null : names.person(after.person()),
                    names.entry(VacancyRow.class, vacancy.membership())));
        }
        return told;
    }

    private List<SeatsView.Line> lines(Seating seating) {
        List<SeatsView.Line> lines = new ArrayList<>();
        seating.lines().forEach((key, line) -> {
            Seating.Due due = line.due();
            if (line.filled() + line.held() > 0 || (due != null && due.seats() > 0)) {
                lines.add(new SeatsView.Line(
                        names.candidacy(key),
                        due == null
                                ? null
                                : words.get(
                                        due.counted() ? "mandates.due.counted" : "mandates.due.declared", due.seats()),
                        Figure.count(
                                "contest:" + contest.contest() + "/mandates/held" + (key.isEmpty() ? "" : "/" + key),
                                line.held()),
                        line.filled(),
                        line.vacant()));
            }
        });
        lines.sort(Comparator.comparing(line -> line.held().value(), Comparator.reverseOrder()));
        return lines;
    }

    private SeatsView.Seat seat(Held held) {
        MembershipRow membership = held.membership();
        MandateRow row = held.row();
        return new SeatsView.Seat(
                names.person(held.person()),
                names.candidacy(Objects.requireNonNullElse(row.candidacy(), Seating.NONE)),
                place(row),
                words.of("mandates.how", row.how()),
                membership.startedOn() == null ? null : words.when(membership.startedOn()),
                membership.endedOn() == null ? null : words.when(membership.endedOn()),
                held.on(state.day()),
                row.replaces() == null ? null : names.holder(row.replaces()),
                names.entry(MandateRow.class, row.membership()));
    }

    private @Nullable String place(MandateRow row) {
        List<String> place = new ArrayList<>();
        if (row.seat() != null) {
            place.add(words.get("mandates.seat", row.seat()));
        }
        if (row.slot() != null) {
            place.add(words.get("mandates.slot", words.number(row.slot())));
        }
        return place.isEmpty() ? null : String.join(", ", place);
    }
}
