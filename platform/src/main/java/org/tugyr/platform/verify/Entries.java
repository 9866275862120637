package org.tugyr.platform.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.LongConsumer;
import org.tugyr.ledger.TileSource;
import org.tugyr.platform.facts.ErasureRow;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.files.Filed;

/** Takes the entries one by one, in order, to everything that is checked of them. */
final class Entries implements EntryReader.Next {

    private static final String SIGNED_IN =
            "entries of offices that no passkey confirms: whether their holder wrote them, for who was signed in stands nowhere";
    private static final int PROGRESS_ENTRIES = 500_000;

    private final Published published;
    private final Findings findings;
    private final LongConsumer progress;
    private final References references;
    private final Openings openings;
    private final Erasures erasures;
    private final Documents documents;
    private final Recount recount;
    private final Offices offices;
    private final Assertions assertions;
    private Instant last = Instant.MIN;
    private long good;

    Entries(Kinds kinds, Published published, Numbers numbers, Findings findings, LongConsumer progress) {
        this.published = published;
        this.findings = findings;
        this.progress = progress;
        this.references = new References(findings);
        this.openings = new Openings(published, findings);
        this.erasures = new Erasures(findings);
        this.documents = new Documents(findings);
        this.recount = new Recount(numbers, findings);
        this.offices = new Offices(kinds, findings);
        this.assertions = new Assertions(findings);
    }

    @Override
    public void accept(long index, Checked entry) {
        switch (entry) {
            case Checked.Bad(String found, String expected) -> {
                findings.refute("entry " + index, found, expected);
                assertions.broken();
            }
            case Checked.Good fact -> follow(index, fact);
        }
        if ((index + 1) % PROGRESS_ENTRIES == 0) {
            progress.accept(index + 1);
        }
    }

    private void follow(long index, Checked.Good entry) {
        Instant at = entry.fact().at();
        if (at.isBefore(last)) {
            findings.refute("entry " + index, "recorded at " + at, "not before " + last + ", as the entry before it");
        }
        last = at;
        references.follow(index, entry);
        switch (entry.row()) {
            case ErasureRow erasure -> erasures.note(index, entry.fact().root(), erasure);
            case Filed filed -> documents.note(filed);
            default -> {} // nothing more than what holds for every row
        }
        recount.fold(index, entry);
        offices.follow(index, entry);
        assertions.follow(index, entry);
        try {
            openings.compare(index, entry.fact().sealed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        good++;
    }

    /** To be called after the last entry of a log that holds, with a place for how much of what was checked. */
    void finish(TileSource tiles, long size, Map<String, Long> counts) throws IOException {
        references.finish();
        openings.finish(size, erasures.finish(published, tiles, size));
        documents.finish(published);
        recount.compare(size);
        offices.finish();
        findings.leave(SIGNED_IN, offices.written() - assertions.rows());
        counts.put("entries canonical, of known kinds, in order", good);
        counts.put("openings match their digests", openings.matched());
        counts.put("documents match their hashes", documents.equal());
        counts.put("roles granted and ended as access/1 allows", offices.granted());
        counts.put("entries of offices as their roles allow, where they reach", offices.written());
        counts.put("confirmations by passkeys hold", assertions.confirmed());
        counts.put("numbers recomputed from the entries are as published", recount.equal());
    }
}
