package org.tugyr.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;

class ImportCommandTests {

    @Test
    void writesTemplatesWithoutADatabase(@TempDir Path folder) throws IOException {
        int code = Commands.run("import", "--templates", folder.resolve("new").toString());

        assertThat(code).isZero();
        for (var kind : Catalogue.KINDS.imported()) {
            assertThat(Files.readString(folder.resolve("new").resolve(kind.file() + ".csv")))
                    .contains(kind.fields().getFirst().name());
        }
        assertThat(folder.resolve("new").resolve("grants.csv")).doesNotExist();
    }

    @Test
    void writesNoTemplateOverAFileThatIsThere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("values.csv"), "mine");

        int code = Commands.run("import", "--templates", folder.toString());

        assertThat(code).isEqualTo(2);
        assertThat(folder).isDirectoryContaining("glob:**/values.csv");
        assertThat(Files.readString(folder.resolve("values.csv"))).isEqualTo("mine");
        assertThat(folder.resolve("areas.csv")).doesNotExist();
    }

    @Test
    void opensNoDatabaseForAFolderThatIsNotThere(@TempDir Path folder) {
        Path data = folder.resolve("data");

        assertThat(Commands.run(
                        "import",
                        "--data",
                        data.toString(),
                        folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(Commands.run("import", "--data", data.toString())).isEqualTo(2);
        assertThat(data).doesNotExist();
    }
}
