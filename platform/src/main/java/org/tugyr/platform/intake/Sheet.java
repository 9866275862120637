package org.tugyr.platform.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;

/** One CSV file (RFC 4180) on its way into rows. */
final class Sheet {

    private final Kind<? extends Row> kind;
    private final Columns columns;
    private final String file;
    private final Rows rows;
    private final Problems problems;
    private boolean begun;
    private @Nullable RowReader reader;

    Sheet(Kind<? extends Row> kind, String file, Rows rows, Problems problems) {
        this.kind = kind;
        this.columns = Columns.of(kind);
        this.file = file;
        this.rows = rows;
        this.problems = problems;
    }

    /** Reads all of it as far as it can be read. */
    void read(Path path) throws IOException {
        boolean whole = CsvFile.read(path, file, problems, this::take);
        if (whole && !begun) {
            problems.add(new Problem(file, 1, "", "a header " + String.join(",", columns.names()), ""));
        }
        if (!whole || reader == null) {
            rows.unread(kind);
        }
    }

    private boolean take(CsvRecord record) {
        if (!begun) {
            begun = true;
            List<Columns.@Nullable Head> header = header(record);
            reader = header.isEmpty() ? null : new RowReader(columns, header, file, problems);
        } else if (reader != null && !record.getFields().stream().allMatch(String::isBlank)) {
            row(reader, record);
        }
        return reader != null;
    }

    private void row(RowReader reader, CsvRecord record) {
        Row row = reader.read(record.getFields(), record.getStartingLineNumber());
        if (row == null) {
            rows.hurt(kind, reader.subjects(record.getFields()));
            return;
        }
        Line line = new Line(kind, row, file, record.getStartingLineNumber());
        Line other = rows.add(line);
        if (other != null) {
            problems.add(
                    line,
                    kind.fields().getFirst().name(),
                    "a key that no other row has",
                    line.key() + " as in " + other.file() + ":" + other.number());
        }
    }

    /** The column of each cell; empty where there is something wrong with the header. */
    private List<Columns.@Nullable Head> header(CsvRecord record) {
        long before = problems.count();
        if (record.getFieldCount() == 1 && record.getField(0).indexOf(';') >= 0) {
            refuse(record, "", "commas between the columns", "semicolons");
            return List.of();
        }
        List<Columns.@Nullable Head> header = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : record.getFields()) {
            String name = cell.strip();
            Columns.@Nullable Head head = columns.named(name);
            if (head == null) {
                refuse(record, name, "one of the columns " + String.join(", ", columns.names()), name);
            } else if (!seen.add(name)) {
                refuse(record, name, "each column once", name + " again");
            }
            header.add(head);
        }
        for (Columns.Head head : columns.all()) {
            if (head.required() && !seen.contains(head.name())) {
                refuse(record, head.name(), "a column " + head.name(), "");
            }
        }
        return problems.count() == before ? header : List.of();
    }

    private void refuse(CsvRecord record, String column, String expected, String found) {
        problems.add(new Problem(file, record.getStartingLineNumber(), column, expected, found));
    }
}
