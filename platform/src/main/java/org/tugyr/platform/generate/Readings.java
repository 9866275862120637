package org.tugyr.platform.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.generate.Calendar.Stamp;
import org.tugyr.platform.generate.Indicators.Indicator;
import org.tugyr.platform.generate.Pinned.Moved;
import org.tugyr.platform.generate.Pinned.Restated;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.BreakRow;
import org.tugyr.platform.roadmap.IndicatorRows.Direction;
import org.tugyr.platform.roadmap.IndicatorRows.Frequency;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.Nature;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;

/** Writes an indicator with its baseline, targets, values and breaks, leaving out what its fate leaves out. */
final class Readings {

    private static final int SHORT_GRACE = 30;
    private static final LocalDate BROKEN_ON = LocalDate.of(2022, 1, 1);
    private static final LocalDate BREAK_ANNOUNCED = LocalDate.of(2021, 11, 22);
    private static final int DAYS_TO_BASELINE = 40;

    private final String roadmap;
    private final Library library;
    private final RowCsvWriter rows;

    Readings(String roadmap, Library library, RowCsvWriter rows) {
        this.roadmap = roadmap;
        this.library = library;
        this.rows = rows;
    }

    void write(Indicator indicator) {
        Gauge gauge = indicator.gauge();
        Fate fate = indicator.fate();
        String publisher = publisher(indicator);
        Phrase name = indicator.whole()
                ? gauge.name()
                : gauge.name().then(", ", indicator.place().name());
        rows.write(new IndicatorRow(
                indicator.key(),
                roadmap,
                indicator.promise().key(),
                indicator.main(),
                indicator.place().key(),
                name.text(),
                Words.in(Words.UNITS, gauge.unit()).text(),
                gauge.direction(),
                gauge.count() ? Nature.CUMULATIVE : Nature.LEVEL,
                gauge.decimals(),
                gauge.frequency(),
                fate == Fate.STALE ? SHORT_GRACE : null,
                publisher,
                null,
                library.roadmap()));
        if (fate != Fate.NO_BASELINE) {
            rows.write(new BaselineRow(
                    indicator.key(),
                    Calendar.BEFORE,
                    Calendar.START.plusDays(DAYS_TO_BASELINE),
                    gauge.number(indicator.course().from()),
                    library.roadmap()));
        }
        if (fate != Fate.NO_TARGET) {
            targets(indicator);
        }
        if (fate != Fate.NO_VALUE) {
            values(indicator, publisher);
        }
        if (fate == Fate.BROKEN) {
            rows.write(new BreakRow(
                    indicator.key(),
                    BROKEN_ON,
                    BREAK_ANNOUNCED,
                    Words.reasons("broken").getFirst().text(),
                    null));
        }
    }

    private String publisher(Indicator indicator) {
        return indicator.gauge().official()
                ? library.statistics()
                : Offices.answering(
                        indicator.place(), indicator.promise().theme().department());
    }

    private void targets(Indicator indicator) {
        Gauge gauge = indicator.gauge();
        if (!gauge.moves()) {
            Theme.Range edges = indicator.promise().theme().goal();
            LocalDate due = Calendar.endOf(indicator.promise().due());
            rows.write(new TargetRow(
                    indicator.key(),
                    due,
                    Calendar.ADOPTED,
                    gauge.direction() == Direction.MAINTAIN
                            ? gauge.number(indicator.course().from())
                            : null,
                    gauge.number(edges.low()),
                    gauge.number(edges.high()),
                    null,
                    library.roadmap()));
            return;
        }
        List<Long> targets = indicator.course().targets();
        Moved moved = indicator.moved();
        for (int year = 0; year < targets.size(); year++) {
            long first = moved != null && moved.year() == year ? moved.first() : targets.get(year);
            target(indicator, year, Calendar.ADOPTED, first, null);
        }
        if (moved != null) {
            target(indicator, moved.year(), moved.on(), moved.then(), reason(gauge, moved));
        }
    }

    private void target(Indicator indicator, int year, LocalDate decided, long number, @Nullable Phrase reason) {
        LocalDate due = Calendar.endOf(Calendar.FIRST_YEAR + year);
        BigDecimal value = indicator.gauge().number(number);
        rows.write(new TargetRow(
                indicator.key(),
                due,
                decided,
                value,
                null,
                null,
                reason == null ? null : reason.text(),
                library.roadmap()));
    }

    private static Phrase reason(Gauge gauge, Moved moved) {
        boolean harder = gauge.direction() == Direction.INCREASE == moved.then() > moved.first();
        List<Phrase> reasons = Words.reasons(harder ? "raised" : "lowered");
        return reasons.get(Math.floorMod(moved.first(), reasons.size()));
    }

    private void values(Indicator indicator, String publisher) {
        Gauge gauge = indicator.gauge();
        List<Long> values = indicator.course().values();
        int count =
                indicator.fate() == Fate.STALE ? Math.min(values.size(), heardUntil(gauge.frequency())) : values.size();
        List<Stamp> stamps = Calendar.periods(gauge.frequency());
        Restated restated = indicator.restated();
        for (int i = 0; i < count; i++) {
            Stamp stamp = stamps.get(i);
            LocalDate published = stamp.end().plusDays(Calendar.lag(gauge));
            String evidence = indicator.whole() ? library.shows(indicator, stamp) : null;
            if (restated != null && restated.period() == i) {
                value(indicator, stamp, published, restated.first(), publisher, evidence);
                value(indicator, stamp, restated.on(), values.get(i), publisher, evidence);
            } else {
                value(indicator, stamp, published, values.get(i), publisher, evidence);
            }
        }
    }

    private void value(
            Indicator indicator, Stamp stamp, LocalDate published, long number, String by, @Nullable String evidence) {
        rows.write(new ValueRow(
                indicator.key(),
                stamp.period(),
                published,
                indicator.gauge().number(number),
                indicator.whole() ? by : null,
                evidence));
    }

    /** Values of a series that fell silent. */
    private static int heardUntil(Frequency frequency) {
        return switch (frequency) {
            case MONTH -> 17;
            case QUARTER -> 5;
            case HALF_YEAR, YEAR -> 1;
        };
    }
}
