package org.tugyr.platform.generate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.tugyr.platform.election.ContestRows.Step;
import org.tugyr.platform.facts.When;

/** The days on which votes were cast. */
enum Poll {
    PRIMARY_FIRST(LocalDate.of(2020, 10, 4)),
    PRIMARY_SECOND(LocalDate.of(2020, 10, 25)),
    MASLIKHATS(LocalDate.of(2021, 1, 17)),
    RURAL_HEADS(LocalDate.of(2021, 8, 1));

    private static final int CALLED_BEFORE = 60;
    private static final int NOMINATED_BEFORE = 40;
    private static final int REGISTERED_BEFORE = 20;

    private final LocalDate day;

    Poll(LocalDate day) {
        this.day = day;
    }

    When held() {
        return new When(day.toString());
    }

    When called() {
        return new When(day.minusDays(CALLED_BEFORE).toString());
    }

    /** The calendar: the first and the last day of each step. */
    SequencedMap<Step, List<LocalDate>> calendar() {
        SequencedMap<Step, List<LocalDate>> calendar = new LinkedHashMap<>();
        calendar.put(Step.CALLED, List.of(day.minusDays(CALLED_BEFORE)));
        calendar.put(Step.NOMINATION, List.of(day.minusDays(CALLED_BEFORE - 1), day.minusDays(NOMINATED_BEFORE)));
        calendar.put(Step.REGISTRATION, List.of(day.minusDays(NOMINATED_BEFORE), registered()));
        calendar.put(Step.CAMPAIGN, List.of(registered(), day.minusDays(2)));
        calendar.put(Step.SILENCE, List.of(day.minusDays(1)));
        calendar.put(Step.VOTING, List.of(day));
        calendar.put(Step.DECLARED, List.of(published()));
        return calendar;
    }

    /** The last day on which candidacies were decided. */
    LocalDate registered() {
        return day.minusDays(REGISTERED_BEFORE);
    }

    LocalDate rollsFrozen() {
        return day.minusDays(1);
    }

    LocalDate published() {
        return day.plusDays(2);
    }

    /** Whether it is a party's own affair. */
    boolean own() {
        return this == PRIMARY_FIRST || this == PRIMARY_SECOND;
    }

    /** The name of the document that its results stand in. */
    String document() {
        return "protocols-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
