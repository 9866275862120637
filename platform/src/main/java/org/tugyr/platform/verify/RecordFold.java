package org.tugyr.platform.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestBasis;
import org.tugyr.platform.election.ContestRule;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RuleAdoptedRow;
import org.tugyr.platform.lists.ListBasis;
import org.tugyr.platform.lists.ListRule;
import org.tugyr.platform.mandates.MandateBasis;
import org.tugyr.platform.mandates.MandateRule;
import org.tugyr.platform.oversight.OversightBasis;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.report.ClaimBasis;
import org.tugyr.platform.report.ClaimRule;
import org.tugyr.platform.roadmap.IndicatorRows;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.BreakRow;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;
import org.tugyr.trajectory.Assessment;
import org.tugyr.trajectory.PledgeStanding;
import org.tugyr.trajectory.Trajectory;

/** One record's entries folded up to a size, and the numbers that follow from them on a day. */
final class RecordFold {

    private static final String WITHHELD =
            "ballots withheld: their totals by round are published, from which their count cannot be repeated";

    private final String root;
    private final LocalDate day;
    private final Pool pool = new Pool();
    private final RulesInForce rules = new RulesInForce();
    private final Areas areas = new Areas();
    private final Map<String, Pledge> pledges = new HashMap<>();
    private final Map<String, IndicatorFold> indicators = new HashMap<>();
    private final Map<String, ReportedRow> reports = new HashMap<>();
    private final ContestBasis contests = new ContestBasis();
    private final ListBasis lists = new ListBasis();
    private final ClaimBasis claims = new ClaimBasis(contests);
    private final MandateBasis mandates = new MandateBasis(contests, lists);
    private final OversightBasis oversight = new OversightBasis();
    private final Findings findings;
    private ZoneId zone = ZoneOffset.UTC;

    RecordFold(String root, LocalDate day, Findings findings) {
        this.root = root;
        this.day = day;
        this.findings = findings;
    }

    private record Pledge(String programme, String area) {}

    /** Takes numbers, one by one. */
    @FunctionalInterface
    interface Numbers {
        void accept(String id, String value, String root, String rule);
    }

    /** Takes a row that was recorded at a moment. */
    void fold(Row row, Instant at) {
        claims.put(row, at);
        contests.put(row);
        lists.put(row);
        mandates.put(row);
        oversight.put(row);
        switch (row) {
            case RecordRow record -> zone(record);
            case RuleAdoptedRow adopted -> rules.put(adopted);
            case AreaRow area -> areas.put(area);
            case PledgeRow pledge ->
                pledges.put(pledge.pledge(), new Pledge(pool.one(pledge.programme()), pool.one(pledge.area())));
            case ReportedRow report -> report(report);
            case IndicatorRows some -> fold(some);
            default -> {} // no number rests on it yet
        }
    }

    private void zone(RecordRow record) {
        try {
            zone = ZoneId.of(record.zone());
        } catch (DateTimeException e) {
            findings.refute("record:" + root, record.zone(), "a time zone");
        }
    }

    private void fold(IndicatorRows row) {
        switch (row) {
            case IndicatorRow indicator -> indicator(indicator.indicator()).put(indicator, pool);
            case BaselineRow baseline -> indicator(baseline.indicator()).put(baseline);
            case TargetRow target -> indicator(target.indicator()).put(target);
            case ValueRow value -> indicator(value.indicator()).put(value);
            case BreakRow broken -> indicator(broken.indicator()).put(broken);
        }
    }

    private IndicatorFold indicator(String key) {
        return indicators.computeIfAbsent(key, IndicatorFold::new);
    }

    /** Keeps the last report by the day; of several on one day the one that was recorded last, be it a correction. */
    private void report(ReportedRow row) {
        if (!row.reportedOn().isAfter(day)) {
            reports.merge(
                    row.pledge(),
                    row,
                    (last, report) -> report.reportedOn().isBefore(last.reportedOn()) ? last : report);
        }
    }

    /** A rule that the record goes by on its day and this version does not know, so that it cannot compute the numbers. */
    Optional<String> unknownRule() {
        return rules.unknown(day);
    }

    /** All numbers of the record. */
    void numbers(Numbers numbers) {
        rules.compareTexts(day, findings);
        Map<String, List<PledgeStanding.Indicator>> standings = new HashMap<>();
        new TreeMap<>(indicators).forEach((key, indicator) -> {
            Assessment assessment = assess(key, indicator);
            if (assessment != null) {
                indicator(key, assessment, numbers);
                IndicatorRow row = indicator.row();
                if (row != null && row.pledge() != null) {
                    standings
                            .computeIfAbsent(row.pledge(), _ -> new ArrayList<>())
                            .add(new PledgeStanding.Indicator(key, row.main(), assessment.status()));
                }
            }
        });
        Map<String, Long> counts = new TreeMap<>();
        new TreeMap<>(pledges).forEach((key, pledge) -> {
            String measured = PledgeStanding.of(standings.getOrDefault(key, List.of()))
                    .status()
                    .name();
            ReportedRow report = reports.get(key);
            String reported = report == null ? "NONE" : report.state().name();
            numbers.accept("pledge:" + key + "/measured", measured, root, PledgeStanding.RULE);
            numbers.accept("pledge:" + key + "/reported", reported, root, Layout.REPORTED_RULE);
            List<String> counted = new ArrayList<>(List.of("record:" + root, "programme:" + pledge.programme()));
            areas.upFrom(pledge.area(), day).forEach(area -> counted.add("area:" + area));
            for (String subject : counted) {
                counts.merge(subject + "/measured/" + measured, 1L, Long::sum);
                counts.merge(subject + "/reported/" + reported, 1L, Long::sum);
            }
        });
        counts.forEach((id, count) -> numbers.accept(id, count.toString(), root, Layout.COUNT_RULE));
        marks().forEach((id, mark) -> numbers.accept(id, mark, root, ClaimRule.RULE));
        results().forEach((id, result) -> numbers.accept(id, result, root, ContestRule.RULE));
        lists().forEach((id, number) -> numbers.accept(id, number, root, ListRule.RULE));
        seats().forEach((id, seats) -> numbers.accept(id, seats, root, MandateRule.RULE));
        overseen().forEach((id, number) -> numbers.accept(id, number.value(), root, number.rule()));
    }

    private SortedMap<String, String> marks() {
        try {
            return claims.numbers(day, zone);
        } catch (RuntimeException e) { // whatever hostile rows make of the rule
            findings.refute("record:" + root, "claims that cannot be answered", String.valueOf(e.getMessage()));
            return Collections.emptySortedMap();
        }
    }

    private SortedMap<String, String> results() {
        try {
            long withheld = contests.withheld();
            if (withheld > 0) {
                findings.leave(WITHHELD, withheld);
            }
            return contests.numbers();
        } catch (RuntimeException e) { // whatever hostile rows make of the rule
            findings.refute("record:" + root, "contests that cannot be counted", String.valueOf(e.getMessage()));
            return Collections.emptySortedMap();
        }
    }

    private SortedMap<String, String> lists() {
        try {
            return lists.numbers(contests);
        } catch (RuntimeException e) { // whatever hostile rows make of the rule
            findings.refute("record:" + root, "lists that cannot be put together", String.valueOf(e.getMessage()));
            return Collections.emptySortedMap();
        }
    }

    private SortedMap<String, String> seats() {
        try {
            return mandates.numbers(day);
        } catch (RuntimeException e) { // whatever hostile rows make of the rule
            findings.refute("record:" + root, "seats that cannot be told", String.valueOf(e.getMessage()));
            return Collections.emptySortedMap();
        }
    }

    private SortedMap<String, OversightBasis.Figure> overseen() {
        try {
            return oversight.numbers(root, day);
        } catch (RuntimeException e) { // whatever hostile rows make of the rules
            findings.refute(
                    "record:" + root, "decisions or verdicts that make no sense", String.valueOf(e.getMessage()));
            return Collections.emptySortedMap();
        }
    }

    private @Nullable Assessment assess(String key, IndicatorFold indicator) {
        try {
            return indicator.assess(day);
        } catch (RuntimeException e) { // whatever hostile rows make of the rule
            findings.refute("indicator:" + key, "rows that make no series", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void indicator(String key, Assessment assessment, Numbers numbers) {
        var arithmetic = assessment.arithmetic();
        String id = "indicator:" + key + "/";
        numbers.accept(id + "status", assessment.status().name(), root, Trajectory.RULE);
        if (arithmetic.value() != null) {
            numbers.accept(id + "value", arithmetic.value().value().toPlainString(), root, Trajectory.RULE);
        }
        if (arithmetic.plannedAtValue() != null) {
            numbers.accept(id + "planned", arithmetic.plannedAtValue().low().toPlainString(), root, Trajectory.RULE);
        }
        if (arithmetic.attainment() != null) {
            numbers.accept(id + "attainment", arithmetic.attainment().toPlainString(), root, Trajectory.RULE);
        }
    }
}
