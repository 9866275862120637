package org.tugyr.platform.generate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;

/** Writes what those responsible say of a pledge after each quarter, up to what its lot has them say last. */
final class Reports {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2021, 4, 5),
            LocalDate.of(2021, 7, 5),
            LocalDate.of(2021, 10, 5),
            LocalDate.of(2022, 1, 5),
            LocalDate.of(2022, 4, 5),
            LocalDate.of(2022, 7, 5),
            LocalDate.of(2022, 10, 5),
            Calendar.END);

    private static final int DAYS_AFTER_QUARTER = 10;

    private final Library library;
    private final RowCsvWriter rows;
    private final Dice dice;

    Reports(Library library, RowCsvWriter rows, Dice dice) {
        this.library = library;
        this.rows = rows;
        this.dice = dice;
    }

    void write(Promise promise) {
        Reported last = promise.lot().voice();
        if (last == null) {
            return;
        }
        Dice own = dice.of(promise.key());
        int turn = DAYS.size() - 1 - own.below(3);
        boolean slow = own.chance(0.5);
        for (int i = 0; i < DAYS.size(); i++) {
            Reported state = state(last, i, turn, slow);
            boolean closing = i == DAYS.size() - 1;
            boolean speaks = closing || state != Reported.ON_SCHEDULE || own.chance(0.4);
            row(promise, DAYS.get(i), state, speaks ? statement(state, closing, own) : null);
            if (state == Reported.STOPPED) {
                return;
            }
        }
    }

    /** Nothing begun at first, then on schedule, then by and by what is said last. */
    private static Reported state(Reported last, int quarter, int turn, boolean slow) {
        if (last == Reported.STOPPED) {
            return DAYS.get(quarter).isAfter(Pledges.WITHDRAWN_ON) ? last : Reported.ON_SCHEDULE;
        } else if (quarter == 0 && slow) {
            return Reported.NOT_STARTED;
        } else if (quarter >= turn) {
            return last;
        }
        return last == Reported.BEHIND && quarter >= turn - 2 ? Reported.AT_RISK : Reported.ON_SCHEDULE;
    }

    private static Phrase statement(Reported state, boolean closing, Dice own) {
        List<Phrase> statements = Words.statements(RowJson.word(state));
        return closing ? statements.getFirst() : own.pick(statements);
    }

    private void row(Promise promise, LocalDate day, Reported state, @Nullable Phrase statement) {
        rows.write(new ReportedRow(
                promise.key(),
                day,
                promise.owner(),
                state,
                statement == null ? null : statement.text(),
                library.report(day.minusDays(DAYS_AFTER_QUARTER))));
    }
}
