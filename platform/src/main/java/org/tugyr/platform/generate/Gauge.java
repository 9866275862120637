package org.tugyr.platform.generate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.roadmap.IndicatorRows.Direction;
import org.tugyr.platform.roadmap.IndicatorRows.Frequency;

/**
 * How something is measured.
 *
 * @param name what the indicator is called
 * @param unit key of its unit
 * @param direction which way is better
 * @param count whether it counts what was done since the start, and so never falls
 * @param decimals digits after the point
 * @param frequency how often a value is due
 * @param official whether the bureau of statistics publishes it
 */
record Gauge(
        Phrase name,
        String unit,
        Direction direction,
        boolean count,
        int decimals,
        Frequency frequency,
        boolean official) {

    /** Units of which an area's number is not the sum of the numbers of the areas below. */
    private static final List<String> INTENSIVE = List.of("percent", "minutes", "days", "hours", "degrees");

    private static final int HUNDRED_PERCENT = 100;

    static Gauge of(NamedCsvRecord line) {
        return new Gauge(
                Sheet.phrase(line, "indicator_"),
                line.getField("unit"),
                (Direction) RowJson.parse(Direction.class, line.getField("direction")),
                line.getField("nature").equals("count"),
                Integer.parseInt(line.getField("decimals")),
                (Frequency) RowJson.parse(Frequency.class, line.getField("frequency")),
                line.getField("source").equals("statistics"));
    }

    /** Money spent on something. */
    static Gauge spending(Phrase object) {
        return new Gauge(
                object.then(": ", Words.sentence("spending")),
                "mln-tenge",
                Direction.INCREASE,
                true,
                1,
                Frequency.QUARTER,
                false);
    }

    /** Share of people content with something. */
    static Gauge satisfaction(Phrase object) {
        return new Gauge(
                object.then(": ", Words.sentence("satisfaction")),
                "percent",
                Direction.INCREASE,
                false,
                1,
                Frequency.HALF_YEAR,
                false);
    }

    /** Complaints about something, a month. */
    static Gauge complaints(Phrase object) {
        return new Gauge(
                object.then(": ", Words.sentence("complaints")),
                "complaints",
                Direction.DECREASE,
                false,
                0,
                Frequency.MONTH,
                false);
    }

    /** A number of the tables in its last digits: 168.5 with one decimal is 1685. */
    static long digits(String number, int decimals) {
        return new BigDecimal(number).movePointRight(decimals).longValueExact();
    }

    /** Last digits as a number. */
    BigDecimal number(long digits) {
        return BigDecimal.valueOf(digits, decimals);
    }

    /** Whether the numbers of areas add up to that of the area above. */
    boolean addsUp() {
        return !INTENSIVE.contains(unit) && moves();
    }

    /** Whether it is to move to one value, and not to be between two. */
    boolean moves() {
        return direction == Direction.INCREASE || direction == Direction.DECREASE;
    }

    /** The most it can be, in last digits. */
    long most() {
        return unit.equals("percent")
                ? BigDecimal.valueOf(HUNDRED_PERCENT).movePointRight(decimals).longValueExact()
                : Long.MAX_VALUE;
    }
}
