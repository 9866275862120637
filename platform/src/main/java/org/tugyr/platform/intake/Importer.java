package org.tugyr.platform.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Aliases;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Standing;
import org.tugyr.platform.files.Blobs;

/**
 * Brings a folder into the record: first everything is checked, then what is new or corrected is written.
 *
 * <p>Both go part by part, so that memory holds the common folder and one part. Writing commits in chunks; an interrupted import
 * goes on when it is run again, since what is there already is nothing new.
 */
public final class Importer {

    private final Kinds kinds;
    private final List<Guard> guards;
    private final Standing standing;
    private final FactLog log;
    private final Aliases aliases;
    private final Clock clock;
    private final Blobs blobs;

    /** An importer into a migrated database and the folder for files beside it. */
    public Importer(Kinds kinds, List<Guard> guards, DataSource source, Blobs blobs, Clock clock) {
        this.kinds = kinds;
        this.guards = List.copyOf(guards);
        this.standing = new Standing(source);
        this.log = new FactLog(kinds, source, clock);
        this.aliases = new Aliases(source, log.digests());
        this.clock = clock;
        this.blobs = blobs;
    }

    /**
     * Imports a folder, or with {@code dry} finds out what that would do.
     *
     * @throws IOException where the folder cannot be read or its documents cannot be kept
     */
    public Result run(Path path, boolean dry, Progress progress) throws IOException {
        Problems problems = new Problems();
        Summary summary = new Summary();
        Folder folder = Folder.open(path, kinds, problems);
        RecordRow record = record(folder.common(), problems);
        if (record == null) {
            return new Result.BadInput(problems);
        }
        long basis = log.size();
        var earlier = standing.counts(record.record());
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(record.zone())));
        People people = new People(aliases, record.record(), new SecureRandom());
        Check check =
                new Check(kinds, guards, standing, log, earlier.isEmpty() ? 0 : basis, record.record(), today, people);

        Check.Checked common = check.part(folder.common(), null, summary, problems, true);
        long total = changes(dry, common, problems, summary);
        progress.reached(Progress.Step.CHECKING, 0, folder.parts().size());
        long checked = 0;
        for (Folder.Part part : folder.parts()) {
            Check.Checked one = check.part(part, common.rows(), summary, problems, true);
            total += changes(dry, one, problems, summary);
            progress.reached(Progress.Step.CHECKING, ++checked, folder.parts().size());
        }
        summary.gone(earlier);
        if (problems.count() > 0) {
            return new Result.BadInput(problems);
        } else if (summary.conflicted() > 0) {
            return new Result.Conflict(summary);
        } else if (dry) {
            return new Result.Imported(summary);
        }
        Writing writing = new Writing(log, record, people, blobs, basis, total, progress);
        boolean done = writing.write(common);
        for (int i = 0; done && i < folder.parts().size(); i++) {
            Problems again = new Problems();
            Check.Checked part = check.part(folder.parts().get(i), common.rows(), new Summary(), again, false);
            done = again.count() == 0 && writing.write(part);
        }
        return done ? new Result.Imported(summary) : new Result.Overtaken(summary, writing.written());
    }

    /** Counts a part's changes, and tells of some of them where nothing else will come of them. */
    private long changes(boolean dry, Check.Checked checked, Problems problems, Summary summary) {
        if (dry && problems.count() == 0) {
            new Corrections(kinds, log).tell(checked.changes(), summary);
        }
        return checked.changes().size();
    }

    /** The one row of the record's own file, where it can be read. */
    private @Nullable RecordRow record(Folder.Part part, Problems problems) throws IOException {
        Path file = part.path().resolve("record.csv");
        if (!Files.isRegularFile(file)) {
            return null;
        }
        Kind<RecordRow> kind = Kind.of(RecordRow.class);
        Rows rows = new Rows(null);
        new Sheet(kind, "record.csv", rows, problems).read(file);
        List<Line> lines = new ArrayList<>(rows.of(kind));
        if (lines.size() != 1) {
            if (problems.count() == 0) {
                problems.add(new Problem("record.csv", 0, "", "exactly one row", lines.size() + " rows"));
            }
            return null;
        }
        RecordRow record = (RecordRow) lines.getFirst().row();
        try {
            var _ = ZoneId.of(record.zone());
            return record;
        } catch (DateTimeException _) {
            problems.add(lines.getFirst(), "zone", "an IANA time zone such as Asia/Qostanay", record.zone());
            return null;
        }
    }
}
