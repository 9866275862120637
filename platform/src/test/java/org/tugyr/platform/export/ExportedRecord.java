package org.tugyr.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.tugyr.ledger.SigningKey;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.LogIdentity;
import org.tugyr.platform.facts.LogKey;
import org.tugyr.platform.facts.Origin;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Signer;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.intake.Importer;
import org.tugyr.platform.intake.Result;
import org.tugyr.platform.oversight.CouncilVerdicts;
import org.tugyr.platform.report.Marks;
import org.tugyr.platform.roadmap.Standings;

/** A record with the sample in it, its database, and exports of it. */
public final class ExportedRecord {

    /** The day of every test. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T06:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database;
    private final Path data;
    private final FactLog log;

    private ExportedRecord(TestDatabase database, Path data) {
        this.database = database;
        this.data = data;
        this.log = new FactLog(Catalogue.KINDS, database.app(), CLOCK);
    }

    /** A new record without anything in it. */
    public static ExportedRecord empty() {
        try {
            return in(Files.createTempDirectory("tugyr-test-data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new record without anything in it, with this data folder. */
    public static ExportedRecord in(Path data) {
        return new ExportedRecord(TestDatabase.fresh(), data);
    }

    /** The same record after its database and folder were filled. */
    public ExportedRecord reopened() {
        return new ExportedRecord(database, data);
    }

    /** A new record that signs with the key of another, as after a restore that went wrong. */
    static ExportedRecord restartedWithKeyOf(ExportedRecord other) {
        ExportedRecord record = empty();
        try {
            Path key = LogKey.file(record.data);
            Files.createDirectories(key.getParent());
            Files.copy(LogKey.file(other.data), key, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return record;
    }

    /** A new record of Kostanay in 2021. */
    public static ExportedRecord sample() {
        ExportedRecord record = empty();
        record.bring(sampleFolder());
        return record;
    }

    /** Imports a folder. */
    public void bring(Path folder) {
        try {
            Importer importer =
                    new Importer(Catalogue.KINDS, Catalogue.GUARDS, database.app(), new Blobs(files()), CLOCK);
            assertThat(importer.run(folder, false, (_, _, _) -> {})).isInstanceOf(Result.Imported.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends rows. */
    public void append(String root, Row... rows) {
        List<Draft> drafts =
                Stream.of(rows).map(row -> new Draft(root, row, false)).toList();
        assertThat(log.append("test", log.size(), drafts)).isInstanceOf(Outcome.Appended.class);
    }

    /** Writes an export, as the command does. */
    public Export.Outcome export(Path folder) {
        Signer signer = new Signer(key(), database.app(), data, CLOCK, Signer.Pace.USUAL);
        signer.start();
        try {
            return new Export(database.app(), standings(), new Marks(Catalogue.KINDS, CLOCK), _ -> {})
                    .write(folder, new Blobs(files()));
        } catch (IOException | SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            signer.stop();
        }
    }

    /** Whoever keeps this record's standings. */
    public Standings standings() {
        return new Standings(database.app(), CLOCK, new CouncilVerdicts(Catalogue.KINDS, database.app(), CLOCK));
    }

    /** The key that signs the log. */
    public SigningKey signingKey() {
        return ((LogKey.Own) key()).key();
    }

    private LogKey key() {
        boolean born = LogIdentity.of(database.app()).isPresent();
        return LogKey.open(data, database.app(), CLOCK, born ? null : new Origin("example.org/sample"));
    }

    /** Its database. */
    public TestDatabase database() {
        return database;
    }

    /** Its log. */
    public FactLog log() {
        return log;
    }

    /** Its data folder. */
    public Path data() {
        return data;
    }

    private Path files() {
        return data.resolve("files");
    }

    static Path sampleFolder() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("samples"))) {
            folder = folder.getParent();
        }
        return folder.resolve("samples/kostanay-2021");
    }
}
