package org.tugyr.platform.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;

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
    private final List<String> cells = new ArrayList<>();
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
        cells.clear();
        Text text = null;
        for (Kind.Field field : kind.fields()) {
            Object value = field.read(row);
            if (field.type() == Text.class) {
                text = value == null ? text : (Text) value;
                addText((Text) value);
            } else {
                cells.add(cell(value));
            }
        }
        if (hasText(kind)) {
            cells.add(text == null ? "" : text.lang());
            cells.add(text == null ? "" : translations(text));
        }
        file.writeRecord(cells);
        count++;
    }

    private CsvWriter open(Kind<?> kind) {
        List<String> header = new ArrayList<>();
        for (Kind.Field field : kind.fields()) {
            if (field.type() == Text.class) {
                LANGUAGES.forEach(language -> header.add(field.name() + "_" + language));
            } else {
                header.add(field.name());
            }
        }
        if (hasText(kind)) {
            header.addAll(List.of("lang", "translations"));
        }
        try {
            return CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(folder.resolve(kind.file() + ".csv"))
                    .writeRecord(header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasText(Kind<?> kind) {
        return kind.fields().stream().anyMatch(field -> field.type() == Text.class);
    }

    private void addText(@Nullable Text text) {
        for (String language : LANGUAGES) {
            cells.add(text == null ? "" : text.values().getOrDefault(language, ""));
        }
    }

    private static String translations(Text text) {
        return text.marks().entrySet().stream()
                .map(mark -> mark.getKey() + "=" + RowJson.word(mark.getValue()))
                .collect(Collectors.joining(";"));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean flag -> flag ? "yes" : "no";
            case Enum<?> choice -> RowJson.word(choice);
            case BigDecimal decimal -> decimal.toPlainString();
            case List<?> list -> list.stream().map(Object::toString).collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter file : files.values()) {
            file.close();
        }
        files.clear();
    }
}
