package org.tugyr.platform.mandates;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.mandates.MandateRows.How;
import org.tugyr.platform.mandates.MandateRows.MandateRow;
import org.tugyr.platform.mandates.MandateRows.VacancyRow;
import org.tugyr.platform.people.PeopleRows.MembershipRow;

/** A seat is of a candidacy of its contest, nobody takes over from themselves, and only a seat that was given falls vacant. */
public record MandateGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "membership";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(MandateRow.class, VacancyRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        String membership = subject.substring(subject.indexOf(':') + 1);
        // a membership that is replaced is spoken of by the mandate of another
        List<MandateRow> own = scene.rows(MandateRow.class, subject).stream()
                .filter(row -> row.membership().equals(membership))
                .distinct()
                .toList();
        own.forEach(row -> mandate(row, scene));
        for (VacancyRow vacancy : scene.rows(VacancyRow.class, subject)) {
            if (own.isEmpty() && scene.complete(subject)) {
                scene.refuse(
                        vacancy, "membership", "a membership of mandates.csv or with a mandate on record", membership);
            }
            scene.row(MembershipRow.class, membership).ifPresent(held -> vacancy(vacancy, held, scene));
        }
    }

    private static void mandate(MandateRow row, Scene scene) {
        if (row.membership().equals(row.replaces())) {
            scene.refuse(row, "replaces", "another membership", row.membership());
        }
        if (row.slot() != null && row.slot() < 1) {
            scene.refuse(row, "slot", "1 or more", String.valueOf(row.slot()));
        }
        String candidacy = row.candidacy();
        if (candidacy != null) {
            Optional<CandidacyRow> of = scene.row(CandidacyRow.class, row.contest() + "|" + candidacy);
            if (of.isEmpty() && scene.complete("contest:" + row.contest())) {
                scene.refuse(row, "candidacy", "a candidacy of " + row.contest(), candidacy);
            }
        } else if (row.how() == How.NEXT_ON_LIST) {
            scene.refuse(row, "candidacy", "the candidacy whose list it is", "");
        } else if (row.slot() != null) {
            scene.refuse(row, "slot", "none, since no candidacy is named whose list it is", String.valueOf(row.slot()));
        }
    }

    private static void vacancy(VacancyRow vacancy, MembershipRow held, Scene scene) {
        if (held.startedOn() != null
                && vacancy.since().latest().isBefore(held.startedOn().earliest())) {
            scene.refuse(
                    vacancy,
                    "since",
                    "a date from " + held.startedOn() + " on",
                    vacancy.since().text());
        }
    }
}
