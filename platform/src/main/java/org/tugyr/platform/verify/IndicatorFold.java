package org.tugyr.platform.verify;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.Indicator;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.BreakRow;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.trajectory.Assessment;

/** What the entries say of one indicator, without the words, packed until the end of the log: a country has millions of rows. */
final class IndicatorFold {

    private static final Text NO_WORDS = Text.of("en", "");

    private final String key;
    private @Nullable IndicatorRow row;

    /** A line for each row, in the order of the log: a letter, and what matters of its columns, each behind a comma. */
    private byte[] lines = new byte[64];

    private int length;

    IndicatorFold(String key) {
        this.key = key;
    }

    @Nullable
    IndicatorRow row() {
        return row;
    }

    void put(IndicatorRow row, Pool pool) {
        this.row = new IndicatorRow(
                key,
                null,
                row.pledge() == null ? null : pool.one(row.pledge()),
                row.main(),
                pool.one(row.area()),
                NO_WORDS,
                NO_WORDS,
                row.direction(),
                row.nature(),
                null,
                row.frequency(),
                row.graceDays(),
                null,
                null,
                null);
    }

    void put(BaselineRow row) {
        add("b", row.period(), row.publishedOn(), row.value());
    }

    void put(TargetRow row) {
        add("t", row.due(), row.decidedOn(), row.value(), row.low(), row.high());
    }

    void put(ValueRow row) {
        add("v", row.period(), row.publishedOn(), row.value());
    }

    void put(BreakRow row) {
        add("x", row.brokenOn(), row.announcedOn());
    }

    private void add(String letter, @Nullable Object... cells) {
        StringBuilder line = new StringBuilder(letter);
        for (Object cell : cells) {
            line.append(',');
            switch (cell) {
                case null -> {}
                case LocalDate day -> line.append(Long.toString(day.toEpochDay(), Character.MAX_RADIX));
                default -> line.append(cell);
            }
        }
        byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
        if (length + bytes.length > lines.length) {
            lines = Arrays.copyOf(lines, (length + bytes.length) * 5 / 4);
        }
        System.arraycopy(bytes, 0, lines, length, bytes.length);
        length += bytes.length;
    }

    /** Where it stands on a day; null for a series without a wanted direction, or without its own row. */
    @Nullable
    Assessment assess(LocalDate day) {
        return row == null ? null : indicator(row).assess(day);
    }

    /** A corrected row takes the place of its own correction in the log. */
    private Indicator indicator(IndicatorRow row) {
        LinkedHashMap<String, BaselineRow> baselines = new LinkedHashMap<>();
        LinkedHashMap<String, TargetRow> targets = new LinkedHashMap<>();
        LinkedHashMap<String, ValueRow> values = new LinkedHashMap<>();
        LinkedHashMap<String, BreakRow> breaks = new LinkedHashMap<>();
        new String(lines, 0, length, StandardCharsets.US_ASCII).lines().forEach(line -> {
            String[] cell = line.split(",", -1);
            String two = cell[1] + "," + cell[2];
            switch (cell[0]) {
                case "b" ->
                    baselines.putLast(
                            two,
                            new BaselineRow(key, new Period(cell[1]), day(cell[2]), new BigDecimal(cell[3]), null));
                case "t" ->
                    targets.putLast(
                            two,
                            new TargetRow(
                                    key,
                                    day(cell[1]),
                                    day(cell[2]),
                                    decimal(cell[3]),
                                    decimal(cell[4]),
                                    decimal(cell[5]),
                                    null,
                                    null));
                case "v" ->
                    values.putLast(
                            two,
                            new ValueRow(key, new Period(cell[1]), day(cell[2]), new BigDecimal(cell[3]), null, null));
                default ->
                    breaks.putLast(
                            cell[1],
                            new BreakRow(key, day(cell[1]), cell[2].isEmpty() ? null : day(cell[2]), NO_WORDS, null));
            }
        });
        return new Indicator(
                row,
                List.copyOf(baselines.values()),
                List.copyOf(targets.values()),
                List.copyOf(values.values()),
                List.copyOf(breaks.values()));
    }

    private static LocalDate day(String cell) {
        return LocalDate.ofEpochDay(Long.parseLong(cell, Character.MAX_RADIX));
    }

    private static @Nullable BigDecimal decimal(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }
}
