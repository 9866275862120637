package org.tugyr.platform.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tugyr.ledger.SigningKey;

/** What is signed, or looks as if it were, and yet is not the log that was. */
class ForgedLogTests extends VerifiedSample {

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

    private void forge(UnaryOperator<List<byte[]>> change) throws IOException {
        Forger forger = new Forger(folder);
        List<byte[]> entries = change.apply(forger.entries());
        for (int i = entries.size(); i < forger.size(); i++) {
            entries.add("{}".getBytes(StandardCharsets.UTF_8));
        }
        forger.bundle(entries);
    }
}
