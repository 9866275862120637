package org.tugyr.platform.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words and figures that synthetic records are made of: small tables beside this class, separated by semicolons. */
final class Sheet {

    private final String name;
    private final List<NamedCsvRecord> records;

    private Sheet(String name, List<NamedCsvRecord> records) {
        this.name = name;
        this.records = records;
    }

    /** Reads a table. */
    static Sheet of(String name) {
        try (InputStream in = Sheet.class.getResourceAsStream(name + ".csv");
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(in)) {
            return new Sheet(name, reader.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<NamedCsvRecord> records() {
        return records;
    }

    /** The phrases of the table, in order. */
    List<Phrase> phrases() {
        return records.stream().map(record -> phrase(record, "")).toList();
    }

    /** The phrases whose first column says this, in order. */
    List<Phrase> phrases(String first) {
        return records.stream()
                .filter(record -> record.getField(0).equals(first))
                .map(record -> phrase(record, ""))
                .toList();
    }

    /** The phrase whose first column says this. */
    Phrase phrase(String first) {
        List<Phrase> found = phrases(first);
        if (found.isEmpty()) {
            throw new IllegalArgumentException(name + ".csv has no " + first);
        }
        return found.getFirst();
    }

    /** The phrases by their first column, where that is a key. */
    Map<String, Phrase> byKey() {
        Map<String, Phrase> byKey = new LinkedHashMap<>();
        records.forEach(record -> byKey.put(record.getField(0), phrase(record, "")));
        return byKey;
    }

    /** The phrase in a record's columns that begin with a prefix. */
    static Phrase phrase(NamedCsvRecord record, String prefix) {
        return new Phrase(
                record.getField(prefix + "kk"), record.getField(prefix + "ru"), record.getField(prefix + "en"));
    }
}
