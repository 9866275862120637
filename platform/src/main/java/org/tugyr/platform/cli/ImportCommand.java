package org.tugyr.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.intake.Importer;
import org.tugyr.platform.intake.Result;
import org.tugyr.platform.intake.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a folder of CSV files into the record. */
@Command(
        name = "import",
        description = "Brings a folder of CSV files and evidence into the record; see docs/formats.md.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 3;

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "the folder")
    private @Nullable Path folder;

    @Option(names = "--dry-run", description = "tell what would change, and change nothing")
    private boolean dry;

    @Option(names = "--templates", paramLabel = "DIR", description = "write an empty table of each kind there instead")
    private @Nullable Path templates;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (templates != null && folder == null) {
            return write(templates, out, err);
        } else if (folder == null || templates != null) {
            err.println("Name either a folder to import, or --templates and a folder to write.");
            return ExitCode.USAGE;
        } else if (!Files.isDirectory(folder)) {
            err.println(folder + " is not a folder.");
            return ExitCode.USAGE;
        }
        try (Database database = data.join().closedAtExit();
                ImportProgress progress = new ImportProgress(err)) {
            Blobs blobs = new Blobs(data.data.resolve("files"));
            Importer importer = new Importer(
                    Catalogue.KINDS, Catalogue.GUARDS, database.app(CONNECTIONS), blobs, Clock.systemUTC());
            Result result = importer.run(folder, dry, progress);
            return new ImportReport(out, err).tell(result, dry);
        }
    }

    private static int write(Path templates, PrintWriter out, PrintWriter err) throws IOException {
        try {
            Templates.write(Catalogue.KINDS, templates).forEach(out::println);
            return ExitCode.OK;
        } catch (FileAlreadyExistsException e) {
            err.println(e.getMessage() + " is there already; nothing was written.");
            return ExitCode.USAGE;
        }
    }
}
