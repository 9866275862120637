package org.tugyr.platform.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.TestRecord;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.roadmap.IndicatorRows.Direction;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.web.chart.Trajectory;
import org.tugyr.platform.web.parts.Source;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;

class DeliveriesTests {

    private final TestRecord record = TestRecord.roads();

    @Test
    void comparesTheValueWithThePlanForItsOwnDay() {
        IndicatorLine line = view(TestRecord.DAY, Language.EN).measured().decisive();

        assertThat(line.value().plain()).isEqualTo("31.0");
        assertThat(line.planned().value()).isBetween(new BigDecimal("67.3"), new BigDecimal("67.4"));
        assertThat(line.percent()).isEqualTo("46%");
        assertThat(line.standing()).isEqualTo(Standing.MEASURED_OFF_TRACK);
    }

    @Test
    void tellsThePaceThatIsNeededAndThePaceThatWasKept() {
        assertThat(view(TestRecord.DAY, Language.EN).measured().paces())
                .containsExactly(
                        "To reach the target, 45.8\u00a0km a year is needed.",
                        "Over the last year it was 14.2\u00a0km.");
    }

    @Test
    void knowsNothingThatCameLater() {
        DeliveryView view = view(LocalDate.of(2022, 1, 1), Language.EN);

        assertThat(view.reported().standing()).isEqualTo(Standing.REPORTED_NOTHING);
        assertThat(view.findings()).isEmpty();
        assertThat(view.measured().decisive().value().plain()).isEqualTo("11.0");
        assertThat(view.charts().getFirst().chart().values()).hasSize(4);
    }

    @Test
    void drawsMovedTargetsAndRestatedValues() {
        Trajectory chart = view(TestRecord.DAY, Language.EN).charts().getFirst().chart();

        assertThat(chart.goals()).extracting(Trajectory.Goal::moved).containsExactly(true, false);
        assertThat(chart.vintages())
                .extracting(dot -> dot.value().toPlainString())
                .containsExactly("19.2", "20.0");
        assertThat(chart.pace().value()).isEqualByComparingTo("168.5");
        assertThat(chart.values().getFirst().value()).isZero();
    }

    @Test
    void putsTheLongestOverdueMeasureFirst() {
        assertThat(view(TestRecord.DAY, Language.EN).measures())
                .extracting(MeasureLine::key, MeasureLine::overdue)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("road-1", 31L),
                        org.assertj.core.groups.Tuple.tuple("design", 0L));
    }

    @Test
    void namesTheFactsItRestsOn() {
        assertThat(view(TestRecord.DAY, Language.EN).sources())
                .extracting(Source::what)
                .containsExactly(
                        "Value 31.0\u00a0km, 31 Dec 2022",
                        "Target 168.5\u00a0km",
                        "Start 0.0\u00a0km, 31 Dec 2020",
                        "Report, 5 Jan 2023");
    }

    @Test
    void restsOnTheWorstIndicatorAndSaysHowManyCouldBeAssessed() {
        record.with(new IndicatorRow(
                        "roads.better",
                        null,
                        "roads",
                        true,
                        "T-1",
                        TestRecord.text("а", "б", "Bridges"),
                        TestRecord.text("дана", "шт.", "pieces"),
                        Direction.INCREASE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .with(new TargetRow(
                        "roads.better",
                        LocalDate.of(2025, 12, 31),
                        LocalDate.of(2021, 1, 1),
                        BigDecimal.TEN,
                        null,
                        null,
                        null,
                        null));

        DeliveryView view = view(TestRecord.DAY, Language.EN);

        assertThat(view.measured().counted()).startsWith("Indicators that could be assessed: 1 of 2.");
        assertThat(view.indicators()).extracting(IndicatorLine::key).containsExactly("roads.km", "roads.better");
        assertThat(view.charts()).as("a lone target is no picture").hasSize(1);
    }

    private DeliveryView view(LocalDate day, Language language) {
        History pledge = record.about(List.of("pledge:roads"));
        History parts = record.about(
                List.of("indicator:roads.km", "indicator:roads.better", "measure:design", "measure:road-1"));
        Delivery delivery = Delivery.of("roads", pledge, parts, day);
        return Deliveries.of(
                delivery,
                record.own(delivery.mentioned()),
                null,
                day,
                Lexicon.load().in(language));
    }
}
