package org.tugyr.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.files.Blobs;

class SampleTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T06:00:00Z"), ZoneOffset.UTC);

    @Test
    void bringsTheSampleRecordInWholeAndOnlyOnce(@TempDir Path data) throws IOException {
        Path sample = sample();
        Importer importer = new Importer(
                Catalogue.KINDS, Catalogue.GUARDS, TestDatabase.fresh().app(), new Blobs(data), CLOCK);

        Result first = importer.run(sample, false, (_, _, _) -> {});
        Result second = importer.run(sample, false, (_, _, _) -> {});

        assertThat(first instanceof Result.BadInput(Problems problems) ? problems.first() : java.util.List.of())
                .isEmpty();
        assertThat(first)
                .isInstanceOfSatisfying(
                        Result.Imported.class,
                        imported -> assertThat(imported.summary().changes()).isGreaterThan(500));
        assertThat(second).isInstanceOfSatisfying(Result.Imported.class, imported -> {
            assertThat(imported.summary().changes()).isZero();
            assertThat(imported.summary().files().values())
                    .allSatisfy(counts -> assertThat(counts.gone()).isZero());
        });
    }

    private static Path sample() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("samples"))) {
            folder = folder.getParent();
        }
        return folder.resolve("samples/kostanay-2021");
    }
}
