package org.tugyr.platform.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tugyr.ledger.Intake;
import org.tugyr.platform.facts.Digests;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Standing;

/** Compares lines with what stands in the record, and with what the last import said of them. */
final class Comparison {

    /** Room that an entry needs beside the row: its envelope, the subjects it is about, digests of sealed values. */
    private static final int ENVELOPE = 2_000;

    /** The largest content of a row, in bytes. */
    static final int LARGEST = Intake.MAX_BYTES - ENVELOPE;

    static final String OTHER_RECORD = "a key that no other record uses";

    private final Kinds kinds;
    private final Standing standing;
    private final Digests digests;
    private final String root;
    private final Problems problems;

    Comparison(Kinds kinds, Standing standing, Digests digests, String root, Problems problems) {
        this.kinds = kinds;
        this.standing = standing;
        this.digests = digests;
        this.root = root;
        this.problems = problems;
    }

    /** What is new or corrected, in the order in which it is to be written. */
    List<Change> compare(Rows rows, Summary summary) {
        List<Change> changes = new ArrayList<>();
        for (Kind<?> kind : kinds.all()) {
            Collection<Line> lines = rows.of(kind);
            Map<String, Standing.Version> versions =
                    standing.versions(kind, lines.stream().map(Line::key).toList());
            for (Line line : lines) {
                compare(line, versions.get(line.key()), changes, summary);
            }
        }
        return changes;
    }

    private void compare(
            Line line,
            Standing.@org.jspecify.annotations.Nullable Version version,
            List<Change> changes,
            Summary summary) {
        Digests.Content content = digests.content(line.row());
        Summary.Counts counts = summary.of(line.kind());
        if (content.size() > LARGEST) {
            tooLarge(line, content, problems);
        } else if (version == null) {
            counts.fresh++;
            changes.add(new Change(line, null));
        } else if (!version.root().equals(root)) {
            problems.add(
                    line,
                    line.kind().fields().getFirst().name(),
                    OTHER_RECORD,
                    line.key() + ", which belongs to the record " + version.root());
        } else if (content.digest().equals(version.digest())) {
            counts.same++;
        } else if (content.digest().equals(version.imported())) {
            counts.behind++;
        } else if (version.digest().equals(version.imported())) {
            counts.corrected++;
            changes.add(new Change(line, version));
        } else {
            counts.conflicts++;
            summary.conflict(line);
        }
    }

    /** Says that a row does not fit into an entry. */
    static void tooLarge(Line line, Digests.Content content, Problems problems) {
        String most = "at most %,d bytes in the whole row".formatted(LARGEST);
        problems.add(line, "", most, "%,d".formatted(content.size()));
    }
}
