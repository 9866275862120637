package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.people.PeopleRows.PostRow;
import org.tugyr.platform.programme.PledgeRows.WordingRow;
import org.tugyr.platform.roadmap.DeliveryView.MeasuredVoice;
import org.tugyr.platform.roadmap.DeliveryView.Picture;
import org.tugyr.platform.roadmap.DeliveryView.ReportedVoice;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.roadmap.RoadmapRows.ProgressRow;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;
import org.tugyr.trajectory.Arithmetic;
import org.tugyr.trajectory.PledgeStanding;

/** Makes the view of a pledge's delivery: a pure function of histories, day and language. */
final class Deliveries {

    private final Delivery delivery;
    private final History own;
    private final @Nullable Judged judged;
    private final LocalDate day;
    private final Words words;

    private Deliveries(Delivery delivery, History own, @Nullable Judged judged, LocalDate day, Words words) {
        this.delivery = delivery;
        this.own = own;
        this.judged = judged;
        this.day = day;
        this.words = words;
    }

    /**
     * @param own the rows of the subjects that the delivery mentions
     * @param judged what a council finds; null where none has judged
     */
    static DeliveryView of(Delivery delivery, History own, @Nullable Judged judged, LocalDate day, Words words) {
        return new Deliveries(delivery, own, judged, day, words).view();
    }

    private DeliveryView view() {
        PledgeStanding standing = delivery.standing();
        List<Assessed> counted = delivery.counted(standing);
        Assessed decisive = counted.isEmpty() ? null : counted.getFirst();
        Recorded<ReportedRow> report = delivery.report(day);
        Voices voices = delivery.voices(day, own, judged);
        List<MeasureLine> measures = measures();
        List<Assessed> indicators = Stream.concat(
                        counted.stream(), delivery.indicators().stream().filter(each -> !counted.contains(each)))
                .toList();
        return new DeliveryView(
                delivery.pledge(),
                Lead.of(decisive, due(), words),
                Finding.all(voices, delivery.grounds(), day, words),
                voices.found(),
                reported(report),
                measured(voices, standing, decisive),
                counted.stream()
                        .limit(DeliveryView.CHARTS)
                        .map(this::picture)
                        .filter(picture -> Charts.tells(picture.chart()))
                        .toList(),
                measures,
                indicators.stream().map(each -> IndicatorLine.of(each, words)).toList(),
                DeliverySources.of(delivery, counted, report, own, words));
    }

    private @Nullable When due() {
        return delivery.history().rows(WordingRow.class).stream()
                .map(Recorded::row)
                .filter(row -> !row.statedOn().earliest().isAfter(day))
                .max(Comparator.comparing(row -> row.statedOn().earliest()))
                .map(WordingRow::due)
                .orElse(null);
    }

    private ReportedVoice reported(@Nullable Recorded<ReportedRow> report) {
        if (report == null) {
            return new ReportedVoice(Standing.REPORTED_NOTHING, "NONE", null, null, null, null);
        }
        ReportedRow row = report.row();
        return new ReportedVoice(
                Standing.of(Voice.REPORTED, row.state()),
                row.state().name(),
                organisation(row.by(), row.reportedOn()),
                "/organisations/" + row.by(),
                words.day(row.reportedOn()),
                row.statement());
    }

    private MeasuredVoice measured(Voices voices, PledgeStanding standing, @Nullable Assessed decisive) {
        return new MeasuredVoice(
                voices.shown(),
                voices.measured().name(),
                voices.reason() == null ? null : words.get("roadmap.reason." + Choices.slug(voices.reason())),
                decisive == null ? null : IndicatorLine.of(decisive, words),
                decisive == null ? List.of() : paces(decisive, words),
                standing.total() < 2
                        ? null
                        : words.get("roadmap.measured.counted", standing.assessable(), standing.total()));
    }

    /** The pace needed from the last value to the goal, and the pace of the last year. */
    static List<String> paces(Assessed assessed, Words words) {
        List<String> paces = new ArrayList<>();
        if (assessed.assessment() != null) {
            Arithmetic arithmetic = assessed.assessment().arithmetic();
            Amounts amounts = new Amounts(assessed.indicator(), words);
            if (arithmetic.requiredPace() != null
                    && arithmetic.requiredPace().perYear().signum() != 0) {
                paces.add(words.get(
                        "roadmap.pace.required",
                        amounts.rounded(arithmetic.requiredPace().perYear())));
            }
            if (arithmetic.achievedPace() != null) {
                paces.add(words.get(
                        "roadmap.pace.achieved",
                        amounts.rounded(arithmetic.achievedPace().perYear())));
            }
        }
        return paces;
    }

    private Picture picture(Assessed assessed) {
        return new Picture(
                assessed.key(),
                assessed.indicator().row().name(),
                Charts.of(assessed.indicator(), assessed.assessment(), day, words));
    }

    private List<MeasureLine> measures() {
        List<MeasureLine> lines = new ArrayList<>();
        for (MeasureRow measure : delivery.measures()) {
            ProgressRow last = delivery.progress(measure.measure(), day);
            lines.add(
                    MeasureLine.of(measure, last, organisation(measure.owner(), day), post(measure.ownerPost()), day));
        }
        lines.sort(MeasureLine.MOST_PRESSING);
        return lines;
    }

    private Text organisation(String key, LocalDate on) {
        return new Names(own).ofOrganisation(key, on).orElseGet(() -> Text.of("en", key));
    }

    private @Nullable Text post(@Nullable String key) {
        return own.row(PostRow.class, Objects.requireNonNullElse(key, ""))
                .map(post -> post.row().title())
                .orElse(null);
    }
}
