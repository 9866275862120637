package org.tugyr.platform.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Reads the records of a CSV file (RFC 4180, strict UTF-8). */
final class CsvFile {

    private CsvFile() {}

    /**
     * Hands over each record until one is answered with false.
     *
     * @param file what problems call it
     * @return false where the file could not be read to that point; why is among the problems
     */
    static boolean read(Path path, String file, Problems problems, Predicate<CsvRecord> taker) throws IOException {
        long line = 1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(new Utf8Reader(Files.newInputStream(path)));
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            boolean more = true;
            while (more && records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                more = taker.test(record);
            }
            return true;
        } catch (UncheckedIOException | CsvParseException e) {
            problems.add(unreadable(e, file, line));
            return false;
        }
    }

    private static Problem unreadable(Throwable cause, String file, long line) {
        Throwable root = cause;
        while (root.getCause() != null && !(root instanceof Utf8Reader.Broken)) {
            root = root.getCause();
        }
        return root instanceof Utf8Reader.Broken broken
                ? new Problem(file, broken.line(), "", "text in UTF-8", String.valueOf(broken.getMessage()))
                : new Problem(
                        file,
                        line,
                        "",
                        "comma-separated values (RFC 4180) from this line on",
                        "what cannot be read: " + root.getMessage());
    }
}
