package org.tugyr.platform.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.ledger.SignedNote;
import org.tugyr.ledger.SigningKey;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.export.ExportedRecord;
import org.tugyr.platform.facts.ErasureRow;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.PeopleRows.PersonRow;

class VerifierTests {

    private static final int FLIPS = 200;

    @TempDir
    private static Path once;

    private static ExportedRecord record;
    private static Path original;

    @TempDir
    private Path temporary;

    private Path folder;

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
    void refutesAnEntryThatWasChanged() throws IOException {
        forge(entries -> {
            entries.set(700, Forger.replace(entries.get(700), "\"at\":\"2026", "\"at\":\"2027"));
            return entries;
        });

        assertThat(places()).anyMatch(place -> place.startsWith("entry 700 (log/tile/0/002"));
    }

    @Test
    void refutesAnEntryThatWasDropped() throws IOException {
        forge(entries -> {
            entries.remove(300);
            return entries;
        });

        assertThat(places()).anyMatch(place -> place.startsWith("entry 300 (log/tile/0/001"));
    }

    @Test
    void refutesEntriesThatWereReordered() throws IOException {
        forge(entries -> {
            Collections.swap(entries, 10, 11);
            return entries;
        });

        assertThat(places()).anyMatch(place -> place.startsWith("entry 10 (log/tile/0/000"));
    }

    @Test
    void refutesALogThatWasSignedWithAnotherKey() throws IOException {
        Forger forger = new Forger(folder);
        forger.publish(forger.entries(), SigningKey.ofLog("example.org/sample", new byte[32]));

        assertThat(places()).contains("log.vkey", "log/checkpoint (note)");
    }

    @Test
    void refutesANumberThatWasAltered() throws IOException {
        edit(Layout.NUMBERS, text -> text.replace("pledge:funding/reported,NONE", "pledge:funding/reported,DONE"));

        assertThat(verify(null).refuted()).containsExactly(new Finding("pledge:funding/reported", "DONE", "NONE"));
        assertThat(new Finding("pledge:funding/reported", "DONE", "NONE").text())
                .isEqualTo("pledge:funding/reported: published DONE, recomputed NONE");
    }

    @Test
    void takesTheRulesOfAnOlderProgramAndNoOthers() throws IOException {
        edit(Layout.RULES, text -> text.replace("\"claim\":\"claim/1\",", ""));
        assertThat(verify(null).refuted()).isEmpty();

        edit(Layout.RULES, text -> text.replace("trajectory/1", "trajectory/2"));
        assertThat(places()).containsExactly(Layout.RULES);
    }

    @Test
    void refutesAMarkThatWasAltered() throws IOException {
        String mark = "claim:zheti-zhetistik.deputies-2700/mark";
        edit(
                Layout.NUMBERS,
                text -> text.replace(mark + ",SOURCES_CONFLICT,", mark + ",SUPPORTED,")
                        .replace(
                                "report:zheti-zhetistik/marks/SUPPORTED,7,",
                                "report:zheti-zhetistik/marks/SUPPORTED,8,"));

        assertThat(verify(null).refuted())
                .containsExactly(
                        new Finding(mark, "SUPPORTED", "SOURCES_CONFLICT"),
                        new Finding("report:zheti-zhetistik/marks/SUPPORTED", "8", "7"));
    }

    @Test
    void refutesANumberThatIsMissingOrTooMany() throws IOException {
        edit(Layout.NUMBERS, text -> text.replace("pledge:funding/reported,", "pledge:funding/reportee,"));

        assertThat(verify(null).refuted())
                .contains(
                        new Finding("pledge:funding/reported", "nothing", "NONE"),
                        new Finding("pledge:funding/reportee", "NONE", "no such number"));
    }

    @Test
    void refutesNumbersOfAnotherDayThanTheRecordIsKept() throws IOException {
        edit(Layout.RECORDS, text -> text.replace("2026-11-23", "2026-11-22"));

        assertThat(places()).anyMatch(place -> place.contains(Layout.NUMBERS));
    }

    @Test
    void refutesOpeningsThatWereSwapped() throws IOException {
        edit(Layout.openings(0), text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            String first = value(lines.get(0));
            String second = value(lines.get(1));
            lines.set(0, lines.get(0).replace(first, second));
            lines.set(1, lines.get(1).replace(second, first));
            return String.join("\n", lines) + "\n";
        });

        assertThat(places())
                .hasSize(2)
                .allMatch(place -> place.matches("entry \\d+, name \\(data/openings/000.jsonl line [12]\\)"));
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
    void refutesAnOpeningThatWasErased() throws IOException {
        ExportedRecord other = ExportedRecord.empty();
        var file = other.data().resolve("early");
        other.append("x", new PersonRow("p", Text.of("ru", "Имя"), null, true, null));
        other.export(file);
        other.append("x", new ErasureRow(0, "name", "by law", LocalDate.of(2026, 11, 20)));
        Path late = other.data().resolve("late");
        other.export(late);
        Files.copy(
                file.resolve(Layout.openings(0)),
                late.resolve(Layout.openings(0)),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(new Verifier(Catalogue.KINDS, new PublishedFolder(late), _ -> {})
                        .run(null, null)
                        .refuted())
                .anyMatch(finding -> finding.where().startsWith("entry 0, name")
                        && finding.recomputed().equals("none, since it was erased"));
    }

    @Test
    void refutesAHistoryThatWasRewrittenSinceAnOlderCheckpoint() throws IOException {
        byte[] older = Files.readAllBytes(original.resolve(Layout.CHECKPOINT));
        Forger forger = new Forger(folder);
        List<byte[]> entries = forger.entries();
        entries.add(entries.remove(5));
        forger.publish(entries, record.signingKey());

        assertThat(verify(older).refuted())
                .anyMatch(finding ->
                        finding.where().equals("the first " + entries.size() + " entries, since the older checkpoint"));
    }

    @Test
    void refutesALogThatWasCutShortSinceAnOlderCheckpoint() throws IOException {
        byte[] older = Files.readAllBytes(original.resolve(Layout.CHECKPOINT));
        Forger forger = new Forger(folder);
        List<byte[]> entries = forger.entries();
        forger.publish(entries.subList(0, entries.size() - 1), record.signingKey());

        assertThat(verify(older).refuted()).anyMatch(finding -> finding.where().contains("since the older checkpoint"));
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
    void refutesWhatEvenTheKeysOwnerMustNotWrite() throws IOException {
        List<byte[]> entries = new Forger(folder).entries();
        int last = entries.size() - 1;
        byte[] person = entries.get(last - 1);

        assertThat(forged(last, Forger.replace(entries.get(last), "facts.OpeningErased", "facts.Invented")))
                .containsOnly("entry " + last);
        assertThat(forged(last, Forger.replace(entries.get(last), "\"at\":\"2026", "\"at\":\"2025")))
                .contains("entry " + last);
        assertThat(forged(last, Forger.replace(entries.get(last), "{\"about\"", "{ \"about\"")))
                .contains("entry " + last);
        assertThat(forged(last, Forger.replace(entries.get(last), "\"sealed\":\"name\"", "\"sealed\":\"born\"")))
                .contains("entry " + last);
        assertThat(forged(last - 1, Forger.replace(person, "\"root\":\"kostanay-2021\"", "\"root\":\"elsewhere\"")))
                .contains("entry " + (last - 1));
        assertThat(forged(
                        last - 1,
                        Forger.replace(
                                person, "\"public_figure\":true", "\"evidence\":\"none\",\"public_figure\":true")))
                .contains("entry " + (last - 1));
        assertThat(forged(last - 1, Forger.replace(person, "\"public_figure\":true", "\"public_figure\":true,\"x\":1")))
                .contains("entry " + (last - 1));
    }

    @Test
    void refutesRowsThatMakeNoSeries() throws IOException {
        List<byte[]> entries = new Forger(folder).entries();
        int baseline = 0;
        while (!Forger.text(entries.get(baseline)).contains("\"type\":\"roadmap.BaselineSet\"")) {
            baseline++;
        }

        byte[] early = Forger.replace(entries.get(baseline), "\"published_on\":\"2020", "\"published_on\":\"1066");

        assertThat(forged(baseline, early)).contains("indicator:aktobe-housing.i");
    }

    private List<String> forged(int index, byte[] entry) throws IOException {
        Forger forger = new Forger(folder);
        List<byte[]> entries = forger.entries();
        byte[] before = entries.set(index, entry);
        forger.publish(entries, record.signingKey());
        List<String> places = places();
        entries.set(index, before);
        forger.publish(entries, record.signingKey());
        return places;
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

    private static String value(String line) {
        return line.substring(line.indexOf("\"value\":"));
    }

    private void forge(UnaryOperator<List<byte[]>> change) throws IOException {
        Forger forger = new Forger(folder);
        List<byte[]> entries = change.apply(forger.entries());
        for (int i = entries.size(); i < forger.size(); i++) {
            entries.add("{}".getBytes(StandardCharsets.UTF_8));
        }
        forger.bundle(entries);
    }

    private void edit(String path, UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve(path);
        String before = Files.readString(file);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    private List<String> places() throws IOException {
        return verify(null).refuted().stream().map(Finding::where).toList();
    }

    private Report verify(byte[] since) throws IOException {
        return new Verifier(Catalogue.KINDS, new PublishedFolder(folder), _ -> {})
                .run(
                        record.signingKey().verifierKey(),
                        since == null ? null : new Older(SignedNote.parse(since), null));
    }
}
