package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.programme.PledgeRows.WordingChange;
import org.tugyr.platform.programme.PledgeRows.WordingRow;
import org.tugyr.platform.roadmap.Changes.Change;
import org.tugyr.platform.roadmap.Changes.What;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;

/** What changed in one pledge and its indicators: the changes that {@link Changes} tells of an area, folded from the pledge's rows. */
public final class PledgeChanges {

    private final FactLog log;

    PledgeChanges(FactLog log) {
        this.log = log;
    }

    /**
     * A pledge's changes, latest first.
     *
     * @param title of the pledge
     */
    public record Latest(Text title, List<Change> changes) {}

    /**
     * The latest changes of a pledge. Two queries.
     *
     * @param size of the log up to which
     * @param day up to which
     * @param most how many at most
     */
    public Latest latest(String pledge, long size, LocalDate day, int most) {
        Delivery delivery = Delivery.read(log, pledge, size, day);
        return new Latest(
                title(delivery),
                Stream.of(reports(delivery, day), wordings(delivery, day), numbers(delivery, day))
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(
                                        (Change change) -> change.day().text())
                                .thenComparingLong(Change::entry)
                                .reversed())
                        .limit(most)
                        .toList());
    }

    private static Text title(Delivery delivery) {
        return delivery.history()
                .row(PledgeRow.class, delivery.pledge())
                .orElseThrow()
                .row()
                .title();
    }

    private static List<Change> reports(Delivery delivery, LocalDate day) {
        return delivery.history().rows(ReportedRow.class).stream()
                .filter(report -> !report.row().reportedOn().isAfter(day))
                .map(report -> new Change(
                        What.REPORTED,
                        new When(report.row().reportedOn().toString()),
                        report.index(),
                        "pledge:" + delivery.pledge(),
                        title(delivery),
                        null,
                        null,
                        null,
                        null,
                        report.row().state(),
                        null,
                        null,
                        null))
                .toList();
    }

    private static List<Change> wordings(Delivery delivery, LocalDate day) {
        return delivery.history().rows(WordingRow.class).stream()
                .filter(wording -> wording.row().change() != WordingChange.STATED
                        && !wording.row().statedOn().earliest().isAfter(day))
                .map(wording -> new Change(
                        What.valueOf(wording.row().change().name()),
                        wording.row().statedOn(),
                        wording.index(),
                        "pledge:" + delivery.pledge(),
                        title(delivery),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        wording.row().due(),
                        null))
                .toList();
    }

    private static List<Change> numbers(Delivery delivery, LocalDate day) {
        List<Change> changes = new ArrayList<>();
        Map<String, Indicator> indicators = new HashMap<>();
        delivery.indicators().forEach(each -> indicators.put(each.key(), each.indicator()));
        Map<List<Object>, BigDecimal> before = new HashMap<>();
        delivery.parts().rows(TargetRow.class).stream()
                .filter(target -> !target.row().decidedOn().isAfter(day))
                .sorted(Comparator.comparing(target -> target.row().decidedOn()))
                .forEach(target -> {
                    TargetRow row = target.row();
                    Indicator of = indicators.get(row.indicator());
                    BigDecimal bound = row.value() != null ? row.value() : row.low() != null ? row.low() : row.high();
                    BigDecimal was = bound == null ? null : before.put(List.of(row.indicator(), row.due()), bound);
                    if (of != null && bound != null && was != null && was.compareTo(bound) != 0) {
                        changes.add(
                                number(What.TARGET_MOVED, row.decidedOn(), target, of, was, bound, null, row.due()));
                    }
                });
        delivery.parts().rows(ValueRow.class).stream()
                .filter(value -> !value.row().publishedOn().isAfter(day))
                .sorted(Comparator.comparing(value -> value.row().publishedOn()))
                .forEach(value -> {
                    ValueRow row = value.row();
                    Indicator of = indicators.get(row.indicator());
                    BigDecimal was = before.put(List.of(row.indicator(), row.period()), row.value());
                    if (of != null && was != null && was.compareTo(row.value()) != 0) {
                        changes.add(number(
                                What.RESTATED, row.publishedOn(), value, of, was, row.value(), row.period(), null));
                    }
                });
        return changes;
    }

    private static Change number(
            What what,
            LocalDate day,
            Recorded<?> fact,
            Indicator indicator,
            BigDecimal before,
            BigDecimal after,
            @Nullable Period period,
            @Nullable LocalDate due) {
        return new Change(
                what,
                new When(day.toString()),
                fact.index(),
                "indicator:" + indicator.row().indicator(),
                indicator.row().name(),
                before,
                after,
                indicator.row().unit(),
                indicator.row().decimals(),
                null,
                period,
                due == null ? null : new When(due.toString()),
                null);
    }
}
