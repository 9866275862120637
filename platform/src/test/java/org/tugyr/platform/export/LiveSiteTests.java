package org.tugyr.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.cli.Tugyr;
import org.tugyr.platform.verify.Published;
import org.tugyr.platform.verify.Report;
import org.tugyr.platform.verify.Verifier;

/** The commands as an operator gives them, each in a process of its own. */
class LiveSiteTests {

    private static final String READY = "Tugyr is at ";

    @TempDir
    private Path data;

    @Test
    void verifiesLikeAnExport() throws Exception {
        assertThat(tugyr("import", ExportedRecord.sampleFolder().toString()).waitFor())
                .isZero();
        Process server = tugyr("serve", "--port", "0");
        try (BufferedReader output = server.inputReader()) {
            String site = address(output);

            Report report = new Verifier(Catalogue.KINDS, Published.at(site), _ -> {}).run(null, null);

            assertThat(report.refuted()).isEmpty();
            assertThat(report.unchecked()).isEmpty();
            assertThat(report.counts())
                    .hasEntrySatisfying(
                            "openings match their digests",
                            count -> assertThat(count).isPositive())
                    .hasEntrySatisfying(
                            "numbers recomputed from the entries are as published",
                            count -> assertThat(count).isGreaterThan(50));
            Published beyond = Published.at(site);
            assertThatThrownBy(() -> beyond.open("data/openings/001.jsonl")).isInstanceOf(NoSuchFileException.class);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static String address(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new AssertionError("the server ended before it was ready");
    }

    private Process tugyr(String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                withoutTests(System.getProperty("java.class.path")),
                Tugyr.class.getName()));
        words.addAll(List.of(command));
        words.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String withoutTests(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(part -> !part.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
