package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.roadmap.IndicatorView.BreakLine;
import org.tugyr.platform.roadmap.IndicatorView.Proof;
import org.tugyr.platform.roadmap.IndicatorView.TargetLine;
import org.tugyr.platform.roadmap.IndicatorView.ValueLine;
import org.tugyr.platform.roadmap.RoadmapRows.RoadmapRow;
import org.tugyr.platform.web.Paging;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.words.Words;
import org.tugyr.trajectory.Assessment;

/** Makes the view of an indicator: a pure function of histories, day and language. */
final class IndicatorViews {

    private final History history;
    private final History own;
    private final LocalDate day;
    private final Words words;
    private final Assessed assessed;
    private final Amounts amounts;

    private IndicatorViews(String key, History history, History own, LocalDate day, Words words) {
        this.history = history;
        this.own = own;
        this.day = day;
        this.words = words;
        this.assessed = Assessed.of(history, key, day);
        this.amounts = new Amounts(assessed.indicator(), words);
    }

    /** The subjects whose own rows the view needs beside the indicator's history. */
    static List<String> mentioned(History history, IndicatorRow row) {
        Set<String> subjects = new LinkedHashSet<>(List.of("area:" + row.area()));
        mention(subjects, "pledge", row.pledge());
        mention(subjects, "roadmap", row.roadmap());
        mention(subjects, "organisation", row.publisher());
        history.rows(ValueRow.class).forEach(value -> {
            mention(subjects, "organisation", value.row().by());
            mention(subjects, "evidence", value.row().evidence());
        });
        history.rows(TargetRow.class)
                .forEach(target -> mention(subjects, "evidence", target.row().evidence()));
        return List.copyOf(subjects);
    }

    private static void mention(Set<String> subjects, String kind, @Nullable String key) {
        if (key != null) {
            subjects.add(kind + ":" + key);
        }
    }

    /**
     * The view.
     *
     * @param filter what the address asks for
     * @param page of the values, from 1
     */
    static IndicatorView of(
            String key, History history, History own, LocalDate day, Words words, Filter filter, int page) {
        return new IndicatorViews(key, history, own, day, words).view(filter, page);
    }

    private IndicatorView view(Filter filter, int page) {
        IndicatorRow row = assessed.indicator().row();
        List<ValueLine> values = values();
        Pager pager = Paging.of(values.size(), IndicatorView.VALUES, page, filter.pages());
        return new IndicatorView(
                row,
                new Names(own).ofArea(row.area(), day).orElseGet(() -> Text.of("en", row.area())),
                own.row(PledgeRow.class, Objects.requireNonNullElse(row.pledge(), ""))
                        .map(pledge -> pledge.row().title())
                        .orElse(null),
                own.row(RoadmapRow.class, Objects.requireNonNullElse(row.roadmap(), ""))
                        .map(roadmap -> roadmap.row().name())
                        .orElse(null),
                new Names(own).ofOrganisation(row.publisher(), day).orElse(null),
                IndicatorLine.of(assessed, words),
                Charts.of(assessed.indicator(), assessed.assessment(), day, words),
                Steps.of(assessed, words),
                Deliveries.paces(assessed, words),
                values,
                targets(),
                assessed.indicator().breaks().stream()
                        .map(each -> new BreakLine(words.day(each.brokenOn()), each.reason()))
                        .toList(),
                filter.get("at") != null,
                pager);
    }

    /** Every vintage known by the day, the latest period first, and its latest vintage first. */
    private List<ValueLine> values() {
        List<Recorded<ValueRow>> rows = history.rows(ValueRow.class).stream()
                .filter(value -> !value.row().publishedOn().isAfter(day))
                .sorted(Comparator.comparing((Recorded<ValueRow> value) ->
                                value.row().period().end())
                        .thenComparing(value -> value.row().publishedOn())
                        .reversed())
                .toList();
        List<ValueLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ValueRow row = rows.get(i).row();
            boolean superseded = i > 0 && rows.get(i - 1).row().period().equals(row.period());
            boolean restates =
                    i + 1 < rows.size() && rows.get(i + 1).row().period().equals(row.period());
            lines.add(new ValueLine(
                    row,
                    words.period(row.period()),
                    amounts.exact(row.value()),
                    words.shortDay(row.publishedOn()),
                    row.by() == null
                                    || row.by()
                                            .equals(assessed.indicator().row().publisher())
                            ? null
                            : new Names(own)
                                    .ofOrganisation(row.by(), row.publishedOn())
                                    .orElse(null),
                    superseded
                            ? words.get("roadmap.vintage.superseded")
                            : restates ? words.get("roadmap.vintage.restates") : null,
                    proof(rows.get(i), row.evidence())));
        }
        return lines;
    }

    private List<TargetLine> targets() {
        Assessment assessment = assessed.assessment();
        return history.rows(TargetRow.class).stream()
                .filter(target -> !target.row().decidedOn().isAfter(day))
                .sorted(Comparator.comparing(
                                (Recorded<TargetRow> target) -> target.row().due())
                        .thenComparing(target -> target.row().decidedOn()))
                .map(target -> {
                    TargetRow row = target.row();
                    boolean stands = assessment == null || Charts.stands(row, Indicator.bound(row), assessment);
                    boolean late = row.decidedOn().isAfter(row.due());
                    return new TargetLine(
                            row,
                            words.shortDay(row.due()),
                            amounts.exact(Indicator.bound(row)),
                            words.shortDay(row.decidedOn()),
                            stands,
                            stands ? null : words.get(late ? "roadmap.target.late" : "roadmap.target.moved"),
                            row.reason(),
                            proof(target, row.evidence()));
                })
                .toList();
    }

    private Proof proof(Recorded<?> fact, @Nullable String evidence) {
        return MeasureViews.proof(own, fact, evidence);
    }
}
