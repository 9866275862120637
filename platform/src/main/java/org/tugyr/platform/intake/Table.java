package org.tugyr.platform.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A CSV file that is not of the record: a command names the columns that it needs, and any others are left alone. */
public final class Table {

    private final String file;
    private final List<String> columns;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();
    private List<String> header = List.of();

    private Table(String file, List<String> columns, Problems problems) {
        this.file = file;
        this.columns = columns;
        this.problems = problems;
    }

    /**
     * One row.
     *
     * @param line its first line, from 1
     * @param cells by column, only those that were asked for, without space around them
     */
    public record Row(long line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /** The cell of a column that was asked for. */
        public String cell(String column) {
            return Objects.requireNonNull(cells.get(column));
        }
    }

    /** Reads all rows of a file as far as they can be read, and adds what is wrong with the others to the problems. */
    public static List<Row> read(Path path, List<String> columns, Problems problems) throws IOException {
        Table table = new Table(path.toString(), columns, problems);
        boolean whole = CsvFile.read(path, table.file, problems, table::take);
        if (whole && table.header.isEmpty() && problems.count() == 0) {
            problems.add(new Problem(table.file, 1, "", "a header with " + String.join(", ", columns), ""));
        }
        return List.copyOf(table.rows);
    }

    private boolean take(CsvRecord record) {
        if (header.isEmpty()) {
            header = header(record);
            return !header.isEmpty();
        }
        if (record.getFieldCount() != header.size()) {
            if (!record.getFields().stream().allMatch(String::isBlank)) {
                refuse(record, "", header.size() + " cells as in the header", record.getFieldCount() + " cells");
            }
            return true;
        }
        Map<String, String> cells = new TreeMap<>();
        for (String column : columns) {
            String raw = record.getField(header.indexOf(column));
            String wrong = Cells.wrong(raw);
            if (wrong == null) {
                cells.put(column, Cells.clean(raw));
            } else {
                refuse(record, column, wrong, Cells.found(raw));
            }
        }
        if (cells.size() == columns.size()) {
            rows.add(new Row(record.getStartingLineNumber(), cells));
        }
        return true;
    }

    /** The names of the columns; empty where one that is asked for is not there once. */
    private List<String> header(CsvRecord record) {
        List<String> names = record.getFields().stream().map(String::strip).toList();
        boolean whole = true;
        for (String column : columns) {
            int times = Collections.frequency(names, column);
            if (times != 1) {
                String found = times > 1 ? column + " again" : String.join(", ", names);
                refuse(record, column, times > 1 ? "each column once" : "a column " + column, found);
                whole = false;
            }
        }
        return whole ? names : List.of();
    }

    private void refuse(CsvRecord record, String column, String expected, String found) {
        problems.add(new Problem(file, record.getStartingLineNumber(), column, expected, found));
    }
}
