package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;
import org.tugyr.trajectory.Arithmetic;
import org.tugyr.trajectory.Assessment;

/**
 * An indicator in one line.
 *
 * @param standing null for a series without a wanted direction
 * @param status the standing's name for machines
 * @param reason why it cannot be assessed
 * @param flags what a reader must know beside the status
 * @param value the value that the status rests on, or the latest one
 * @param valueOn its day, in the reader's language
 * @param on its day
 * @param planned what was planned for that day
 * @param attainment share of the planned change, for machines
 * @param percent the same in whole percents, for readers
 */
public record IndicatorLine(
        String key,
        Text name,
        @Nullable Standing standing,
        String status,
        @Nullable String reason,
        List<String> flags,
        @Nullable Figure value,
        @Nullable String valueOn,
        @Nullable LocalDate on,
        @Nullable Figure planned,
        @Nullable String attainment,
        @Nullable String percent) {

    public IndicatorLine {
        flags = List.copyOf(flags);
    }

    static IndicatorLine of(Assessed assessed, Words words) {
        Indicator indicator = assessed.indicator();
        Assessment assessment = assessed.assessment();
        Amounts amounts = new Amounts(indicator, words);
        if (assessment == null) {
            return plain(indicator, amounts, words);
        }
        Arithmetic arithmetic = assessment.arithmetic();
        var value = arithmetic.value();
        var planned = arithmetic.plannedAtValue();
        var attainment = arithmetic.attainment();
        return new IndicatorLine(
                assessed.key(),
                indicator.row().name(),
                Standing.of(Voice.MEASURED, assessment.status()),
                assessment.status().name(),
                assessment.reason() == null ? null : words.of("roadmap.reason", assessment.reason()),
                assessment.flags().stream()
                        .map(flag -> words.of("roadmap.flag", flag))
                        .toList(),
                value == null ? null : amounts.figure("value", value.value()),
                value == null ? null : words.day(value.on()),
                value == null ? null : value.on(),
                planned == null || !planned.isPoint() ? null : amounts.figure("planned", planned.low()),
                attainment == null ? null : attainment.toPlainString(),
                attainment == null ? null : Amounts.percent(attainment, words));
    }

    private static IndicatorLine plain(Indicator indicator, Amounts amounts, Words words) {
        var last = indicator.values().stream()
                .max(java.util.Comparator.comparing(
                                (IndicatorRows.ValueRow row) -> row.period().end())
                        .thenComparing(IndicatorRows.ValueRow::publishedOn))
                .orElse(null);
        return new IndicatorLine(
                indicator.row().indicator(),
                indicator.row().name(),
                null,
                "",
                null,
                List.of(),
                last == null ? null : amounts.figure("value", last.value()),
                last == null ? null : words.period(last.period()),
                last == null ? null : last.period().end(),
                null,
                null,
                null);
    }

    /** What is measured of what was planned, in words: 31.0 / 67.4 km = 46%. */
    String ratio(Words words) {
        if (value == null) {
            return words.get("roadmap.value.none");
        }
        if (planned == null) {
            return value.shown(words) + value.suffix();
        }
        String of = value.shown(words) + " / " + planned.shown(words) + planned.suffix();
        return percent == null ? of : of + " = " + percent;
    }

    /** Id of a published number of this indicator. */
    public String number(String name) {
        return "indicator:" + key + "/" + name;
    }
}
