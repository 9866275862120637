package org.tugyr.platform.nodes;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.facts.Behind;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.LogKey;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Signer;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;

/** A node without pages: it appends from several threads, says what was acknowledged, and signs when it may. */
final class Node {

    private static final int CLIENTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(2);

    private Node() {}

    /** Arguments: data folder, and the address of a database where it is not the folder's own. */
    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        run(arguments.length > 1 ? shared(arguments[1]) : own(data), data);
    }

    private static DataSource shared(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(CLIENTS + 2);
        return pool;
    }

    private static DataSource own(Path data) {
        return Database.embedded(data).closedAtExit().app(CLIENTS + 2);
    }

    private static void run(DataSource source, Path data) {
        Behind.check(source, data);
        FactLog log = new FactLog(Catalogue.KINDS, source, Clock.systemUTC());
        LogKey key = LogKey.open(data, source, Clock.systemUTC(), null);
        Signer signer = new Signer(key, source, data, Clock.systemUTC(), Signer.Pace.USUAL);
        signer.start();
        for (int client = 0; client < CLIENTS; client++) {
            Thread.ofPlatform().start(() -> append(log));
        }
        for (boolean signs = false; ; LockSupport.parkNanos(PAUSE.toNanos())) {
            if (signer.signs() != signs) {
                signs = !signs;
                say("signs " + signs);
            }
        }
    }

    private static void append(FactLog log) {
        String indicator = UUID.randomUUID().toString();
        for (int round = 0; ; round++) {
            var row = new ValueRow(
                    indicator,
                    new Period("2021"),
                    LocalDate.of(2022, 1, 1).plusDays(round),
                    BigDecimal.valueOf(round),
                    null,
                    null);
            try {
                Outcome outcome = log.append("node", present -> {
                    var _ = present.history(List.of("indicator:" + indicator));
                    return new Rule.Decision.Append(List.of(new Draft("nodes", row, false)));
                });
                if (outcome instanceof Outcome.Appended(long first, long _)) {
                    say("ack " + first + " " + indicator + "|2021|" + row.publishedOn());
                }
            } catch (RuntimeException e) {
                say("refused " + e.getMessage());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
