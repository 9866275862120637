package org.tugyr.platform.mandates;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.mandates.MandateRows.VacancyRow;
import org.tugyr.platform.mandates.Mandates.Roll;
import org.tugyr.platform.mandates.SeatsView.Person;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.words.Words;

/** Who and what the seats of a contest are told with. Pure. */
final class SeatNames {

    private final Roll roll;
    private final ContestRow contest;
    private final RecordState state;
    private final Words words;
    private final Map<String, Held> byMembership = new HashMap<>();

    SeatNames(Roll roll, ContestRow contest, Seating seating, RecordState state, Words words) {
        this.roll = roll;
        this.contest = contest;
        this.state = state;
        this.words = words;
        seating.mandates().forEach(held -> byMembership.put(held.row().membership(), held));
    }

    /** The sentence of a finding. */
    String of(Finding finding) {
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

    /** Who holds a membership. */
    Person holder(String membership) {
        Held held = byMembership.get(membership);
        return person(
                held != null
                        ? held.person()
                        : roll.named()
                                .row(MembershipRow.class, membership)
                                .map(row -> row.row().person())
                                .orElse(membership));
    }

    /** A person, with the name where it is open. */
    Person person(String key) {
        return new Person(
                roll.named()
                        .row(PersonRow.class, key)
                        .map(row -> row.row().name())
                        .orElse(null),
                "/persons/" + key);
    }

    /** Who a seat belongs to, as they were called when it was voted on. */
    Text candidacy(String key) {
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

    /** The entry that a row stands in; 0 where there is none. */
    <R extends Row> long entry(Class<R> type, String key) {
        return roll.told().row(type, key).map(Recorded::index).orElse(0L);
    }

    /** As it is told, with the reason where that is open; null where it did not fall vacant by the day. */
    @Nullable
    VacancyRow vacancy(Held held) {
        VacancyRow row = held.vacancy();
        return row == null || row.since().earliest().isAfter(state.day())
                ? null
                : roll.told()
                        .row(VacancyRow.class, row.membership())
                        .map(Recorded::row)
                        .orElse(row);
    }
}
