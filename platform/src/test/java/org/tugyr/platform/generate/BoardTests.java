package org.tugyr.platform.generate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tugyr.platform.facts.Period;
import org.tugyr.trajectory.Bound;
import org.tugyr.trajectory.Break;
import org.tugyr.trajectory.Cadence;
import org.tugyr.trajectory.Direction;
import org.tugyr.trajectory.Kind;
import org.tugyr.trajectory.Observation;
import org.tugyr.trajectory.PledgeStanding;
import org.tugyr.trajectory.Series;
import org.tugyr.trajectory.Status;
import org.tugyr.trajectory.Target;
import org.tugyr.trajectory.Thresholds;
import org.tugyr.trajectory.Trajectory;

/** What the board shows of the region, judged by the trajectory rule alone. */
class BoardTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 7, 42, -5})
    void standsAsItsLotsSayWhateverTheSeed(long seed) throws IOException {
        new Generator(seed, folder).write(Generator.Scale.REGION, (_, _, _) -> {});

        Map<String, Status> standings = standings(Cells.of(folder));

        Map<Status, Integer> board = new EnumMap<>(Status.class);
        standings.values().forEach(status -> board.merge(status, 1, Integer::sum));
        assertThat(board)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Status.ACHIEVED, 9,
                        Status.ON_TRACK, 52,
                        Status.AT_RISK, 34,
                        Status.OFF_TRACK, 22,
                        Status.WORSENING, 6,
                        Status.MISSED, 3,
                        Status.NOT_ASSESSABLE, 22));
        assertThat(standings)
                .containsEntry("syn-01-p001", Status.OFF_TRACK)
                .containsEntry("syn-01-p002", Status.AT_RISK)
                .containsEntry("syn-01-p003", Status.NOT_ASSESSABLE);
        assertThat(reportedWell(Cells.of(folder), standings, Status.OFF_TRACK, Status.WORSENING, Status.MISSED))
                .isEqualTo(12);
    }

    private static long reportedWell(Cells cells, Map<String, Status> standings, Status... bad) {
        Map<String, String> last = new TreeMap<>();
        cells.of("reported").forEach(row -> last.put(row.getField("pledge"), row.getField("state")));
        return last.entrySet().stream()
                .filter(pledge -> List.of("on-schedule", "done").contains(pledge.getValue()))
                .filter(pledge -> List.of(bad).contains(standings.get(pledge.getKey())))
                .count();
    }

    private static Map<String, Status> standings(Cells cells) {
        Map<String, List<NamedCsvRecord>> baselines = byIndicator(cells, "baselines");
        Map<String, List<NamedCsvRecord>> values = byIndicator(cells, "values");
        Map<String, List<NamedCsvRecord>> targets = byIndicator(cells, "targets");
        Map<String, List<NamedCsvRecord>> breaks = byIndicator(cells, "breaks");
        Map<String, List<PledgeStanding.Indicator>> indicators = new TreeMap<>();
        cells.of("pledges").forEach(row -> indicators.put(row.getField(0), new ArrayList<>()));
        for (NamedCsvRecord row : cells.of("indicators")) {
            String key = row.getField("indicator");
            Series series = new Series(
                    Direction.valueOf(word(row, "direction")),
                    Kind.valueOf(word(row, "nature")),
                    some(baselines, key, BoardTests::observation),
                    some(values, key, BoardTests::observation),
                    some(targets, key, BoardTests::target),
                    some(breaks, key, one -> new Break(day(one, "broken_on"), day(one, "announced_on"))),
                    cadence(row),
                    Thresholds.STANDARD);
            Status status = Trajectory.assess(series, Calendar.KEPT_UNTIL).status();
            indicators
                    .get(row.getField("pledge"))
                    .add(new PledgeStanding.Indicator(key, row.getField("main").equals("yes"), status));
        }
        Map<String, Status> standings = new TreeMap<>();
        indicators.forEach(
                (pledge, some) -> standings.put(pledge, PledgeStanding.of(some).status()));
        return standings;
    }

    private static Map<String, List<NamedCsvRecord>> byIndicator(Cells cells, String file) {
        return cells.of(file).stream().collect(Collectors.groupingBy(row -> row.getField("indicator")));
    }

    private static <T> List<T> some(
            Map<String, List<NamedCsvRecord>> rows, String key, Function<NamedCsvRecord, T> read) {
        return rows.getOrDefault(key, List.of()).stream().map(read).toList();
    }

    private static String word(NamedCsvRecord row, String column) {
        return row.getField(column).toUpperCase(java.util.Locale.ROOT);
    }

    private static LocalDate day(NamedCsvRecord row, String column) {
        return LocalDate.parse(row.getField(column));
    }

    private static Observation observation(NamedCsvRecord row) {
        return new Observation(
                new Period(row.getField("period")).end(),
                new BigDecimal(row.getField("value")),
                day(row, "published_on"));
    }

    private static Target target(NamedCsvRecord row) {
        boolean band = !row.getField("low").isEmpty();
        Bound bound = band
                ? new Bound(new BigDecimal(row.getField("low")), new BigDecimal(row.getField("high")))
                : Bound.of(new BigDecimal(row.getField("value")));
        return new Target(day(row, "due"), bound, day(row, "decided_on"));
    }

    private static Cadence cadence(NamedCsvRecord row) {
        String grace = row.getField("grace_days");
        int months = switch (row.getField("frequency")) {
            case "month" -> 1;
            case "quarter" -> 3;
            case "half-year" -> 6;
            default -> 12;
        };
        return new Cadence(
                java.time.Period.ofMonths(months),
                java.time.Period.ofDays(grace.isEmpty() ? 90 : Integer.parseInt(grace)));
    }
}
