package org.tugyr.platform.generate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.programme.PledgeRows.PledgeKind;

/**
 * What pledges may be about, one line of {@code themes.csv}.
 *
 * @param key name of the line
 * @param scope which places below a region have pledges of their own about it
 * @param work what sort of measures carry it out, as in {@code actions.csv}
 * @param kind kind of the pledges
 * @param department office of a region that answers for it
 * @param principle key of the principle it belongs to
 * @param group for whom it is
 * @param gauge how it is measured
 * @param from where a region starts, from low to high
 * @param goal where a region is to come, from low to high; the edges themselves for a band
 * @param title pattern of the pledges' titles
 * @param wording pattern of their wordings
 * @param object what the measures work on
 */
record Theme(
        String key,
        Scope scope,
        String work,
        PledgeKind kind,
        String department,
        String principle,
        String group,
        Gauge gauge,
        Range from,
        Range goal,
        Phrase.Pattern title,
        Phrase.Pattern wording,
        Phrase object) {

    static final List<Theme> ALL =
            Sheet.of("themes").records().stream().map(Theme::of).toList();

    private static final String NOT_MEASURED = "acts";

    /** Which places below a region have pledges about a theme. */
    enum Scope {
        NO,
        YES,
        RURAL
    }

    /**
     * From low to high, in the unit's last digits.
     *
     * @param low the least
     * @param high the most
     */
    record Range(long low, long high) {

        static Range of(NamedCsvRecord line, String name, int decimals) {
            return new Range(
                    Gauge.digits(line.getField(name + "_lo"), decimals),
                    Gauge.digits(line.getField(name + "_hi"), decimals));
        }

        /** One of its numbers, or one part of so many. */
        long pick(Dice dice, int parts) {
            return Math.round(dice.between((double) low, (double) high)) / parts;
        }

        /** The same, round as people promise it: in whole units, and fives or tens of them where there are many. */
        long promise(Dice dice, int parts, int decimals) {
            long number = pick(dice, parts);
            long unit = Gauge.digits("1", decimals);
            long units = number / unit;
            long step = units < 100 ? 1 : units < 200 ? 5 : units < 1000 ? 10 : 50;
            return low == high ? number : Math.round((double) number / (step * unit)) * step * unit;
        }
    }

    private static Theme of(NamedCsvRecord line) {
        Gauge gauge = Gauge.of(line);
        return new Theme(
                line.getField("key"),
                Scope.valueOf(line.getField("local").toUpperCase(Locale.ROOT)),
                line.getField("work"),
                (PledgeKind) RowJson.parse(PledgeKind.class, line.getField("kind")),
                line.getField("department"),
                line.getField("principle"),
                line.getField("group"),
                gauge,
                Range.of(line, "from", gauge.decimals()),
                Range.of(line, "goal", gauge.decimals()),
                new Phrase.Pattern(Sheet.phrase(line, "title_")),
                new Phrase.Pattern(Sheet.phrase(line, "wording_")),
                Sheet.phrase(line, "object_"));
    }

    /** Whether a place below a region has pledges of its own about it. */
    boolean localTo(Place place) {
        return switch (scope) {
            case NO -> false;
            case YES -> true;
            case RURAL -> place.kind() != AreaKind.CITY;
        };
    }

    /** Whether anything about it is measured. */
    boolean measured() {
        return !gauge.unit().equals(NOT_MEASURED);
    }
}
