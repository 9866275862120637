package org.tugyr.platform.generate;

import java.time.LocalDate;
import java.util.Locale;
import org.tugyr.platform.facts.When;

/** The days on which votes were cast. */
enum Poll {
    PRIMARY_FIRST(LocalDate.of(2020, 10, 4)),
    PRIMARY_SECOND(LocalDate.of(2020, 10, 25)),
    MASLIKHATS(LocalDate.of(2021, 1, 17)),
    RURAL_HEADS(LocalDate.of(2021, 8, 1));

    private static final int CALLED_BEFORE = 60;
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
