package org.tugyr.platform.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tugyr.platform.election.ContestRows.ContestDayRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.election.ContestRows.Step;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;

/** The calendar of a contest is in order. */
class CalendarGuardTests {

    private final List<Row> rows = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @Test
    void takesACalendarInOrder() {
        contest("2020-10-21", "2021-01");
        day(Step.CALLED, "2020-10-21", null);
        day(Step.NOMINATION, "2020-11-10", "2020-11-30");
        day(Step.REGISTRATION, "2020-11-10", "2020-12-10");
        day(Step.CAMPAIGN, "2020-12-10", "2021-01-08");
        day(Step.SILENCE, "2021-01-09", null);
        day(Step.VOTING, "2021-01-10", null);
        day(Step.PROTOCOLS, null, "2021-01-14");
        day(Step.DECLARED, null, "2021-01-17");

        assertThat(check()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CAMPAIGN, 2021-01-20, , campaign comes before silence",
        "SILENCE, 2021-01-11, , voting",
        "VOTING, 2021-02-01, , held",
        "CALLED, 2020-10-22, , called",
        "REGISTRATION, 2021-01-03, 2021-01-02, a day from 2021-01-03 on",
        "REGISTRATION, , , a first day or a last one",
        "DECLARED, 2021-01-09, , when the vote ends",
        "PROTOCOLS, , 2021-01-01, when the vote ends"
    })
    void refusesWhatIsOutOfOrder(Step step, @Nullable String begins, @Nullable String ends, String why) {
        contest("2020-10-21", "2021-01-10");
        for (Step each : List.of(Step.SILENCE, Step.VOTING)) {
            if (each != step) {
                day(each, each == Step.SILENCE ? "2021-01-09" : "2021-01-10", null);
            }
        }
        day(step, begins, ends);

        assertThat(check()).isNotEmpty().anyMatch(refusal -> refusal.contains(why));
    }

    private void contest(String called, String held) {
        rows.add(new ContestRow(
                "x",
                Text.of("en", "X"),
                Sort.SINGLE_SEAT,
                null,
                "KZ",
                1,
                new When(called),
                new When(held),
                null,
                null,
                null));
    }

    private void day(Step step, @Nullable String begins, @Nullable String ends) {
        rows.add(new ContestDayRow(
                "x",
                step,
                begins == null ? null : LocalDate.parse(begins),
                ends == null ? null : LocalDate.parse(ends),
                null));
    }

    private List<String> check() {
        new CalendarGuard().check("contest:x", new Rows());
        return refused;
    }

    private final class Rows implements Guard.Scene {
        @Override
        public LocalDate today() {
            return LocalDate.of(2022, 1, 1);
        }

        @Override
        public boolean complete(String subject) {
            return true;
        }

        @Override
        public <R extends Row> List<R> rows(Class<R> type, String subject) {
            return rows.stream().filter(type::isInstance).map(type::cast).toList();
        }

        @Override
        public <R extends Row> Optional<R> row(Class<R> type, String key) {
            return Optional.empty();
        }

        @Override
        public <R extends Row> Optional<R> before(R row) {
            return Optional.empty();
        }

        @Override
        public void refuse(Row row, String column, String expected, String found) {
            refused.add(column + ": " + expected + ", found " + found);
        }
    }
}
