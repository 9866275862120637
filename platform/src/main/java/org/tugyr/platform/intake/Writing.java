package org.tugyr.platform.intake;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.files.Filed;

/** Appends what was checked, chunk by chunk, so that other writers get their turn in between. */
final class Writing {

    private static final int CHUNK = 5_000;

    private final FactLog log;
    private final RecordRow record;
    private final People people;
    private final Blobs blobs;
    private final long total;
    private final Progress progress;
    private final Set<String> changed = new HashSet<>();
    private long basis;
    private long written;

    Writing(FactLog log, RecordRow record, People people, Blobs blobs, long basis, long total, Progress progress) {
        this.log = log;
        this.record = record;
        this.people = people;
        this.blobs = blobs;
        this.basis = basis;
        this.total = total;
        this.progress = progress;
    }

    /** How many rows were written. */
    long written() {
        return written;
    }

    /** Writes a part's changes; false where others changed what they were checked against. */
    boolean write(Check.Checked checked) throws IOException {
        List<Change> changes = checked.changes();
        for (Change change : changes) {
            if (change.line().row() instanceof Filed row) {
                Documents.keep(row, checked.part().path(), blobs);
            }
        }
        people.remember(changes.stream()
                .filter(change -> change.before() == null)
                .map(Change::line)
                .toList());
        for (int from = 0; from < changes.size(); from += CHUNK) {
            if (!append(changes.subList(from, Math.min(changes.size(), from + CHUNK)))) {
                return false;
            }
            progress.reached(Progress.Step.WRITING, written, total);
        }
        return true;
    }

    private boolean append(List<Change> chunk) {
        List<Draft> drafts = chunk.stream()
                .map(change -> new Draft(record.record(), change.line().row(), true))
                .toList();
        if (!changed.isEmpty() && touchesChanged(chunk)) {
            return false;
        }
        return switch (log.append(record.operator(), basis, drafts)) {
            case Outcome.Appended(long first, long size) -> {
                changed.addAll(first == basis ? Set.of() : log.subjects(basis, first));
                basis = size;
                written += drafts.size();
                yield true;
            }
            case Outcome.Stale _ -> false;
            case Outcome.Refused refused -> throw new IllegalStateException("no rule could refuse: " + refused);
        };
    }

    private boolean touchesChanged(List<Change> chunk) {
        return chunk.stream()
                .anyMatch(change -> !Collections.disjoint(
                        changed, change.line().kind().about(change.line().row())));
    }
}
