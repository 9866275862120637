package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.words.Words;
import org.tugyr.trajectory.Bound;

/** The amounts of one indicator for readers of one language: with its digits and its unit. */
final class Amounts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Words words;
    private final Indicator indicator;
    private final String unit;
    private final int digits;

    Amounts(Indicator indicator, Words words) {
        this.words = words;
        this.indicator = indicator;
        this.unit = indicator.row().unit().in(words.language().tag());
        this.digits = digits(indicator);
    }

    /** As many digits as the indicator says, or as the most exact of its numbers has. */
    private static int digits(Indicator indicator) {
        Integer stated = indicator.row().decimals();
        if (stated != null) {
            return stated;
        }
        Stream<BigDecimal> observed = Stream.concat(
                indicator.baselines().stream().map(IndicatorRows.BaselineRow::value),
                indicator.values().stream().map(IndicatorRows.ValueRow::value));
        Stream<BigDecimal> wanted = indicator.targets().stream()
                .flatMap(target -> Stream.of(target.value(), target.low(), target.high()))
                .filter(Objects::nonNull);
        return Stream.concat(observed, wanted)
                .mapToInt(value -> Math.max(0, value.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    String unit() {
        return unit;
    }

    int digits() {
        return digits;
    }

    /** A stated value with its unit. */
    String exact(BigDecimal value) {
        return with(words.number(value, digits));
    }

    /** A target, or the edges of a band, with its unit. */
    String exact(Bound bound) {
        return bound.isPoint()
                ? exact(bound.low())
                : with(words.number(bound.low(), digits) + "–" + words.number(bound.high(), digits));
    }

    /** A value that was worked out, such as a pace: rounded, small ones to a digit more. */
    String rounded(BigDecimal value) {
        return with(words.number(value, roundedDigits(value)));
    }

    /** A number of the arithmetic without its unit. */
    String bare(BigDecimal value) {
        return words.number(value, roundedDigits(value));
    }

    /** The edges of a corridor that was worked out. */
    String rounded(Bound bound) {
        return bound.isPoint()
                ? rounded(bound.low())
                : with(words.number(bound.low(), roundedDigits(bound.low())) + "–"
                        + words.number(bound.high(), roundedDigits(bound.high())));
    }

    private int roundedDigits(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return whole || value.abs().compareTo(HUNDRED) >= 0 ? digits : Math.max(1, digits);
    }

    private String with(String number) {
        return number + new Figure("", BigDecimal.ZERO, null, unit).suffix();
    }

    /** A published number of this indicator. */
    Figure figure(String name, BigDecimal value) {
        return new Figure("indicator:" + indicator.row().indicator() + "/" + name, value, roundedDigits(value), unit);
    }

    /** A share such as an attainment, in whole percents. */
    static String percent(BigDecimal share, Words words) {
        return words.percent(share.multiply(HUNDRED).setScale(0, java.math.RoundingMode.HALF_UP));
    }
}
