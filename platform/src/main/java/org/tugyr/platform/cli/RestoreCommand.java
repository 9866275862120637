package org.tugyr.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.backup.BackupFolder;
import org.tugyr.platform.backup.FormerLog;
import org.tugyr.platform.backup.Replayed;
import org.tugyr.platform.backup.Restore;
import org.tugyr.platform.backup.Unfinished;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.facts.LogIdentity;
import org.tugyr.platform.verify.Published;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(
            names = "--new-key",
            description =
                    "after the log's key has leaked, or to change it: the same entries in a new log, with a key and a name"
                            + " of its own")
    private boolean newKey;

    @Mixin
    private OriginOption log = new OriginOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SQLException {
        requireSense();
        BackupFolder backup = BackupFolder.open(folder);
        if (!Unfinished.isFree(data.data)) {
            Unfinished.check(data.data);
            say(data.data + " is not empty. A backup is restored into an empty folder only; nothing was changed.");
            return ExitCode.USAGE;
        }
        try (Database database = data.openToRestore().closedAtExit()) {
            Restore restore = new Restore(Catalogue.KINDS, database.owner(), data.data, Clock.systemUTC());
            if (newKey) {
                tell(backup, database, restore.anew(backup, log.origin, step -> say(step + " …")));
            } else {
                Published published = replay == null ? null : Published.at(replay);
                tell(backup, restore.run(backup, published, step -> say(step + " …")));
            }
        }
        return ExitCode.OK;
    }

    /** What was signed with a key that may have leaked is taken into no new log before it was compared with the old one. */
    private void requireSense() {
        if (newKey && replay != null) {
            throw wrong(
                    "--new-key and --replay are two steps: restore with --replay, which takes only what continues the"
                            + " old log; back up the result; restore that with --new-key");
        }
        if (!newKey && spec.commandLine().getParseResult().hasMatchedOption(OriginOption.NAME)) {
            throw wrong(OriginOption.NAME + " names a new log, which only --new-key makes");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message + ". Nothing was changed.");
    }

    private void tell(BackupFolder backup, Replayed replayed) {
        say(String.format(
                Locale.ROOT,
                "Restored %,d entries as of %s, and %,d that were published since.",
                replayed.from(),
                backup.at(),
                replayed.to() - replayed.from()));
        if (replayed.to() > replayed.from()) {
            say("Lost is what no entry holds: accounts and settings changed since, what imports last said of rows (see"
                    + " tugyr import --dry-run before the next one), and:");
            replayed.lost().forEach(line -> say("  " + line));
        } else if (replay == null) {
            say("Was this log published since? Then delete this folder and restore again with --replay.");
        }
    }

    private void tell(BackupFolder backup, Database database, Optional<FormerLog> former) {
        String key = LogIdentity.of(database.owner()).orElseThrow().key().format();
        say(String.format(
                Locale.ROOT, "Restored %,d entries as of %s into a new log. Its key:", backup.size(), backup.at()));
        say("  " + key);
        former.ifPresent(
                log -> say(String.format(Locale.ROOT, """
                The old log's key and its last checkpoint, of %,d entries, are in %s. Publish them with the new key: \
                whoever trusted the old log proves with them, or with any checkpoint kept of it, that the new one continues it:
                  tugyr verify URL --key NEW --since CHECKPOINT --since-key OLD
                Was the old log published beyond these entries? Then delete this folder, restore with --replay, \
                back up the result, and restore that with --new-key.""", log.checkpoint().size(), FormerLog.folder(data.data))));
    }

    private void say(String line) {
        PrintWriter words = spec.commandLine().getErr();
        words.println(line);
        words.flush();
    }
}
