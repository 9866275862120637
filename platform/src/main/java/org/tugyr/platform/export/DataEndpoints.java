package org.tugyr.platform.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.LogIdentity;
import org.tugyr.platform.facts.SignedCheckpoint;
import org.tugyr.platform.report.Marks;
import org.tugyr.platform.verify.Layout;

/** The data of an export at a live site's own addresses, so that it verifies like one. */
@Open
@RestController
final class DataEndpoints {

    /** Whoever reads openings holds a connection of the pool for as long as that takes. */
    private static final int AT_ONCE = 3;

    private final DataSource source;
    private final Editions editions;
    private final Semaphore places = new Semaphore(AT_ONCE);

    DataEndpoints(DataSource source, Marks marks) {
        this.source = source;
        this.editions = new Editions(source, marks, Editions.LASTS);
    }

    @GetMapping("/" + Layout.KEY)
    void key(HttpServletResponse response) throws IOException {
        Optional<LogIdentity> identity = LogIdentity.of(source);
        if (identity.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        try (Writer out = text(response, "text/plain")) {
            out.write(identity.get().key().format() + "\n");
        }
    }

    @GetMapping("/" + Layout.RULES)
    void rules(HttpServletResponse response) throws IOException {
        try (Writer out = text(response, "application/json")) {
            out.write(Layout.rules());
        }
    }

    @GetMapping("/" + Layout.RECORDS)
    void records(HttpServletResponse response) throws IOException, SQLException, InterruptedException {
        write(response, "application/json", (edition, out) -> out.write(edition.records()));
    }

    @GetMapping("/" + Layout.NUMBERS)
    void numbers(HttpServletResponse response) throws IOException, SQLException, InterruptedException {
        write(response, "text/csv", Edition::numbers);
    }

    private interface Content {
        void write(Edition edition, Writer out) throws IOException;
    }

    private void write(HttpServletResponse response, String type, Content content)
            throws IOException, SQLException, InterruptedException {
        Optional<Edition> edition = editions.latest();
        if (edition.isEmpty()) {
            busy(response);
            return;
        }
        try (Writer out = text(response, type)) {
            content.write(edition.get(), out);
        }
    }

    @GetMapping("/" + Layout.OPENINGS + "{file:[0-9]{3,9}}.jsonl")
    void openings(@PathVariable("file") int file, HttpServletResponse response) throws IOException, SQLException {
        if (!places.tryAcquire()) {
            busy(response);
            return;
        }
        try (Snapshot snapshot = Snapshot.open(source)) {
            long size = snapshot.log().latest().map(SignedCheckpoint::size).orElse(0L);
            if (file < OpeningLines.files(size)) {
                try (Writer out = text(response, "application/jsonl")) {
                    OpeningLines.write(snapshot.connection(), file, size, out);
                }
            } else {
                response.setStatus(HttpStatus.NOT_FOUND.value());
            }
        } finally {
            places.release();
        }
    }

    private static void busy(HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", "5");
    }

    private static Writer text(HttpServletResponse response, String type) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }
}
