package org.tugyr.platform.data;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Tables.Placed;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.Direction;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;

/**
 * Indicators in the words of IATI's results (iatistandard.org, 2.03): a result, its indicator, baselines, and periods with target and
 * actual. A result is the pledge or roadmap that an indicator serves. The period of a target that no value is for has an end only:
 * the record says of a target by when, not since when.
 */
final class Results {

    private static final int AT_ONCE = 500;
    private static final String OUTCOME = "2";
    private static final String UNIT = "1";
    private static final String PERCENTAGE = "2";

    private final Moment moment;
    private final String home;
    private final Tables tables;

    Results(Moment moment, String home) {
        this.moment = moment;
        this.home = home;
        this.tables = moment.tables();
    }

    void write(Writer out) throws IOException, SQLException {
        PackageFile.begin(moment, out);
        try (Sequence results = new Sequence(out, "results")) {
            List<IndicatorRow> some = new ArrayList<>();
            moment.rows()
                    .all(moment.kinds().of(IndicatorRow.class), moment.state().root(), (_, row) -> {
                        some.add((IndicatorRow) row);
                        if (some.size() == AT_ONCE) {
                            add(some, results);
                            some.clear();
                        }
                    });
            add(some, results);
        }
        PackageFile.end(out);
    }

    private void add(List<IndicatorRow> indicators, Sequence results) throws IOException {
        String[] keys = indicators.stream().map(IndicatorRow::indicator).toArray(String[]::new);
        Map<String, List<BaselineRow>> baselines = rows(BaselineRow.class, keys, BaselineRow::indicator);
        Map<String, List<TargetRow>> targets = rows(TargetRow.class, keys, TargetRow::indicator);
        Map<String, List<ValueRow>> values = rows(ValueRow.class, keys, ValueRow::indicator);
        Map<String, Text> titles = moment.titles()
                .of(
                        indicators.stream()
                                .map(Results::served)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        moment.state().day());
        for (IndicatorRow row : indicators) {
            List<Json> start = baselines.getOrDefault(row.indicator(), List.of()).stream()
                    .sorted(Comparator.comparing(BaselineRow::publishedOn))
                    .map(Results::baseline)
                    .toList();
            Json periods = periods(
                    targets.getOrDefault(row.indicator(), List.of()), values.getOrDefault(row.indicator(), List.of()));
            results.add(result(row, titles, indicator(row, start, periods)));
        }
    }

    private interface Key<R> {
        String of(R row);
    }

    private <R extends Row> Map<String, List<R>> rows(Class<R> type, String[] keys, Key<R> key) {
        Map<String, List<R>> rows = new HashMap<>();
        for (Placed<R> placed : tables.rows(type, Long.MAX_VALUE, "indicator = any(?)", (Object) keys)) {
            rows.computeIfAbsent(key.of(placed.row()), _ -> new ArrayList<>()).add(placed.row());
        }
        return rows;
    }

    private static @Nullable String served(IndicatorRow row) {
        return row.pledge() != null
                ? "pledge:" + row.pledge()
                : row.roadmap() != null ? "roadmap:" + row.roadmap() : null;
    }

    private static Json result(IndicatorRow row, Map<String, Text> titles, Json indicator) {
        JsonBuilder json = Json.object().put("type", OUTCOME).put("indicator", new Json.Arr(List.of(indicator)));
        String served = served(row);
        if (served != null) {
            json.put("reference", served);
            Text title = titles.get(served);
            if (title != null) {
                json.put("title", RowJson.write(title));
            }
        }
        return json.build();
    }

    private Json indicator(IndicatorRow row, List<Json> baselines, Json periods) {
        boolean percent = row.unit().values().containsValue("percent")
                || row.unit().values().containsValue("%");
        JsonBuilder json = Json.object()
                .put("reference", row.indicator())
                .put("measure", percent ? PERCENTAGE : UNIT)
                .put("title", RowJson.write(row.name()))
                .put("unit", RowJson.write(row.unit()))
                .put("location", row.area())
                .put("link", home + "/indicators/" + row.indicator())
                .put("baseline", new Json.Arr(baselines))
                .put("period", periods);
        if (row.direction() == Direction.INCREASE || row.direction() == Direction.DECREASE) {
            json.put("ascending", row.direction() == Direction.INCREASE);
        }
        return json.build();
    }

    private static Json baseline(BaselineRow row) {
        LocalDate end = row.period().end();
        return Json.object()
                .put("year", end.getYear())
                .put("iso-date", end.toString())
                .put("published", row.publishedOn().toString())
                .put("value", plain(row.value()))
                .build();
    }

    /** What is known of a period. */
    private static final class Span {
        private @Nullable Period period;
        private final List<Json> targets = new ArrayList<>();
        private final List<Json> actuals = new ArrayList<>();
    }

    private static Json periods(Collection<TargetRow> targets, Collection<ValueRow> values) {
        SortedMap<LocalDate, Span> spans = new TreeMap<>();
        targets.stream()
                .sorted(Comparator.comparing(TargetRow::decidedOn))
                .forEach(row -> spans.computeIfAbsent(row.due(), _ -> new Span())
                        .targets
                        .add(target(row)));
        values.stream().sorted(Comparator.comparing(ValueRow::publishedOn)).forEach(row -> {
            Span span = spans.computeIfAbsent(row.period().end(), _ -> new Span());
            span.period = row.period();
            span.actuals.add(Json.object()
                    .put("value", plain(row.value()))
                    .put("published", row.publishedOn().toString())
                    .build());
        });
        List<Json> periods = new ArrayList<>();
        spans.forEach((end, span) -> {
            JsonBuilder json = Json.object().put("period-end", end.toString());
            if (span.period != null) {
                json.put("period-start", span.period.begin().toString());
            }
            periods.add(json.put("target", new Json.Arr(span.targets))
                    .put("actual", new Json.Arr(span.actuals))
                    .build());
        });
        return new Json.Arr(periods);
    }

    private static Json target(TargetRow row) {
        JsonBuilder json = Json.object().put("decided", row.decidedOn().toString());
        put(json, "value", row.value());
        put(json, "low", row.low());
        put(json, "high", row.high());
        return json.build();
    }

    private static void put(JsonBuilder json, String name, @Nullable BigDecimal value) {
        if (value != null) {
            json.put(name, plain(value));
        }
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
