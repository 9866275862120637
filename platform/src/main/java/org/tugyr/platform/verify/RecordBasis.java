package org.tugyr.platform.verify;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.MalformedException;

/**
 * What the numbers of a record rest on: one element of an export's list of records.
 *
 * @param record the key of the record
 * @param synthetic whether everything in it is invented
 * @param day the as-of day
 * @param size how many entries of the log count
 */
public record RecordBasis(String record, boolean synthetic, LocalDate day, long size) {

    /** The file that lists them: canonical JSON with a line feed. */
    public static String file(Collection<RecordBasis> records) {
        return new Json.Arr(records.stream().<Json>map(RecordBasis::json).toList()).canonicalText() + "\n";
    }

    private Json json() {
        return Json.object()
                .put("record", record)
                .put("synthetic", synthetic)
                .put("day", day.toString())
                .put("size", size)
                .build();
    }

    /**
     * Reads that file.
     *
     * @throws MalformedException where it is no such list
     * @throws IllegalArgumentException where it is not exactly as {@link #file} writes it
     */
    static List<RecordBasis> parse(byte[] file) {
        if (!(Json.parse(file) instanceof Json.Arr(List<Json> items))) {
            throw new IllegalArgumentException("not a list");
        }
        List<RecordBasis> records = new ArrayList<>();
        for (Json item : items) {
            if (!(item instanceof Json.Obj json)) {
                throw new IllegalArgumentException("not a list of objects");
            }
            try {
                records.add(new RecordBasis(
                        json.string("record"),
                        json.bool("synthetic"),
                        LocalDate.parse(json.string("day")),
                        json.integer("size")));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("not a day", e);
            }
        }
        if (!file(records).equals(new String(file, StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("another spelling, or further members");
        }
        return records;
    }
}
