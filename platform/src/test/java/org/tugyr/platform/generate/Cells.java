package org.tugyr.platform.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;

/** Written folders, read back as cells without the import, so that the two cannot share an error. */
final class Cells {

    private final Map<Kind<?>, List<NamedCsvRecord>> rows = new LinkedHashMap<>();

    static Cells of(Path... folders) throws IOException {
        Cells cells = new Cells();
        for (Path folder : folders) {
            for (Kind<? extends Row> kind : Catalogue.KINDS.all()) {
                Path file = folder.resolve(kind.file() + ".csv");
                if (Files.exists(file)) {
                    cells.rows.computeIfAbsent(kind, _ -> new ArrayList<>()).addAll(read(file));
                }
            }
        }
        return cells;
    }

    private static List<NamedCsvRecord> read(Path file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<NamedCsvRecord> of(String file) {
        return Catalogue.KINDS
                .byFile(file)
                .map(kind -> rows.getOrDefault(kind, List.of()))
                .orElseThrow();
    }

    Set<Kind<?>> kinds() {
        return rows.keySet();
    }

    int count() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** The key of each row, all of them kind by kind. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        rows.forEach((kind, records) -> {
            List<String> columns = kind.fields().stream()
                    .filter(Kind.Field::key)
                    .map(Kind.Field::name)
                    .toList();
            records.forEach(record -> keys.add(
                    kind.file() + " " + columns.stream().map(record::getField).collect(Collectors.joining("|"))));
        });
        return keys;
    }

    /** References to what no row founds. */
    Set<String> unresolved() {
        Set<String> known = new TreeSet<>();
        Set<String> wanted = new TreeSet<>();
        rows.forEach((kind, records) -> {
            for (NamedCsvRecord record : records) {
                known.add(kind.subjectKind() + ":" + record.getField(0));
                for (Kind.Field field : kind.fields()) {
                    if (!field.refs().isEmpty()) {
                        Arrays.stream(record.getField(field.name()).split(";"))
                                .filter(value -> !value.isEmpty())
                                .forEach(value -> wanted.add(field.subject(value)));
                    }
                }
            }
        });
        wanted.removeAll(known);
        return wanted;
    }

    /** All cells, as they are. */
    List<String> all() {
        return rows.values().stream()
                .flatMap(List::stream)
                .flatMap(record -> record.getFields().stream())
                .toList();
    }
}
