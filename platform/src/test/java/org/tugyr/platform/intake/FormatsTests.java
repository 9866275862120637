package org.tugyr.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;

class FormatsTests {

    private static final String ANEW = "tugyr.formats";

    /** Run with {@code -Dtugyr.formats=anew} to write the document instead of comparing it. */
    @Test
    void documentsTheTablesAsTheCodeHasThem() throws IOException {
        Path file = Path.of("").toAbsolutePath().resolveSibling("docs/formats.md");
        String document = Formats.document(Catalogue.KINDS);

        if (System.getProperty(ANEW) != null) {
            Files.writeString(file, document);
        }

        assertThat(Files.readString(file)).isEqualTo(document);
    }

    @Test
    void documentsEveryColumnOfEveryTemplate() {
        String document = Formats.document(Catalogue.KINDS);

        for (var kind : Catalogue.KINDS.all()) {
            String section = document.substring(document.indexOf("\n## " + kind.file() + ".csv"));
            for (String name : Columns.of(kind).names()) {
                assertThat(section).contains("`" + name + "`");
            }
        }
    }

    @Test
    void showsExamplesThatCanBeRead(@TempDir Path folder) throws IOException {
        for (var kind : Catalogue.KINDS.imported()) {
            Path file = Files.writeString(folder.resolve(kind.file() + ".csv"), Examples.csv(kind));
            var problems = new Problems();
            var rows = new Rows(null);

            new Sheet(kind, kind.file() + ".csv", rows, problems).read(file);

            assertThat(problems.first()).isEmpty();
            assertThat(rows.of(kind)).hasSize(1);
        }
    }

    @Test
    void writesTemplatesThatCanBeReadBack(@TempDir Path folder) throws IOException {
        Templates.write(Catalogue.KINDS, folder);

        for (var kind : Catalogue.KINDS.imported()) {
            var problems = new Problems();
            new Sheet(kind, kind.file() + ".csv", new Rows(null), problems).read(folder.resolve(kind.file() + ".csv"));
            assertThat(problems.first()).isEmpty();
        }
        assertThatThrownBy(() -> Templates.write(Catalogue.KINDS, folder))
                .isInstanceOf(FileAlreadyExistsException.class);
    }
}
