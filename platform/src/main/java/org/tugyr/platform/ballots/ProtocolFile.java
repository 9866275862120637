package org.tugyr.platform.ballots;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.protocol.Account;
import org.tugyr.count.protocol.Figure;
import org.tugyr.count.protocol.Finding;
import org.tugyr.count.protocol.Line;
import org.tugyr.count.protocol.Precincts;
import org.tugyr.platform.ballots.read.BallotsRefused;
import org.tugyr.platform.ballots.read.CsvRows;

/** A table of protocols as docs/counting.md tells: a row for each precinct, and for what precincts add up to. */
public final class ProtocolFile {

    private static final String PLACE = "place";
    private static final String PART_OF = "part of";
    private static final String PERCENT = " %";

    private final Path file;
    private final List<String> header = new ArrayList<>();
    private final Map<String, Row> places = new LinkedHashMap<>();

    private ProtocolFile(Path file) {
        this.file = file;
    }

    /** A row: the account of one place, and the place whose numbers it is a part of, empty for none. */
    private record Row(long line, String partOf, Account account) {}

    /** Something in which a table contradicts itself, and in which row and column of it. */
    public record Found(long line, String place, String column, Finding finding) {}

    /**
     * Reads a table.
     *
     * @throws BallotsRefused at the first cell that cannot be read
     */
    public static ProtocolFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BallotsRefused(file, 0, "", "a table of protocols (.csv)", "no file");
        }
        var table = new ProtocolFile(file);
        CsvRows.each(file, row -> {
            if (table.header.isEmpty()) {
                table.header(row);
            } else {
                table.row(row);
            }
        });
        table.check();
        return table;
    }

    /** How many places the table tells of. */
    public int places() {
        return places.size();
    }

    /** Everything in which the table contradicts itself, row by row. */
    public List<Found> findings() {
        var found = new ArrayList<Found>();
        places.forEach((place, row) -> {
            row.account().findings().forEach(one -> found.add(new Found(row.line(), place, column(one), one)));
            var parts = places.values().stream()
                    .filter(part -> part.partOf().equals(place))
                    .map(part -> numbers(part.account()))
                    .toList();
            if (!parts.isEmpty()) {
                Precincts.check(numbers(row.account()), parts)
                        .forEach(one -> found.add(new Found(row.line(), place, column(one), one)));
            }
        });
        return found;
    }

    /** Lines and figures alike add up. */
    private static List<Line> numbers(Account account) {
        var numbers = new ArrayList<>(account.lines());
        account.figures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> numbers.add(new Line(name(one.getKey()), one.getValue(), null)));
        return numbers;
    }

    private static String column(Finding finding) {
        return switch (finding) {
            case Finding.PercentDiffers percent ->
                percent.name().equals(Finding.TURNOUT) ? Finding.TURNOUT : percent.name() + PERCENT;
            case Finding.VotesMisprinted votes -> votes.name();
            case Finding.SumDiffers sum -> name(sum.figure());
            case Finding.MoreThan more -> name(more.than());
            case Finding.PrecinctsDiffer precincts -> precincts.name();
        };
    }

    /** A figure as the header of the table calls it. */
    public static String name(Figure figure) {
        return figure.name().toLowerCase(Locale.ROOT);
    }

    private void header(CsvRecord row) {
        row.getFields().forEach(name -> header.add(name.strip()));
        if (!header.contains(PLACE)) {
            throw refused(row, "", "a column " + PLACE, String.join(",", header));
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw refused(row, "", "columns with names of their own", String.join(",", header));
        }
        for (var name : header) {
            if (name.isEmpty() || (name.endsWith(PERCENT) && !header.contains(line(name)))) {
                throw refused(row, name, "a name, and beside each column of percentages one of votes", name);
            }
        }
    }

    private static String line(String percentColumn) {
        return percentColumn.substring(0, percentColumn.length() - PERCENT.length());
    }

    private void row(CsvRecord row) {
        if (row.getFields().stream().allMatch(String::isBlank)) {
            return;
        }
        var lines = new ArrayList<Line>();
        var figures = new EnumMap<Figure, Long>(Figure.class);
        for (var name : header) {
            var figure = figure(name);
            if (figure != null) {
                putIfTold(figures, figure, number(row, name));
            } else if (!name.equals(PLACE)
                    && !name.equals(PART_OF)
                    && !name.equals(Finding.TURNOUT)
                    && !name.endsWith(PERCENT)) {
                var votes = number(row, name);
                var percent = percent(row, name + PERCENT);
                if (votes != null) {
                    lines.add(new Line(name, votes, percent));
                } else if (percent != null) {
                    throw refused(row, name, "votes, where a percentage stands", "");
                }
            }
        }
        var place = text(row, PLACE);
        var account = new Account(lines, figures, percent(row, Finding.TURNOUT));
        if (place.isEmpty()
                || places.put(place, new Row(row.getStartingLineNumber(), text(row, PART_OF), account)) != null) {
            throw refused(row, PLACE, "a name that stands once", place);
        }
    }

    private static void putIfTold(Map<Figure, Long> figures, Figure figure, @Nullable Long number) {
        if (number != null) {
            figures.put(figure, number);
        }
    }

    private static @Nullable Figure figure(String column) {
        for (var figure : Figure.values()) {
            if (name(figure).equals(column)) {
                return figure;
            }
        }
        return null;
    }

    private void check() {
        if (places.isEmpty()) {
            throw new BallotsRefused(file, 0, "", "a row for each place after the header", "none");
        }
        for (var row : places.values()) {
            var above = row.partOf();
            for (var steps = 0; !above.isEmpty(); steps++) {
                var whole = places.get(above);
                if (whole == null || steps > places.size()) {
                    throw new BallotsRefused(file, row.line(), PART_OF, "a place of the table, above this one", above);
                }
                above = whole.partOf();
            }
        }
    }

    private String text(CsvRecord row, String column) {
        return header.contains(column) ? CsvRows.cell(row, header.indexOf(column) + 1) : "";
    }

    private @Nullable Long number(CsvRecord row, String column) {
        var text = text(row, column);
        if (!text.matches("[0-9]{0,15}")) {
            throw refused(row, column, "a whole number, or nothing", text);
        }
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    private @Nullable BigDecimal percent(CsvRecord row, String column) {
        var text = text(row, column);
        if (!text.matches("([0-9]{1,3}([.,][0-9]{1,9})? ?%?)?")) {
            throw refused(row, column, "a percentage such as 19.96, or nothing", text);
        }
        return text.isEmpty()
                ? null
                : new BigDecimal(text.replace("%", "").strip().replace(',', '.'));
    }

    private BallotsRefused refused(CsvRecord row, String column, String expected, String found) {
        return new BallotsRefused(file, row.getStartingLineNumber(), column, expected, found);
    }
}
