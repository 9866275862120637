package org.tugyr.platform.roadmap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.tugyr.platform.intake.Typed;
import org.tugyr.platform.web.words.Words;

/**
 * The spreadsheet in which a reporter fills in due values. Its first row names the columns for programs and is hidden, the second names
 * them in the reader's language; columns may be moved, and rows without a value are left out.
 */
final class ValueSheet {

    /** What its columns are for programs. */
    private static final List<String> COLUMNS =
            List.of("indicator", "name", "area", "unit", "period", "due", "last", "value", "published_on", "evidence");

    /** Those that are read back. */
    private static final List<String> READ = List.of("indicator", "period", "value", "published_on", "evidence");

    private static final List<Integer> WIDTHS = List.of(18, 60, 28, 14, 12, 14, 14, 16, 16, 20);
    /** The most that it may unpack into, in bytes. */
    private static final long UNPACKED = 64L << 20;

    private static final String FILLED_IN = "FFF6DD";

    private ValueSheet() {}

    /** Writes it. */
    static void write(OutputStream out, List<DueValue> due, LocalDate today, Words words) throws IOException {
        String lang = words.language().tag();
        try (Workbook book = new Workbook(out, "Tugyr", "1.0")) {
            Worksheet sheet = book.newWorksheet(words.get("roadmap.sheet"));
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, COLUMNS.get(i));
                sheet.value(1, i, words.get("roadmap.sheet." + COLUMNS.get(i).replace('_', '-')));
                sheet.style(1, i).bold().wrapText(true).set();
                sheet.width(i, WIDTHS.get(i));
            }
            sheet.hideRow(0);
            sheet.freezePane(0, 2);
            int row = 2;
            for (DueValue value : due) {
                sheet.value(row, 0, value.indicator());
                sheet.value(row, 1, value.name().in(lang));
                sheet.value(row, 2, value.areaName().in(lang));
                sheet.value(row, 3, value.unit().in(lang));
                sheet.value(row, 4, value.period().text());
                sheet.value(row, 5, words.shortDay(value.due()));
                if (value.last() != null) {
                    sheet.value(row, 6, value.last());
                }
                sheet.value(row, 8, today.toString());
                sheet.style(row, 7).fillColor(FILLED_IN).set();
                row++;
            }
        }
    }

    /** Something that is no such spreadsheet. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable(Throwable cause) {
            super(cause);
        }

        Unreadable() {
            super("no such columns");
        }
    }

    /**
     * Reads the values that were filled in.
     *
     * @param most how many at most
     * @throws Unreadable where it is no spreadsheet, or not one of these
     */
    static List<Typed> read(byte[] file, int most) throws Unreadable {
        if (!isModest(file)) {
            throw new Unreadable();
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = book.getFirstSheet().openStream()) {
            Map<String, Integer> places = new HashMap<>();
            List<Typed> typed = new ArrayList<>();
            for (var each = rows.iterator(); each.hasNext() && typed.size() < most; ) {
                Row row = each.next();
                if (places.isEmpty()) {
                    places = places(row);
                } else if (row.getRowNum() > 2) {
                    Map<String, String> cells = cells(row, places);
                    if (cells.containsKey("value")) {
                        typed.add(new Typed("values", cells));
                    }
                }
            }
            return typed;
        } catch (IOException | ExcelReaderException | UncheckedIOException e) {
            throw new Unreadable(e);
        }
    }

    /** Whether it is a zip file that does not unpack into more than any honest spreadsheet does. */
    private static boolean isModest(byte[] file) {
        try {
            Path copy = Files.createTempFile("tugyr", ".xlsx");
            try {
                Files.write(copy, file);
                return unpacked(copy) <= UNPACKED;
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException _) {
            return false;
        }
    }

    /** How many bytes are in it; what sizes it states does not count. */
    private static long unpacked(Path file) throws IOException {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements() && size <= UNPACKED; ) {
                try (InputStream in = zip.getInputStream(entries.nextElement())) {
                    for (int read = in.read(buffer); read > 0 && size <= UNPACKED; read = in.read(buffer)) {
                        size += read;
                    }
                }
            }
        }
        return size;
    }

    private static Map<String, Integer> places(Row header) throws Unreadable {
        Map<String, Integer> places = new HashMap<>();
        for (Cell cell : header) {
            if (cell != null && READ.contains(cell.getText())) {
                places.put(cell.getText(), cell.getColumnIndex());
            }
        }
        if (!places.keySet().containsAll(List.of("indicator", "period", "value", "published_on"))) {
            throw new Unreadable();
        }
        return places;
    }

    private static Map<String, String> cells(Row row, Map<String, Integer> places) {
        Map<String, String> cells = new HashMap<>();
        places.forEach((column, place) -> row.getOptionalCell(place)
                .map(cell -> text(cell, column))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> cells.put(column, text)));
        return cells;
    }

    /** Spreadsheets keep days as numbers, and numbers with more digits than were typed. */
    private static String text(Cell cell, String column) {
        if (cell.getType() != CellType.NUMBER) {
            String text = cell.getText();
            return column.equals("value")
                    ? text.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.')
                    : text;
        } else if (column.equals("published_on")) {
            return cell.asDate().toLocalDate().toString();
        }
        return new BigDecimal(cell.asNumber().toPlainString())
                .stripTrailingZeros()
                .toPlainString();
    }
}
