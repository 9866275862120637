package org.tugyr.platform.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    Sheet(Kind<? extends Row> kind, String file, Rows rows, Problems problems) {
        this.kind = kind;
        this.columns = Columns.of(kind);
        this.file = file;
        this.rows = rows;
        this.problems = problems;
    }

    /** Reads all of it as far as it can be read. */
    void read(Path path) throws IOException {
        long line = 1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(new Utf8Reader(Files.newInputStream(path)));
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            List<Columns.@Nullable Head> header = records.hasNext() ? header(records.next()) : nothing();
            if (header.isEmpty()) {
                rows.unread(kind);
                return;
            }
            RowReader reader = new RowReader(columns, header, file, problems);
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                take(reader, record);
            }
        } catch (UncheckedIOException | CsvParseException e) {
            unreadable(e, line);
        }
    }

    private void take(RowReader reader, CsvRecord record) {
        if (record.getFields().stream().allMatch(String::isBlank)) {
            return;
        }
        Row row = reader.read(record);
        if (row == null) {
            rows.hurt(kind, reader.subjects(record));
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

    private List<Columns.@Nullable Head> nothing() {
        problems.add(new Problem(file, 1, "", "a header " + String.join(",", columns.names()), ""));
        return List.of();
    }

    private void unreadable(Throwable cause, long line) {
        rows.unread(kind);
        Throwable root = cause;
        while (root.getCause() != null && !(root instanceof Utf8Reader.Broken)) {
            root = root.getCause();
        }
        if (root instanceof Utf8Reader.Broken broken) {
            problems.add(new Problem(file, broken.line(), "", "text in UTF-8", String.valueOf(broken.getMessage())));
        } else {
            problems.add(new Problem(
                    file,
                    line,
                    "",
                    "comma-separated values (RFC 4180) from this line on",
                    "what cannot be read: " + root.getMessage()));
        }
    }
}
