package org.tugyr.platform.export;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.tugyr.platform.report.Marks;
import org.tugyr.platform.verify.RecordBasis;

/** All numbers as they were at one moment, and what they rest on. The numbers are packed: those of a country are long. */
final class Edition {

    private final String records;
    private final byte[] numbers;

    private Edition(String records, byte[] numbers) {
        this.records = records;
        this.numbers = numbers;
    }

    /** What the numbers of a state rest on, as a file says it. */
    static String basis(Snapshot snapshot) {
        return RecordBasis.file(snapshot.records());
    }

    /** The numbers of a state that has any. */
    static Edition of(Snapshot snapshot, Marks marks) throws SQLException, IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(packed), StandardCharsets.UTF_8))) {
            NumberTable.write(snapshot.connection(), snapshot.size().orElseThrow(), snapshot.workedOut(marks), out);
        }
        return new Edition(basis(snapshot), packed.toByteArray());
    }

    /** The file that says what the numbers rest on. */
    String records() {
        return records;
    }

    /** Writes the table of the numbers. */
    void numbers(Writer out) throws IOException {
        try (var in =
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(numbers)), StandardCharsets.UTF_8)) {
            in.transferTo(out);
        }
    }
}
