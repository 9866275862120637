package org.tugyr.bench;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.Migrations;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;

/**
 * Live appends beside bare single-row INSERTs, one durable transaction each, from 16 clients on the embedded PostgreSQL.
 *
 * <p>Each append runs a rule that reads the history of one subject, and its projections.
 */
final class AppendBench {

    private static final int CLIENTS = 16;
    private static final int WARM_UP = 500;

    private AppendBench() {}

    /** What one client does once more. */
    private interface Work {
        void run(int client, int round);
    }

    /** Arguments: rounds per client, 500 by default. */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        Path data = Files.createTempDirectory("append-bench");
        try (Database database = Database.embedded(data).closedAtExit()) {
            Migrations.run(database.owner(), database.appLogin().user());
            DataSource source = database.app(CLIENTS);
            JdbcClient owner = JdbcClient.create(database.owner());
            owner.sql("create table facts.bare (id bigint generated always as identity primary key, bytes bytea)")
                    .update();
            owner.sql("grant insert on facts.bare to tugyr_app").update();
            FactLog log = new FactLog(Catalogue.KINDS, source, Clock.systemUTC());
            JdbcClient jdbc = JdbcClient.create(source);
            byte[] bytes = new byte[400];
            Work bare = (_, _) -> jdbc.sql("insert into facts.bare (bytes) values (?)")
                    .param(bytes)
                    .update();
            Work append = (client, round) -> append(log, "i" + client + "-" + round / 8, round);
            var _ = measure(WARM_UP, append);
            var _ = measure(WARM_UP, bare);
            Timing inserts = measure(rounds, bare);
            Timing appends = measure(rounds, (client, round) -> append.run(client, round + rounds));
            Line.print(
                    "live appends, " + CLIENTS + " clients, one durable transaction each",
                    appends.text(),
                    "≥ 1,000/s, p99 < 100 ms",
                    "bare INSERT: " + inserts.text());
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // is never compared
    private record Timing(double rate, long[] nanos) {
        String text() {
            return Line.text("%,.0f/s, p99 %.0f ms", rate, nanos[nanos.length * 99 / 100] / 1e6);
        }
    }

    private static void append(FactLog log, String indicator, int round) {
        var row = new ValueRow(
                indicator,
                new Period("2021"),
                LocalDate.of(2022, 1, 1).plusDays(round),
                new BigDecimal(round + ".5"),
                null,
                null);
        Outcome outcome = log.append("bench", present -> {
            int versions = present.history(List.of("indicator:" + indicator))
                    .rows(ValueRow.class)
                    .size();
            return versions < 0
                    ? new Rule.Decision.Refuse("never", List.of())
                    : new Rule.Decision.Append(List.of(new Draft("bench", row, false)));
        });
        if (!(outcome instanceof Outcome.Appended)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private static Timing measure(int rounds, Work work) throws Exception {
        long[] nanos = new long[CLIENTS * rounds];
        long start = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Boolean>> all = java.util.stream.IntStream.range(0, CLIENTS)
                    .<Callable<Boolean>>mapToObj(client -> () -> {
                        for (int round = 0; round < rounds; round++) {
                            long before = System.nanoTime();
                            work.run(client, round);
                            nanos[client * rounds + round] = System.nanoTime() - before;
                        }
                        return true;
                    })
                    .toList();
            for (var done : clients.invokeAll(all)) {
                var _ = done.get();
            }
        }
        double rate = nanos.length / Line.seconds(start);
        Arrays.sort(nanos);
        return new Timing(rate, nanos);
    }
}
