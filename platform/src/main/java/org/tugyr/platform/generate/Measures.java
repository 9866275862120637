package org.tugyr.platform.generate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.roadmap.RoadmapRows.Progress;
import org.tugyr.platform.roadmap.RoadmapRows.ProgressRow;

/** Writes the measures of a pledge, stage after stage and area by area, and what their owners report of them. */
final class Measures {

    private static final Map<String, List<Action>> ACTIONS = Sheet.of("actions").records().stream()
            .map(line -> new Action(line.getField("work"), days(line), Sheet.phrase(line, "")))
            .collect(Collectors.groupingBy(Action::work, TreeMap::new, Collectors.toList()));

    private static final LocalDate FIRST_START = LocalDate.of(2021, 4, 1);
    private static final int REPORT_DAY = 5;
    private static final int FULL = 100;
    private static final int ROUNDED_TO = 5;

    private final String roadmap;
    private final Library library;
    private final int starts;
    private final RowCsvWriter rows;
    private final Dice dice;

    private record Action(String work, int days, Phrase name) {}

    Measures(String roadmap, Library library, int starts, RowCsvWriter rows, Dice dice) {
        this.roadmap = roadmap;
        this.library = library;
        this.starts = starts;
        this.rows = rows;
        this.dice = dice;
    }

    private static int days(NamedCsvRecord line) {
        return Integer.parseInt(line.getField("days"));
    }

    /** Writes so many measures of a pledge. */
    void write(Promise promise, int count) {
        Dice own = dice.of(promise.key());
        List<Action> stages = ACTIONS.getOrDefault(promise.theme().work(), List.of());
        List<Place> children = promise.place().children();
        LocalDate start = FIRST_START;
        for (int i = 0; i < count; i++) {
            int chain = i / stages.size();
            int at = chain % (children.size() + 1);
            Place place = at == 0 ? promise.place() : children.get(at - 1);
            Action action = stages.get(i % stages.size());
            if (i % stages.size() == 0) {
                start = FIRST_START.plusDays(chain == 0 ? 0 : own.below(starts));
            }
            LocalDate due = start.plusDays((long) (action.days() * own.between(0.7, 1.4)));
            Phrase name = name(promise, place, action, chain / (children.size() + 1));
            measure(promise, place, i + 1, name, start, due, late(promise, own), own);
            start = due.plusDays(1);
        }
    }

    private static Phrase name(Promise promise, Place place, Action action, int phase) {
        Phrase name = promise.theme().object().then(": ", action.name()).then(", ", place.name());
        Phrase number = Phrase.same(Integer.toString(phase + 1));
        return phase == 0 ? name : name.then(", ", Words.sentence("phase").put("", number));
    }

    /** Days by which it is done late; below zero where it is done early. */
    private static int late(Promise promise, Dice dice) {
        return switch (promise.lot().fate()) {
            case AT_RISK -> (int) dice.between(-10, 70);
            case OFF_TRACK, WORSENING, MISSED -> (int) dice.between(0, 200);
            case ACHIEVED, ON_TRACK, STALE, NO_BASELINE, NO_VALUE, BROKEN, NO_TARGET, UNMEASURED ->
                (int) dice.between(-15, 12);
        };
    }

    private void measure(
            Promise promise, Place place, int number, Phrase name, LocalDate start, LocalDate due, int late, Dice own) {
        String key = "%s-m%03d".formatted(promise.key(), number);
        if (promise.pinned() != null && promise.theme().key().equals("rural-roads") && number <= 2) {
            pinned(promise, place, key, number == 1);
            return;
        }
        row(promise, place, key, name, start, due);
        LocalDate done = due.plusDays(late);
        LocalDate stopped = promise.lot().withdrawn() ? Pledges.WITHDRAWN_ON : LocalDate.MAX;
        for (LocalDate day = reportAfter(start); day.isBefore(done); day = reportAfter(day)) {
            if (day.isAfter(Calendar.END)) {
                return;
            } else if (day.isAfter(stopped)) {
                progress(key, day, Progress.STOPPED, null, null);
                return;
            }
            double share = (double) ChronoUnit.DAYS.between(start, day) / ChronoUnit.DAYS.between(start, done);
            int percent = (int) (share * FULL) / ROUNDED_TO * ROUNDED_TO;
            Progress state = percent == 0 || own.chance(0.02) ? Progress.NOT_STARTED : Progress.UNDER_WAY;
            progress(key, day, state, state == Progress.NOT_STARTED ? 0 : percent, null);
        }
        if (!done.isAfter(Calendar.END) && done.isBefore(stopped)) {
            progress(
                    key,
                    done,
                    Progress.DONE,
                    FULL,
                    done.isAfter(due) ? Words.reasons("late").getFirst() : null);
        }
    }

    /** The two measures of the first pledge that are given by name. */
    private void pinned(Promise promise, Place place, String key, boolean design) {
        LocalDate due = design ? LocalDate.of(2021, 6, 30) : LocalDate.of(2022, 10, 31);
        LocalDate done = design ? LocalDate.of(2021, 6, 28) : LocalDate.of(2022, 12, 1);
        Place where = design ? place : place.children().getFirst();
        row(promise, where, key, Words.sentence(design ? "roads-design" : "roads-works"), FIRST_START, due);
        progress(key, LocalDate.of(2021, 5, 5), Progress.UNDER_WAY, design ? 40 : 5, null);
        progress(
                key,
                done,
                Progress.DONE,
                FULL,
                design ? null : Words.reasons("late").getFirst());
    }

    private void row(Promise promise, Place place, String key, Phrase name, LocalDate start, LocalDate due) {
        String owner = Offices.answering(place, promise.theme().department());
        rows.write(new MeasureRow(
                key,
                roadmap,
                promise.key(),
                name.text(),
                owner,
                Offices.deputy(owner),
                new When(start.toString()),
                due,
                library.roadmap()));
    }

    private void progress(String key, LocalDate day, Progress state, @Nullable Integer percent, @Nullable Phrase note) {
        rows.write(new ProgressRow(
                key,
                day,
                state,
                percent == null ? null : BigDecimal.valueOf(percent),
                note == null ? null : note.text(),
                null));
    }

    /** The next day of the month on which owners report. */
    private static LocalDate reportAfter(LocalDate day) {
        LocalDate inMonth = day.withDayOfMonth(REPORT_DAY);
        return inMonth.isAfter(day) ? inMonth : inMonth.plusMonths(1);
    }
}
