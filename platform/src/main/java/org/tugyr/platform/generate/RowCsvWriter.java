package org.tugyr.platform.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.intake.Typed;

/**
 * Writes rows as the import reads them: a file for each kind, with the columns that the kind's record declares.
 *
 * <p>A file is opened by its first row and stays open until all are closed.
 */
final class RowCsvWriter implements Closeable {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private final Path folder;
    private final Kinds kinds;
    private final Map<Kind<?>, CsvWriter> files = new LinkedHashMap<>();
    private final Map<Kind<?>, List<String>> headers = new HashMap<>();
    private long count;

    RowCsvWriter(Path folder, Kinds kinds) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.kinds = kinds;
    }

    /** Where the files are. */
    Path folder() {
        return folder;
    }

    /** How many rows were written. */
    long count() {
        return count;
    }

    void write(Row row) {
        Kind<?> kind = kinds.of(row);
        CsvWriter file = files.computeIfAbsent(kind, this::open);
        Typed typed = Typed.of(kind, row);
        file.writeRecord(header(kind).stream().map(typed::cell).toList());
        count++;
    }

    private CsvWriter open(Kind<?> kind) {
        try {
            return CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(folder.resolve(kind.file() + ".csv"))
                    .writeRecord(header(kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> header(Kind<?> kind) {
        return headers.computeIfAbsent(kind, RowCsvWriter::columns);
    }

    private static List<String> columns(Kind<?> kind) {
        List<String> columns = new ArrayList<>();
        boolean texts = false;
        for (Kind.Field field : kind.fields()) {
            if (field.type() == Text.class) {
                texts = true;
                LANGUAGES.forEach(language -> columns.add(field.name() + "_" + language));
            } else {
                columns.add(field.name());
            }
        }
        if (texts) {
            columns.addAll(List.of("lang", "translations"));
        }
        return columns;
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter file : files.values()) {
            file.close();
        }
        files.clear();
    }
}
