package org.tugyr.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tugyr.platform.backup.Backup;
import org.tugyr.platform.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies all that the operator alone has. */
@Command(
        name = "backup",
        description =
                "Copies everything into a folder: all tables as of one moment, documents, and the log's key. A server may"
                        + " go on meanwhile. Keep the folder as safe as the record: it holds private values and the key.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "DIR", description = "folder for the backup, new or empty")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter words = spec.commandLine().getErr();
        try (Database database = data.join().closedAtExit()) {
            long size = new Backup(database.owner(), data.data, Clock.systemUTC()).write(folder, step -> {
                words.println(step + " …");
                words.flush();
            });
            words.printf(Locale.ROOT, "%s holds %,d entries, and was read again without a difference.%n", folder, size);
            words.println(
                    "It holds private values and the key that signs the log: keep it where nobody else can read it.");
            words.flush();
            return ExitCode.OK;
        }
    }
}
