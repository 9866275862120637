package org.tugyr.platform.web.words;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers after the custom of a language (CLDR), with a true minus sign. */
final class Numbers {

    private final LocalizedNumberFormatter formatter;

    Numbers(Language language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        symbols.setMinusSignString("\u2212");
        formatter =
                NumberFormatter.withLocale(language.locale()).symbols(symbols).roundingMode(RoundingMode.HALF_UP);
    }

    String format(BigDecimal number, int decimals) {
        return formatter
                .precision(Precision.fixedFraction(decimals))
                .format(number)
                .toString();
    }

    String percent(BigDecimal percent) {
        return formatter
                .unit(MeasureUnit.PERCENT)
                .precision(Precision.fixedFraction(Math.max(0, percent.scale())))
                .format(percent)
                .toString();
    }
}
