package org.tugyr.platform.web.parts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.words.Words;

/**
 * A published number: what a stranger finds again in the export and recomputes.
 *
 * @param id its id there, such as {@code indicator:roads/value/2021-Q3}
 * @param value exact
 * @param decimals digits after the mark when shown; null as given
 * @param unit in the reader's language, such as {@code км}; empty for a bare count
 */
public record Figure(String id, BigDecimal value, @Nullable Integer decimals, String unit) {

    /** A count. */
    public static Figure count(String id, long count) {
        return new Figure(id, BigDecimal.valueOf(count), null, "");
    }

    /** The value for machines, without an exponent. */
    public String plain() {
        return value.toPlainString();
    }

    /** The value for readers, without its unit. */
    public String shown(Words words) {
        return decimals == null ? words.number(value) : words.number(value, decimals);
    }

    /** An amount that is no published number, for readers. */
    public static String amount(BigDecimal value, String unit, Words words) {
        Figure figure = new Figure("", value, null, unit);
        return figure.shown(words) + figure.suffix();
    }

    /** The unit with what parts it from the number: a no-break space, but nothing before a percent sign. */
    public String suffix() {
        return unit.isEmpty() || unit.equals("%") ? unit : "\u00a0" + unit;
    }
}
