package org.tugyr.platform;

import static org.tugyr.platform.TestRecord.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.Direction;
import org.tugyr.platform.roadmap.IndicatorRows.Frequency;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.Nature;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.roadmap.RoadmapRows.Progress;
import org.tugyr.platform.roadmap.RoadmapRows.ProgressRow;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;
import org.tugyr.platform.roadmap.RoadmapRows.RoadmapRow;

/** What is done for the promises of the small invented record, and what is measured. */
final class TrialRoadmap {

    private static final String[] KILOMETRES = {"2.1", "5.4", "11.0", "16.8", "19.2", "24.0", "29.1", "31.0"};

    private final List<Row> rows = new ArrayList<>();

    private TrialRoadmap() {}

    static List<Row> rows() {
        TrialRoadmap roadmap = new TrialRoadmap();
        roadmap.roadmap();
        return roadmap.rows;
    }

    private void roadmap() {
        rows.add(new RoadmapRow(
                "trial-roadmap",
                "T-1",
                "trial-programme",
                text("Сынақ жол картасы", "Пробная дорожная карта", "Trial roadmap"),
                new When("2021-03"),
                new When("2021"),
                new When("2025"),
                2,
                "leaflet"));
        rows.add(measure("design", text("Жобалау", "Проектирование", "Design"), LocalDate.of(2021, 6, 30)));
        rows.add(measure(
                "road-1", text("Сынақ – Үлгі жолы, 41 км", "Дорога, 41 км", "Road, 41 km"), LocalDate.of(2022, 12, 9)));
        rows.add(progress("design", LocalDate.of(2021, 7, 1), Progress.DONE));
        rows.add(progress("road-1", LocalDate.of(2022, 9, 1), Progress.UNDER_WAY));
        rows.add(new IndicatorRow(
                "roads.km",
                "trial-roadmap",
                "roads",
                true,
                "T-1",
                text("Жөнделген жолдар", "Отремонтированные дороги", "Roads repaired"),
                text("км", "км", "km"),
                Direction.INCREASE,
                Nature.CUMULATIVE,
                1,
                Frequency.QUARTER,
                60,
                "roads-office",
                "CC-BY-4.0",
                null));
        rows.add(new BaselineRow(
                "roads.km", new Period("2020-12-31"), LocalDate.of(2021, 1, 15), BigDecimal.ZERO, "leaflet"));
        rows.add(target(LocalDate.of(2021, 3, 1), "190"));
        rows.add(target(LocalDate.of(2021, 9, 1), "168.5"));
        for (int i = 0; i < KILOMETRES.length; i++) {
            Period quarter = new Period(2021 + i / 4 + "-Q" + (1 + i % 4));
            rows.add(value(quarter, quarter.end().plusDays(5), KILOMETRES[i]));
        }
        rows.add(value(new Period("2022-Q1"), LocalDate.of(2022, 4, 20), "20.0"));
        rows.add(value(new Period("2022-Q1"), LocalDate.of(2022, 5, 20), "19.2"));
        rows.add(new IndicatorRow(
                "people",
                null,
                null,
                false,
                "T-1",
                text("Халық саны", "Население", "Population"),
                text("адам", "человек", "persons"),
                null,
                null,
                0,
                Frequency.YEAR,
                null,
                null,
                null,
                null));
        rows.add(new ValueRow(
                "people", new Period("2021"), LocalDate.of(2022, 3, 1), new BigDecimal("835686"), null, "act"));
        rows.add(new ReportedRow(
                "roads",
                LocalDate.of(2023, 1, 5),
                "branch",
                Reported.ON_SCHEDULE,
                text("Жұмыс жоспарға сай жүріп жатыр", "Работа идёт по плану", "Work goes to plan"),
                "leaflet"));
    }

    private static MeasureRow measure(String key, Text name, LocalDate due) {
        return new MeasureRow(key, "trial-roadmap", "roads", name, "roads-office", "deputy", null, due, "leaflet");
    }

    private static ProgressRow progress(String measure, LocalDate on, Progress state) {
        return new ProgressRow(measure, on, state, null, null, null);
    }

    private static TargetRow target(LocalDate decidedOn, String value) {
        return new TargetRow(
                "roads.km", LocalDate.of(2025, 12, 31), decidedOn, new BigDecimal(value), null, null, null, "leaflet");
    }

    private static ValueRow value(Period period, LocalDate publishedOn, String value) {
        return new ValueRow("roads.km", period, publishedOn, new BigDecimal(value), "roads-office", "act");
    }
}
