package org.tugyr.platform.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tugyr.ledger.Json;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;

/**
 * A file of a record's data package.
 *
 * @param name with its ending
 * @param type its media type
 */
record PackageFile(String name, String type, Content content) {

    static final String PEOPLE = "people.json";
    static final String RESULTS = "results.json";
    static final String DESCRIPTOR = "datapackage.json";

    private static final String JSON = "application/json";

    /** Writes what is in it. */
    interface Content {
        void write(Moment moment, Writer out) throws IOException, SQLException;
    }

    /**
     * All files of a package, the one that describes them first.
     *
     * @param home where the site is reached from outside; empty where nobody has said
     */
    static List<PackageFile> all(Kinds kinds, String home) {
        List<PackageFile> files = new ArrayList<>();
        files.add(new PackageFile(
                DESCRIPTOR,
                JSON,
                (moment, out) -> out.write(
                        new Descriptor(kinds, moment.state(), home).json().canonicalText() + "\n")));
        for (Kind<? extends Row> kind : kinds.all()) {
            files.add(new PackageFile(kind.file() + ".csv", "text/csv", (moment, out) -> csv(kind, moment, out)));
            files.add(new PackageFile(kind.file() + ".json", JSON, (moment, out) -> json(kind, moment, out)));
        }
        files.add(new PackageFile(PEOPLE, JSON, (moment, out) -> new Popolo(moment, home).write(out)));
        files.add(new PackageFile(RESULTS, JSON, (moment, out) -> new Results(moment, home).write(out)));
        return files;
    }

    /** Writes it as UTF-8; the stream stays open. */
    void write(Moment moment, OutputStream out) throws IOException, SQLException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        content.write(moment, text);
        text.flush();
    }

    private static void csv(Kind<? extends Row> kind, Moment moment, Writer out) throws IOException, SQLException {
        Columns columns = Columns.of(kind);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(columns.all().stream().map(Columns.Head::name).toList());
        moment.rows()
                .all(
                        kind,
                        moment.state().root(),
                        (index, row) -> csv.writeRecord(columns.cells(index, row, moment.state())));
        csv.flush();
    }

    private static void json(Kind<? extends Row> kind, Moment moment, Writer out) throws IOException, SQLException {
        begin(moment, out);
        try (Sequence rows = new Sequence(out, "rows")) {
            moment.rows()
                    .all(
                            kind,
                            moment.state().root(),
                            (index, row) -> rows.add(Json.object()
                                    .put("log_entry", index)
                                    .put("row", RowJson.whole(kind, row))
                                    .build()));
        }
        end(out);
    }

    /** Begins an object with the state that its file is of. */
    static void begin(Moment moment, Writer out) throws IOException {
        out.write("{\"tugyr\":" + Descriptor.stateOf(moment.state()).canonicalText());
    }

    static void end(Writer out) throws IOException {
        out.write("}\n");
    }
}
