package org.tugyr.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.backup.BackupException;
import org.tugyr.platform.backup.BackupFolder;
import org.tugyr.platform.backup.Replayed;
import org.tugyr.platform.backup.Restore;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.verify.Published;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a record from a backup. */
@Command(
        name = "restore",
        description = "Makes the record of a backup again, in an empty data folder and database.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "DIR", description = "folder of the backup")
    private Path folder = Path.of("");

    @Option(
            names = "--replay",
            paramLabel = "EXPORT",
            description =
                    "folder or address where the log was published: brings back the entries that the backup has not yet,"
                            + " and lists what is lost. Without it a log that was published beyond the backup would get a second history.")
    private @Nullable String replay;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter words = spec.commandLine().getErr();
        try {
            BackupFolder backup = BackupFolder.open(folder);
            if (!isEmpty(data.data)) {
                words.println(data.data
                        + " is not empty. A backup is restored into an empty folder only; nothing was changed.");
                return ExitCode.USAGE;
            }
            try (Database database = data.open().closedAtExit()) {
                Restore restore = new Restore(Catalogue.KINDS, database.owner(), data.data, Clock.systemUTC());
                tell(backup, restore.run(backup, replay == null ? null : Published.at(replay), step -> {
                    words.println(step + " …");
                    words.flush();
                }));
            }
            return ExitCode.OK;
        } catch (BackupException e) {
            words.println(e.getMessage());
            return ExitCode.USAGE;
        } finally {
            words.flush();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private void tell(BackupFolder backup, Replayed replayed) {
        PrintWriter words = spec.commandLine().getErr();
        words.printf(
                Locale.ROOT,
                "Restored %,d entries as of %s, and %,d that were published since.%n",
                replayed.from(),
                backup.at(),
                replayed.to() - replayed.from());
        if (replayed.to() > replayed.from()) {
            words.println(
                    "Lost is what no entry holds: accounts and settings changed since, what imports last said of rows (see"
                            + " tugyr import --dry-run before the next one), and:");
            replayed.lost().forEach(line -> words.println("  " + line));
        } else if (replay == null) {
            words.println("Was this log published since? Then delete this folder and restore again with --replay.");
        }
    }
}
