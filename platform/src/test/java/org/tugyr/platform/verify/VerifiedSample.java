package org.tugyr.platform.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.ledger.SignedNote;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.export.ExportedRecord;
import org.tugyr.platform.facts.ErasureRow;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.PeopleRows.PersonRow;

/** A copy of an exported sample record, to be spoilt and verified. */
abstract class VerifiedSample {

    @TempDir
    private static Path once;

    static ExportedRecord record;
    static Path original;

    @TempDir
    Path temporary;

    Path folder;

    @BeforeAll
    static void exportASample() {
        record = ExportedRecord.sample();
        record.append(
                "kostanay-2021",
                new PersonRow("p-private", Text.of("ru", "Имя"), null, false, null),
                new PersonRow("p-public", Text.of("ru", "Имя"), null, true, null));
        record.append(
                "kostanay-2021",
                new ErasureRow(record.log().size() - 1, "name", "the person's own wish", LocalDate.of(2026, 11, 20)));
        original = once.resolve("export");
        assertThat(record.export(original)).isInstanceOf(org.tugyr.platform.export.Export.Outcome.Written.class);
    }

    @BeforeEach
    void copy() throws IOException {
        folder = Copies.of(original, temporary.resolve("copy"));
    }

    void edit(String path, UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve(path);
        String before = Files.readString(file);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    List<String> places() throws IOException {
        return verify(null).refuted().stream().map(Finding::where).toList();
    }

    Report verify(byte[] since) throws IOException {
        return new Verifier(Catalogue.KINDS, new PublishedFolder(folder), _ -> {})
                .run(
                        record.signingKey().verifierKey(),
                        since == null ? null : new Older(SignedNote.parse(since), null));
    }
}
