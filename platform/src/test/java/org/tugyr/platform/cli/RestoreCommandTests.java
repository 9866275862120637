package org.tugyr.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.backup.Unfinished;
import picocli.CommandLine;

/** What is refused before any database is started. */
class RestoreCommandTests {

    @TempDir
    private Path folder;

    private Path data;
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void nameAFolder() {
        data = folder.resolve("data");
    }

    @Test
    void asksForTwoStepsWhereThereIsAReplayToo() {
        assertThat(restore("--new-key", "--replay", "https://record.example.org"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("two steps: restore with --replay");
        assertThat(data).doesNotExist();
    }

    @Test
    void namesNoLogThatIsNotNew() {
        assertThat(restore("--origin", "record.example.org/log")).isEqualTo(2);

        assertThat(err.toString()).contains("--origin names a new log, which only --new-key makes");
        assertThat(data).doesNotExist();
    }

    @Test
    void takesNoNameThatIsNoAddress() {
        assertThat(restore("--new-key", "--origin", "https://record.example.org/log"))
                .isEqualTo(2);
        assertThat(Commands.run("serve", "--data", data.toString(), "--origin", "a log"))
                .isEqualTo(2);
        assertThat(Commands.run("export", "--data", data.toString(), "--origin", "a+b", "x"))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("Invalid value for option '--origin'")
                .contains("without https://")
                .doesNotContain("\tat ");
        assertThat(data).doesNotExist();
    }

    @Test
    void letsNothingStartInAFolderWhoseRestoreDidNotEnd() throws IOException {
        Files.createDirectories(data.resolve("keys"));
        Files.createFile(data.resolve("restoring"));
        Path backup = backup();

        for (List<String> command : List.of(
                List.of("backup", folder.resolve("again").toString()),
                List.of("export", folder.resolve("export").toString()),
                List.of("import", folder.toString()),
                List.of("serve"),
                List.of("restore", backup.toString()),
                List.of("restore", backup.toString(), "--new-key"))) {
            String[] arguments = Stream.concat(command.stream(), Stream.of("--data", data.toString()))
                    .toArray(String[]::new);
            assertThat(Commands.run(arguments)).as("%s", command).isEqualTo(2);
        }
        assertThat(data).isDirectoryContaining("glob:**/restoring").isDirectoryNotContaining("glob:**/postgres");
    }

    @Test
    void marksTheFolderBeforeItOpensADatabase() throws IOException {
        String backup = backup().toString();

        assertThat(Commands.run("restore", backup, "--data", data.toString(), "--db", "jdbc:postgresql://[::1]:1/none"))
                .as("which cannot be opened")
                .isNotZero();

        assertThat(data).isDirectoryContaining("glob:**/restoring");
        assertThat(Commands.run("serve", "--data", data.toString())).isEqualTo(2);
        assertThat(Unfinished.isFree(data)).as("to be restored into").isTrue();
    }

    /** One without a table in it. */
    private Path backup() throws IOException {
        Path backup = Files.createDirectories(folder.resolve("backup"));
        Files.writeString(backup.resolve("manifest.json"), """
                {"at":"2026-11-26T00:00:00Z","files":{},"format":1,"migrations":{},"size":0,"tables":[]}
                """);
        return backup;
    }

    private int restore(String... options) {
        String[] arguments = Stream.concat(
                        Stream.of(folder.resolve("backup").toString(), "--data", data.toString()), Stream.of(options))
                .toArray(String[]::new);
        return new CommandLine(new RestoreCommand())
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
