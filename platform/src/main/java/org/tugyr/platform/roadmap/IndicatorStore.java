package org.tugyr.platform.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.BreakRow;
import org.tugyr.platform.roadmap.IndicatorRows.Direction;
import org.tugyr.platform.roadmap.IndicatorRows.Frequency;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.Nature;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;

/** Reads many indicators at once from their tables: five queries, whatever their number. */
final class IndicatorStore {

    private static final Text UNUSED = Text.of("en", "-");

    private final JdbcClient jdbc;

    IndicatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The indicators with these keys, with what decides where they stand. */
    List<Indicator> read(List<String> keys) {
        String[] these = keys.toArray(String[]::new);
        Map<String, List<BaselineRow>> baselines = new HashMap<>();
        rows(
                "select indicator, period, published_on, value from roadmap.baselines where indicator = any(?) order by idx",
                these,
                row -> add(
                        baselines,
                        row,
                        new BaselineRow(
                                row.getString("indicator"),
                                new Period(row.getString("period")),
                                day(row, "published_on"),
                                row.getBigDecimal("value"),
                                null)));
        Map<String, List<TargetRow>> targets = new HashMap<>();
        rows(
                "select indicator, due, decided_on, value, low, high from roadmap.targets where indicator = any(?) order by idx",
                these,
                row -> add(
                        targets,
                        row,
                        new TargetRow(
                                row.getString("indicator"),
                                day(row, "due"),
                                day(row, "decided_on"),
                                row.getBigDecimal("value"),
                                row.getBigDecimal("low"),
                                row.getBigDecimal("high"),
                                null,
                                null)));
        Map<String, List<ValueRow>> values = new HashMap<>();
        rows(
                "select indicator, period, published_on, value from roadmap.values where indicator = any(?) order by idx",
                these,
                row -> add(
                        values,
                        row,
                        new ValueRow(
                                row.getString("indicator"),
                                new Period(row.getString("period")),
                                day(row, "published_on"),
                                row.getBigDecimal("value"),
                                null,
                                null)));
        Map<String, List<BreakRow>> breaks = new HashMap<>();
        rows(
                "select indicator, broken_on, announced_on from roadmap.breaks where indicator = any(?) order by idx",
                these,
                row -> add(
                        breaks,
                        row,
                        new BreakRow(
                                row.getString("indicator"),
                                day(row, "broken_on"),
                                row.getObject("announced_on", LocalDate.class),
                                UNUSED,
                                null)));
        List<Indicator> indicators = new ArrayList<>();
        rows(
                "select indicator, pledge, main, area, direction, nature, frequency, grace_days from roadmap.indicators"
                        + " where indicator = any(?) order by indicator",
                these,
                row -> {
                    IndicatorRow indicator = indicator(row);
                    String key = indicator.indicator();
                    indicators.add(new Indicator(
                            indicator,
                            baselines.getOrDefault(key, List.of()),
                            targets.getOrDefault(key, List.of()),
                            values.getOrDefault(key, List.of()),
                            breaks.getOrDefault(key, List.of())));
                });
        return indicators;
    }

    private static IndicatorRow indicator(ResultSet row) throws SQLException {
        return new IndicatorRow(
                row.getString("indicator"),
                null,
                row.getString("pledge"),
                row.getBoolean("main"),
                row.getString("area"),
                UNUSED,
                UNUSED,
                choice(Direction.class, row.getString("direction")),
                choice(Nature.class, row.getString("nature")),
                null,
                choice(Frequency.class, row.getString("frequency")),
                (Integer) row.getObject("grace_days"),
                null,
                null,
                null);
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String word) {
        return word == null ? null : RowJson.choice(type, word);
    }

    private interface Reading {
        void row(ResultSet row) throws SQLException;
    }

    private void rows(String sql, String[] keys, Reading reading) {
        jdbc.sql(sql).param(keys).query(reading::row);
    }

    private static <R> void add(Map<String, List<R>> byIndicator, ResultSet row, R value) throws SQLException {
        byIndicator
                .computeIfAbsent(row.getString("indicator"), _ -> new ArrayList<>())
                .add(value);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
