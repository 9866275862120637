package org.tugyr.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Words;

/**
 * A table of a page as a file, written as it is read.
 *
 * <p>It is UTF-8 with a byte order mark, without which Excel takes it for another coding. English ones are as RFC 4180 has them;
 * Kazakh and Russian ones part cells by semicolons and decimals by commas, as a spreadsheet in these languages opens them: it would
 * take 1.5 for the first of May. Every row ends with the as-of day and the size of the log it was made of.
 *
 * @param state what the page was made of; null where the record played no part
 */
record Csv(Reader reader, @Nullable RecordState state, Sheet<?> sheet) {

    /** The name of the file: where it comes from, and of which state. */
    String file() {
        String name = "tugyr" + reader.path() + "/" + sheet.name()
                + (state == null ? "" : "/" + state.day() + "/" + state.size());
        return name.replaceAll("/+", "-").replaceAll("[^A-Za-z0-9._-]", "") + ".csv";
    }

    /** Writes it; the stream stays open. */
    void write(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(english() ? ',' : ';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        rows(csv, sheet);
        csv.flush();
    }

    private <L> void rows(CsvWriter csv, Sheet<L> of) {
        List<String> cells = new ArrayList<>();
        of.fields().forEach(field -> cells.add(words().get(field.head())));
        if (state != null) {
            cells.add(words().get("web.csv.asOf"));
            cells.add(words().get("web.csv.size"));
        }
        csv.writeRecord(cells);
        for (L line : of.lines()) {
            cells.clear();
            of.fields()
                    .forEach(field -> cells.add(cell(field.sort(), field.cell().of(line))));
            if (state != null) {
                cells.add(state.day().toString());
                cells.add(String.valueOf(state.size()));
            }
            csv.writeRecord(cells);
        }
    }

    private String cell(Sheet.Sort sort, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (sort) {
            case TEXT ->
                Sheet.harmless(
                        value instanceof Text text ? text.in(reader.language().tag()) : value.toString());
            case NUMBER -> number(value);
            case LINK -> reader.site().absolute(value.toString());
        };
    }

    private String number(Object value) {
        String plain = value instanceof Figure figure
                ? figure.plain()
                : value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        return english() ? plain : plain.replace('.', ',');
    }

    private boolean english() {
        return reader.language() == Language.EN;
    }

    private Words words() {
        return reader.words();
    }
}
