package org.tugyr.platform.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tugyr.platform.facts.LogIdentity;
import org.tugyr.platform.roadmap.Standings;
import org.tugyr.platform.verify.Layout;
import org.tugyr.platform.verify.RecordBasis;

/** The data of an export at a live site's own addresses, so that it verifies like one. */
@RestController
final class DataEndpoints {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Each holds a connection of the pool for as long as it writes. */
    private static final int AT_ONCE = 3;

    private final DataSource source;
    private final Standings standings;
    private final Semaphore places = new Semaphore(AT_ONCE);

    DataEndpoints(DataSource source, Standings standings) {
        this.source = source;
        this.standings = standings;
    }

    private interface Content {
        void write(Snapshot snapshot, Writer out) throws IOException, SQLException;
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
        write(response, "application/json", (snapshot, out) -> out.write(RecordBasis.file(snapshot.records())));
    }

    @GetMapping("/" + Layout.NUMBERS)
    void numbers(HttpServletResponse response) throws IOException, SQLException, InterruptedException {
        write(
                response,
                "text/csv",
                (snapshot, out) -> NumberTable.write(
                        snapshot.connection(), snapshot.checkpoint().size(), out));
    }

    @GetMapping("/" + Layout.OPENINGS + "{file:[0-9]{3,9}}.jsonl")
    void openings(@PathVariable("file") int file, HttpServletResponse response)
            throws IOException, SQLException, InterruptedException {
        write(response, "application/jsonl", (snapshot, out) -> {
            long size = snapshot.checkpoint().size();
            if (file < OpeningLines.files(size)) {
                OpeningLines.write(snapshot.connection(), file, size, out);
            } else {
                response.setStatus(HttpStatus.NOT_FOUND.value());
            }
        });
    }

    private void write(HttpServletResponse response, String type, Content content)
            throws IOException, SQLException, InterruptedException {
        if (!places.tryAcquire()) {
            busy(response);
            return;
        }
        try {
            Optional<Snapshot> settled = Snapshot.await(source, standings, PATIENCE);
            if (settled.isEmpty()) {
                busy(response);
                return;
            }
            try (Snapshot snapshot = settled.get();
                    Writer out = text(response, type)) {
                content.write(snapshot, out);
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
