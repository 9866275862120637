package org.tugyr.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.Migrations;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.facts.Copy;
import org.tugyr.platform.facts.Rebuild;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.intake.Importer;
import org.tugyr.platform.intake.Result;

/**
 * Imports a folder into a database that has just started, beside the bare COPY of its entries into one table; then makes all
 * tables anew from the entries, beside only reading them.
 */
final class RegionBench {

    private static final int CONNECTIONS = 4;
    private static final int REBUILDS = 4;
    private static final int CHUNK = 10_000;

    private RegionBench() {}

    /** Arguments: a folder to import, such as {@code tugyr generate} writes. */
    public static void main(String[] args) throws Exception {
        Path data = Files.createTempDirectory("region-bench");
        try (Database database = Database.embedded(data).closedAtExit()) {
            Migrations.run(database.owner(), database.appLogin().user());
            var source = database.app(CONNECTIONS);
            var importer = new Importer(
                    Catalogue.KINDS, Catalogue.GUARDS, source, new Blobs(data.resolve("files")), Clock.systemUTC());
            long start = System.nanoTime();
            Result result = importer.run(Path.of(args[0]), false, (_, _, _) -> {});
            double imported = Line.seconds(start);
            if (!(result instanceof Result.Imported)) {
                throw new IllegalStateException("not imported: " + result);
            }
            JdbcClient owner = JdbcClient.create(database.owner());
            long size =
                    owner.sql("select size from facts.head").query(Long.class).single();
            start = System.nanoTime();
            copy(owner, database, size);
            Line.print(
                    Line.text("import of a region after start, %,d facts", size),
                    Line.text("%.1f s", imported),
                    "≤ 6 s",
                    Line.text("bare COPY of the entries: %.1f s", Line.seconds(start)));
            rebuild(database, size);
        }
    }

    private static void copy(JdbcClient owner, Database database, long size) {
        owner.sql("create table public.bare (idx bigint primary key, bytes bytea)")
                .update();
        for (long from = 0; from < size; from += CHUNK) {
            Copy copy = new Copy("public.bare");
            owner.sql("select idx, bytes from facts.fact where idx >= ? and idx < ?")
                    .params(from, from + CHUNK)
                    .query(row -> {
                        copy.add(row.getLong(1)).add(row.getBytes(2)).end();
                    });
            copy.send(new JdbcTemplate(database.owner()));
        }
    }

    private static void rebuild(Database database, long size) {
        double first = 0;
        double last = 0;
        for (int i = 0; i < REBUILDS; i++) {
            long start = System.nanoTime();
            var _ = new Rebuild(Catalogue.KINDS, database.owner()).run(_ -> {});
            last = size / Line.seconds(start);
            first = i == 0 ? last : first;
        }
        long start = System.nanoTime();
        long bytes = JdbcClient.create(database.owner())
                .sql("select bytes from facts.fact order by idx")
                .query((row, _) -> row.getBytes(1).length)
                .list()
                .stream()
                .mapToLong(Integer::longValue)
                .sum();
        Line.print(
                "rebuild of all tables",
                Line.text("%,.0f facts/s, the first time in a process %,.0f", last, first),
                "≥ 30,000/s",
                Line.text("only reading %,d MB of entries: %,.0f/s", bytes >> 20, size / Line.seconds(start)));
    }
}
