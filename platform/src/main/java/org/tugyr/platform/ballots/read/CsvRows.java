package org.tugyr.platform.ballots.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The rows of a table in CSV; one may have fewer or more cells than another. */
public final class CsvRows {

    private CsvRows() {}

    /** Gives each row away, the header among them. */
    public static void each(Path file, Consumer<CsvRecord> taker) throws IOException {
        try (var rows = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(true)
                .ofCsvRecord(file)) {
            rows.forEach(taker);
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw new BallotsRefused(file, 0, "", "a table in CSV, in UTF-8", String.valueOf(malformed.getMessage()));
        }
    }

    /** The text of a column from 1, without blanks around it; empty where the row has none. */
    public static String cell(CsvRecord row, int column) {
        return column > row.getFieldCount() ? "" : row.getField(column - 1).strip();
    }
}
