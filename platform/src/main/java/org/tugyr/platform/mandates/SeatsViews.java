package org.tugyr.platform.mandates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.lists.ListOrder;
import org.tugyr.platform.mandates.MandateRows.MandateRow;
import org.tugyr.platform.mandates.MandateRows.VacancyRow;
import org.tugyr.platform.mandates.Mandates.Roll;
import org.tugyr.platform.mandates.SeatsView.Person;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.words.Words;

/** Makes the view of a contest's seats: a pure function of a roll, of the state and of the language. */
final class SeatsViews {

    private final Roll roll;
    private final ContestRow contest;
    private final RecordState state;
    private final Words words;
    private final Map<String, Held> byMembership = new HashMap<>();

    SeatsViews(Roll roll, ContestRow contest, RecordState state, Words words) {
        this.roll = roll;
        this.contest = contest;
        this.state = state;
        this.words = words;
    }

    SeatsView view() {
        Seating seating = roll.basis().seating(contest.contest(), state.day());
        seating.mandates().forEach(held -> byMembership.put(held.row().membership(), held));
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
                changes(seating),
                next(seating),
                seating.findings().stream().map(this::finding).toList());
    }

    /** The first on each list who never had a seat by it. */
    private List<SeatsView.Next> next(Seating seating) {
        List<SeatsView.Next> next = new ArrayList<>();
        for (ListOrder order : roll.basis().lists(contest.contest())) {
            seating.next().getOrDefault(order.candidacy(), List.of()).stream()
                    .findFirst()
                    .ifPresent(person -> next.add(new SeatsView.Next(
                            candidacy(order.candidacy()),
                            "/lists/" + order.list(),
                            person(person),
                            order.people().indexOf(person) + 1)));
        }
        return next;
    }

    /** What became of those on a list who took a seat, and who comes next; nobody where the list is not known. */
    List<SeatsView.OnList> ofList(String list) {
        Seating seating = roll.basis().seating(contest.contest(), state.day());
        seating.mandates().forEach(held -> byMembership.put(held.row().membership(), held));
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
                people.add(new SeatsView.OnList(i + 1, person(person), told, person.equals(first)));
            }
        }
        return people;
    }

    private List<SeatsView.Happened> happened(Held held, Seating seating) {
        List<SeatsView.Happened> told = new ArrayList<>();
        long given = entry(MandateRow.class, held.row().membership());
        When taken = held.taken();
        String replaces = held.row().replaces();
        told.add(new SeatsView.Happened(
                words.get(
                        replaces == null ? "mandates.list.took" : "mandates.list.took-over",
                        taken == null ? words.get("mandates.unknown") : words.when(taken)),
                replaces == null ? null : holder(replaces),
                given));
        VacancyRow vacancy = vacancy(held);
        if (vacancy != null) {
            Held after = seating.mandates().stream()
                    .filter(other -> held.row().membership().equals(other.row().replaces()))
                    .findFirst()
                    .orElse(null);
            told.add(new SeatsView.Happened(
                    words.get(
                            after == null ? "mandates.list.gave-up" : "mandates.list.gave-up-to",
                            words.when(vacancy.since())),
                    after == null ? null : person(after.person()),
                    entry(VacancyRow.class, vacancy.membership())));
        }
        return told;
    }

    private List<SeatsView.Line> lines(Seating seating) {
        List<SeatsView.Line> lines = new ArrayList<>();
        seating.lines().forEach((key, line) -> {
            Seating.Due due = line.due();
            if (line.filled() + line.held() > 0 || (due != null && due.seats() > 0)) {
                lines.add(new SeatsView.Line(
                        candidacy(key),
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
                person(held.person()),
                candidacy(Objects.requireNonNullElse(row.candidacy(), Seating.NONE)),
                place(row),
                words.of("mandates.how", row.how()),
                membership.startedOn() == null ? null : words.when(membership.startedOn()),
                membership.endedOn() == null ? null : words.when(membership.endedOn()),
                held.on(state.day()),
                row.replaces() == null ? null : holder(row.replaces()),
                entry(MandateRow.class, row.membership()));
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

    /** When somebody left or came; what nobody knows a day of stands last. */
    private List<SeatsView.Change> changes(Seating seating) {
        Comparator<SeatsView.Change> latest =
                Comparator.comparing(SeatsView.Change::day, Comparator.nullsFirst(Comparator.<String>naturalOrder()));
        List<SeatsView.Change> changes = new ArrayList<>();
        for (Held held : seating.mandates()) {
            VacancyRow vacancy = vacancy(held);
            if (vacancy != null) {
                changes.add(change(
                        held,
                        vacancy.since(),
                        "mandates.left",
                        null,
                        vacancy.reason(),
                        entry(VacancyRow.class, vacancy.membership())));
            }
            if (held.row().replaces() != null) {
                changes.add(change(
                        held,
                        held.taken(),
                        "mandates.came." + RowJson.word(held.row().how()),
                        holder(held.row().replaces()),
                        null,
                        entry(MandateRow.class, held.row().membership())));
            }
        }
        changes.sort(latest.reversed());
        return changes;
    }

    /** As it is told, with the reason where that is open; null where it did not fall vacant by the day. */
    private @Nullable VacancyRow vacancy(Held held) {
        VacancyRow row = held.vacancy();
        return row == null || row.since().earliest().isAfter(state.day())
                ? null
                : roll.told()
                        .row(VacancyRow.class, row.membership())
                        .map(Recorded::row)
                        .orElse(row);
    }

    private SeatsView.Change change(
            Held held, @Nullable When on, String what, @Nullable Person other, @Nullable Text reason, long entry) {
        return new SeatsView.Change(
                on == null ? null : words.when(on),
                on == null ? null : on.text(),
                person(held.person()),
                words.get(what),
                other,
                reason,
                entry);
    }

    private String finding(Finding finding) {
        if (finding.sort() == Finding.Sort.MORE_THAN_SEATS) {
            return words.get(
                    "mandates.finding.more-than-seats",
                    candidacy(finding.about()).in(language()));
        }
        String other = finding.other();
        return words.get(
                "mandates.finding." + RowJson.word(finding.sort()),
                called(finding.about()),
                other == null ? "" : finding.sort() == Finding.Sort.NOT_NEXT ? called(person(other)) : called(other));
    }

    private String called(String membership) {
        return called(holder(membership));
    }

    private String called(Person person) {
        Text name = person.name();
        return name == null ? words.get("people.person.closed") : name.in(language());
    }

    private String language() {
        return words.language().tag();
    }

    private Person holder(String membership) {
        Held held = byMembership.get(membership);
        return person(
                held != null
                        ? held.person()
                        : roll.named()
                                .row(MembershipRow.class, membership)
                                .map(row -> row.row().person())
                                .orElse(membership));
    }

    private Person person(String key) {
        return new Person(
                roll.named()
                        .row(PersonRow.class, key)
                        .map(row -> row.row().name())
                        .orElse(null),
                "/persons/" + key);
    }

    /** Who a seat belongs to, as they were called when it was voted on. */
    private Text candidacy(String key) {
        CandidacyRow row = roll.of()
                .row(CandidacyRow.class, contest.contest() + "|" + key)
                .map(Recorded::row)
                .orElse(null);
        if (row == null) {
            return Text.of(language(), words.get("mandates.none"));
        }
        LocalDate held = Terms.voted(contest);
        Text name = row.person() == null ? null : person(row.person()).name();
        return name != null
                ? name
                : new Names(roll.named())
                        .ofOrganisation(row.organisation(), held == null ? state.day() : held)
                        .orElseGet(() -> Text.of(language(), key));
    }

    private <R extends Row> long entry(Class<R> type, String key) {
        return roll.told().row(type, key).map(Recorded::index).orElse(0L);
    }
}
