package org.tugyr.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.Migrations;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.facts.Rebuild;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.intake.Importer;

/** Imports a folder, then makes all tables anew from its facts, three times. */
public final class RebuildBench {

    private static final int CONNECTIONS = 4;
    private static final int TIMES = 3;

    private RebuildBench() {}

    /** Arguments: a folder to import, such as {@code tugyr generate} writes. */
    public static void main(String[] args) throws Exception {
        Path data = Files.createTempDirectory("rebuild-bench");
        try (Database database = Database.embedded(data).closedAtExit()) {
            Migrations.run(database.owner(), database.appLogin().user());
            var source = database.app(CONNECTIONS);
            var importer = new Importer(
                    Catalogue.KINDS, Catalogue.GUARDS, source, new Blobs(data.resolve("files")), Clock.systemUTC());
            long start = System.nanoTime();
            var result = importer.run(Path.of(args[0]), false, (_, _, _) -> {});
            System.out.printf(
                    "import: %s in %.2f s%n", result.getClass().getSimpleName(), (System.nanoTime() - start) / 1e9);
            for (int i = 0; i < TIMES; i++) {
                start = System.nanoTime();
                long size = new Rebuild(Catalogue.KINDS, database.owner()).run(_ -> {});
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf("rebuild: %,d facts in %.2f s, %,.0f/s%n", size, seconds, size / seconds);
            }
        }
    }
}
