package org.tugyr.platform.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.election.ContestNumbers;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.intake.Importer;
import org.tugyr.platform.intake.Result;

/** The import takes what the generator writes. */
class IntakeTests {

    /** The wards of the primary's stages, the maslikhats of a region, ten districts and a city, and the rural heads. */
    private static final long COUNTED = 66 + 55 + 12 + 65;

    /** The wards whose ballots are withheld. */
    private static final long WITHHELD = 11;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T06:00:00Z"), ZoneOffset.UTC);

    @Test
    void importsTheWholeRegionAndNothingTheSecondTime(@TempDir Path folder, @TempDir Path files) throws IOException {
        long rows = new Generator(7, folder).write(Generator.Scale.REGION, (_, _, _) -> {});
        DataSource database = TestDatabase.fresh().app();
        Importer importer = new Importer(Catalogue.KINDS, Catalogue.GUARDS, database, new Blobs(files), CLOCK);

        Result first = importer.run(folder, false, (_, _, _) -> {});
        Result second = importer.run(folder, false, (_, _, _) -> {});

        assertThat(changes(first)).isEqualTo(rows);
        assertThat(changes(second)).isZero();
        assertThat(states(database)).isEqualTo(Map.of("DECIDED", COUNTED, "TOTALS", WITHHELD));
    }

    /** How many contests stand where when they are counted. */
    private static Map<String, Long> states(DataSource database) {
        return new ContestNumbers(Catalogue.KINDS, CLOCK)
                .of(database, "syn-record", Long.MAX_VALUE).entrySet().stream()
                        .filter(number -> number.getKey().endsWith("/state"))
                        .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.counting()));
    }

    @Test
    void importsTheCountryPartByPart(@TempDir Path folder, @TempDir Path files) throws IOException {
        long rows = new Generator(7, folder).country(1, (_, _, _) -> {});
        Importer importer = new Importer(
                Catalogue.KINDS, Catalogue.GUARDS, TestDatabase.fresh().app(), new Blobs(files), CLOCK);

        Result result = importer.run(folder, true, (_, _, _) -> {});

        assertThat(changes(result)).isEqualTo(rows);
    }

    private static long changes(Result result) {
        assertThat(result).isInstanceOf(Result.Imported.class);
        return ((Result.Imported) result).summary().changes();
    }
}
