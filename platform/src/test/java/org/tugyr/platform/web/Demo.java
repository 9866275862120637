package org.tugyr.platform.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.chart.AreaMap;
import org.tugyr.platform.web.chart.Maps;
import org.tugyr.platform.web.chart.Trajectory;
import org.tugyr.platform.web.parts.Bar;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.parts.Share;
import org.tugyr.platform.web.parts.Source;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;

/** An invented pledge that shows every part at once. */
public record Demo(
        Text wording,
        Text translated,
        Figure measured,
        Figure planned,
        List<Bar> bars,
        Trajectory chart,
        AreaMap map,
        List<Source> sources,
        Pager pager) {

    static final RecordState STATE = new RecordState(
            61_204, Instant.parse("2023-01-09T12:04:00Z"), LocalDate.of(2023, 1, 9), ZoneId.of("Asia/Qostanay"));

    static Demo in(Words words) {
        Text wording = Text.of("kk", "2021–2025 жылдары жергілікті маңызы бар жолдардың 168,5 км-і жөнделеді.");
        Text translated = new Text(
                "kk",
                new TreeMap<>(Map.of(
                        "kk", "Ауыл жолдарын жөндеу",
                        "ru", "Ремонт сельских дорог",
                        "en", "Repair of rural roads")),
                new TreeMap<>(Map.of("ru", Text.Mark.OFFICIAL, "en", Text.Mark.MACHINE)));
        return new Demo(
                wording,
                translated,
                new Figure(
                        "indicator:roads/value/2022-Q4",
                        new BigDecimal("31.0"),
                        null,
                        words.language().tag().equals("en") ? "km" : "км"),
                new Figure(
                        "indicator:roads/plan/2022-Q4",
                        new BigDecimal("67.4"),
                        1,
                        words.language().tag().equals("en") ? "km" : "км"),
                List.of(
                        bar(words, Voice.REPORTED, 24, 72, 0, 31, 9, 0, 2, 10),
                        bar(words, Voice.MEASURED, 11, 50, 34, 25, 4, 2, 22),
                        bar(words, Voice.JUDGED, 24, 38, 17, 69)),
                roads(
                        words.language().tag().equals("en") ? "km" : "км",
                        translated.in(words.language().tag())),
                map(words),
                List.of(
                        new Source("31,0", 48_112, "/log/48112", "PDF", "/files/1"),
                        new Source("168,5", 203, "/log/203", null, null)),
                new Pager(2, 7, "/demo?page="));
    }

    private static Bar bar(Words words, Voice voice, long... counts) {
        List<Share> shares = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            if (standing.voice() == voice && shares.size() < counts.length) {
                String id = "demo/" + standing.name().toLowerCase(java.util.Locale.ROOT);
                shares.add(new Share(standing, Figure.count(id, counts[shares.size()])));
            }
        }
        return new Bar(voice.label(words), voice, shares);
    }

    static Trajectory roads(String unit, String name) {
        String[] values = {"0", "2.1", "5.4", "11.0", "16.8", "19.2", "24.0", "29.1", "31.0"};
        List<Trajectory.Dot> dots = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            dots.add(new Trajectory.Dot(LocalDate.of(2020, 12, 31).plusMonths(3L * i), new BigDecimal(values[i])));
        }
        return new Trajectory(
                name,
                unit,
                1,
                STATE.day(),
                List.of(
                        Trajectory.Corner.at(LocalDate.of(2020, 12, 31), BigDecimal.ZERO),
                        Trajectory.Corner.at(LocalDate.of(2023, 12, 31), new BigDecimal("101.1")),
                        Trajectory.Corner.at(LocalDate.of(2025, 12, 31), new BigDecimal("168.5"))),
                List.of(
                        Trajectory.Goal.at(LocalDate.of(2023, 12, 31), new BigDecimal("101.1")),
                        new Trajectory.Goal(
                                LocalDate.of(2025, 12, 31), new BigDecimal("190"), new BigDecimal("190"), true),
                        Trajectory.Goal.at(LocalDate.of(2025, 12, 31), new BigDecimal("168.5"))),
                dots,
                List.of(new Trajectory.Dot(LocalDate.of(2022, 3, 31), new BigDecimal("26.5"))),
                new Trajectory.Dot(LocalDate.of(2023, 12, 31), new BigDecimal("101.1")),
                List.of());
    }

    private static AreaMap map(Words words) {
        Standing[] some = {
            Standing.MEASURED_ON_TRACK, Standing.MEASURED_AT_RISK, Standing.MEASURED_OFF_TRACK,
            Standing.MEASURED_ACHIEVED, Standing.MEASURED_NOT_ASSESSABLE, Standing.MEASURED_MISSED
        };
        Maps map = Maps.of("kz-regions-2022");
        List<AreaMap.Area> areas = new ArrayList<>();
        for (String id : map.shapes().keySet()) {
            Standing standing = some[areas.size() % some.length];
            areas.add(new AreaMap.Area(id, id, standing.label(words), "/area/" + id, standing.tone(), standing.icon()));
        }
        return new AreaMap(words.get("web.voice.measured"), map, areas);
    }
}
