package org.tugyr.platform.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Standing;
import org.tugyr.platform.files.Filed;

/**
 * Reads a part and finds out all that is wrong with it, and what is new in it.
 *
 * @param kinds what the record can hold
 * @param guards what must hold among rows
 * @param standing what stands in the record
 * @param log the log
 * @param size the log's size before the import; 0 where nothing stands under the root yet
 * @param root the record
 * @param today the day where the record is kept
 * @param people whose keys stay out of the record
 */
record Check(
        Kinds kinds,
        List<Guard> guards,
        Standing standing,
        FactLog log,
        long size,
        String root,
        LocalDate today,
        People people) {

    /**
     * What was found.
     *
     * @param part where
     * @param rows the rows
     * @param changes those to be written
     */
    record Checked(Folder.Part part, Rows rows, List<Change> changes) {}

    /** Checks a part, over the common folder's rows where it is not that folder itself. */
    Checked part(Folder.Part part, @Nullable Rows common, Summary summary, Problems problems, boolean guarded)
            throws IOException {
        Rows rows = read(kinds, part, common, problems);
        people.resolve(kinds.all(), rows, problems).forEach(summary::erased);
        complete(part, rows, problems);
        rows.index();
        new References(kinds, standing, root, people::shown, problems).check(rows);
        List<Change> changes = new Comparison(kinds, standing, log.digests(), root, problems).compare(rows, summary);
        if (guarded) {
            new Erasures(log, root, problems).check(changes);
            new Stage(kinds, today, rows, log, standing, size, problems).play(guards, changes);
        }
        return new Checked(part, rows, changes);
    }

    private static Rows read(Kinds kinds, Folder.Part part, @Nullable Rows common, Problems problems)
            throws IOException {
        Rows rows = new Rows(common);
        for (Kind<? extends Row> kind : kinds.imported()) {
            Path path = part.path().resolve(kind.file() + ".csv");
            if (Files.exists(path) && (common == null || kind.type() != RecordRow.class)) {
                new Sheet(kind, part.prefix() + kind.file() + ".csv", rows, problems).read(path);
            }
        }
        return rows;
    }

    private static void complete(Folder.Part part, Rows rows, Problems problems) throws IOException {
        Documents documents = new Documents(problems);
        for (Kind<? extends Row> kind : rows.kinds()) {
            if (Filed.class.isAssignableFrom(kind.type())) {
                try {
                    rows.replace(kind, line -> line == null ? null : complete(documents, line, part));
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        }
    }

    private static @Nullable Line complete(Documents documents, Line line, Folder.Part part) {
        try {
            return documents.complete(line, part.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
