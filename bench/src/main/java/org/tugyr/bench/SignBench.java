package org.tugyr.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Migrations;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.facts.LogKey;
import org.tugyr.platform.facts.PublishedLog;
import org.tugyr.platform.facts.Signer;

/** How long the signer takes for a million new entries, beside only reading them. */
final class SignBench {

    private SignBench() {}

    /** Arguments: entries, one million by default. */
    public static void main(String[] args) throws Exception {
        long entries = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
        Path data = Files.createTempDirectory("sign-bench");
        try (Database database = Database.embedded(data).closedAtExit()) {
            Migrations.run(database.owner(), database.appLogin().user());
            DataSource source = database.app(4);
            fill(database, entries);
            double reading = read(source, entries);
            LogKey key = LogKey.open(data, source, Clock.systemUTC(), null);
            Signer signer = new Signer(key, source, data, Clock.systemUTC(), Signer.Pace.USUAL);
            PublishedLog published = new PublishedLog(source);
            long start = System.nanoTime();
            signer.start();
            while (published.latest().isEmpty()) {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
            double signing = Line.seconds(start);
            signer.stop();
            Line.print(
                    Line.text("signing %,d new entries", entries),
                    Line.text("%.1f s", signing),
                    "",
                    Line.text("only reading them: %.1f s", reading));
        }
    }

    /** Entries of a usual length, made by the database itself: the signer does not look into them. */
    private static void fill(Database database, long entries) {
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("""
                insert into facts.fact (idx, id, type, at, bytes)
                select i, gen_random_uuid(), 'bench', now(), convert_to(repeat(md5(i::text), 12), 'UTF8')
                from generate_series(0, ?) i""").param(entries - 1).update();
        owner.sql("update facts.head set size = ?").param(entries).update();
    }

    private static double read(DataSource source, long entries) {
        JdbcClient jdbc = JdbcClient.create(source);
        long start = System.nanoTime();
        long bytes = 0;
        for (long from = 0; from < entries; from += 1_000) {
            bytes += jdbc
                    .sql("select bytes from facts.fact where idx >= ? and idx < ? order by idx")
                    .params(from, from + 1_000)
                    .query((row, _) -> row.getBytes(1).length)
                    .list()
                    .stream()
                    .mapToLong(Integer::longValue)
                    .sum();
        }
        if (bytes == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return Line.seconds(start);
    }
}
