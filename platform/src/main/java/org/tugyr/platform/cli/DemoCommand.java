package org.tugyr.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.Server;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.generate.Generator;
import org.tugyr.platform.intake.Importer;
import org.tugyr.platform.intake.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the site over the sample records. */
@Command(
        name = "demo",
        description = "Loads the sample record and a synthetic one, and serves the site over them.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final long SEED = 7;
    private static final int CONNECTIONS = 3;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "demo-data",
            description = "folder of the demonstration, made at the first start (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("demo-data");

    @Option(names = "--port", defaultValue = "8080", description = "port to listen on (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--samples", hidden = true, defaultValue = "${sys:tugyr.home:-.}/samples")
    private Path samples = Path.of("samples");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataOptions options = new DataOptions();
        options.data = data;
        Database database = options.open();
        try {
            load(database);
        } catch (IOException | RuntimeException | Error e) {
            database.close();
            throw e;
        }
        new Server(database, data, port, "127.0.0.1", null).run();
        return 0;
    }

    private void load(Database database) throws IOException {
        DataSource source = database.app(CONNECTIONS);
        List<String> loaded = new Standpoints(Catalogue.KINDS, source, Clock.systemUTC())
                .all().stream().map(standpoint -> standpoint.root()).toList();
        Importer importer = new Importer(
                Catalogue.KINDS, Catalogue.GUARDS, source, new Blobs(data.resolve("files")), Clock.systemUTC());
        if (loaded.isEmpty()) {
            load(importer, samples.resolve("kostanay-2021"));
        }
        if (loaded.size() < 2) {
            Path synthetic = Files.createTempDirectory("tugyr-synthetic");
            try {
                new Generator(SEED, synthetic).write(Generator.Scale.REGION, (_, _, _) -> {});
                load(importer, synthetic);
            } finally {
                delete(synthetic);
            }
        }
    }

    private void load(Importer importer, Path folder) throws IOException {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        try (ImportProgress progress = new ImportProgress(err)) {
            Result result = importer.run(folder, false, progress);
            if (!(result instanceof Result.Imported)) {
                new ImportReport(err, err).tell(result, false);
                throw new IllegalStateException("the sample in " + folder + " could not be imported");
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
