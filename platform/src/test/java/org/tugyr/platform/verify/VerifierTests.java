package org.tugyr.platform.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tugyr.ledger.SignedNote;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.export.ExportedRecord;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.PeopleRows.PersonRow;

class VerifierTests extends VerifiedSample {

    private static final int FLIPS = 200;

    @Test
    void verifiesAnExport() throws IOException {
        Report report = verify(null);

        assertThat(report.refuted()).isEmpty();
        assertThat(report.log().pinned()).isTrue();
        assertThat(report.log().size()).isEqualTo(record.log().size());
        assertThat(report.counts())
                .containsEntry(
                        "entries canonical, of known kinds, in order",
                        record.log().size())
                .hasEntrySatisfying(
                        "openings match their digests",
                        count -> assertThat(count).isPositive())
                .hasEntrySatisfying(
                        "numbers recomputed from the entries are as published",
                        count -> assertThat(count).isGreaterThan(50));
        assertThat(report.unchecked())
                .containsEntry("sealed values that were erased", 1L)
                .containsEntry("sealed values without a public opening", 1L)
                .doesNotContainKey("files of numbers, which are missing");
    }

    @Test
    void saysLoudlyWhereTheKeyWasNotPinned() throws IOException {
        Report report = new Verifier(Catalogue.KINDS, new PublishedFolder(folder), _ -> {}).run(null, null);

        assertThat(report.verified()).isTrue();
        assertThat(report.lines()).anyMatch(line -> line.startsWith("WARNING") && line.contains("NOT PINNED"));
        assertThat(report.json().canonicalText()).contains("\"keyPinned\":false");
    }

    @Test
    void takesTheRulesOfAnOlderProgramAndNoOthers() throws IOException {
        edit(Layout.RULES, text -> text.replace("\"claim\":\"claim/1\",", ""));
        assertThat(verify(null).refuted()).isEmpty();

        edit(Layout.RULES, text -> text.replace("trajectory/1", "trajectory/2"));
        assertThat(places()).containsExactly(Layout.RULES);
    }

    @Test
    void countsAnOpeningThatIsMissing() throws IOException {
        edit(Layout.openings(0), text -> text.substring(text.indexOf('\n') + 1));

        Report report = verify(null);

        assertThat(report.verified()).isTrue();
        assertThat(report.unchecked()).containsEntry("sealed values without a public opening", 2L);
        assertThat(report.lines()).anyMatch(line -> line.startsWith("NOT CHECKED: 2 sealed values"));
    }

    @Test
    void verifiesALogThatContinuesAnOlderCheckpoint() throws IOException {
        ExportedRecord growing = ExportedRecord.sample();
        Path early = growing.data().resolve("export");
        growing.export(early);
        byte[] older = Files.readAllBytes(early.resolve(Layout.CHECKPOINT));
        growing.append("kostanay-2021", new PersonRow("p", Text.of("ru", "Имя"), null, true, null));
        growing.export(early);

        Report report = new Verifier(Catalogue.KINDS, new PublishedFolder(early), _ -> {})
                .run(growing.signingKey().verifierKey(), new Older(SignedNote.parse(older), null));

        assertThat(report.refuted()).isEmpty();
        assertThat(report.counts())
                .containsEntry(
                        "entries are those that the older checkpoint vouched for",
                        report.log().since());
        assertThat(report.log().since()).isEqualTo(report.log().size() - 1);
    }

    @Test
    void refutesEveryByteThatIsFlipped() throws IOException {
        Random random = new Random(20261123);
        List<Path> files = Copies.files(folder).stream()
                .filter(file -> !file.endsWith("README.txt") && file.toFile().length() > 0)
                .toList();
        for (int i = 0; i < FLIPS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            int place = random.nextInt(bytes.length);
            byte[] flipped = bytes.clone();
            flipped[place] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, flipped);

            Report report = verify(null);

            assertThat(report.verified())
                    .as("byte %d of %s", place, folder.relativize(file))
                    .isFalse();
            Files.write(file, bytes);
        }
    }

    @Test
    void hasNothingToVerifyWhereThereIsNoLog() {
        Verifier verifier = new Verifier(Catalogue.KINDS, new PublishedFolder(temporary.resolve("none")), _ -> {});

        assertThatThrownBy(() -> verifier.run(null, null)).isInstanceOf(NoSuchFileException.class);
    }
}
