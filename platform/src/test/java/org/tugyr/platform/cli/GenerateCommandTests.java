package org.tugyr.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTests {

    private final StringWriter words = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return new CommandLine(new GenerateCommand())
                .setErr(new PrintWriter(words))
                .execute(arguments);
    }

    @Test
    void writesARegionAndSaysHowMuchItIs() {
        int code = run("--scale", "region", "--seed", "7", folder.toString());

        assertThat(code).isZero();
        assertThat(folder.resolve("record.csv")).isNotEmptyFile();
        assertThat(words.toString())
                .contains("1 of 1 roadmaps")
                .contains("rows of an invented record are in " + folder);
    }

    @Test
    void refusesAFolderThatHoldsSomethingUnlessForced() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        int refused = run("--scale", "region", "--seed", "7", folder.toString());
        boolean written = Files.exists(folder.resolve("record.csv"));
        int forced = run("--scale", "region", "--seed", "7", "--force", folder.toString());

        assertThat(refused).isEqualTo(2);
        assertThat(written).isFalse();
        assertThat(words.toString()).contains("is not empty").contains("--force");
        assertThat(forced).isZero();
        assertThat(folder.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run("--scale", "village", "--seed", "7", folder.toString())).isEqualTo(2);
        assertThat(run("--scale", "region", "--seed", "seven", folder.toString()))
                .isEqualTo(2);
        assertThat(run("--scale", "region", "--seed", "7", file.toString())).isEqualTo(2);
        assertThat(words.toString())
                .contains("expected region or country, found village")
                .contains("seven")
                .contains("is a file");
    }
}
