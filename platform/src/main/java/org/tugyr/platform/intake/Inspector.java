package org.tugyr.platform.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Standing;

/** Checks rows that were typed on a page as an import checks those of a folder: cells, references, guards. */
public final class Inspector {

    private final Kinds kinds;
    private final List<Guard> guards;
    private final Standing standing;
    private final FactLog log;

    /** An inspector of what is to stand in a record. */
    public Inspector(Kinds kinds, List<Guard> guards, DataSource source, FactLog log) {
        this.kinds = kinds;
        this.guards = List.copyOf(guards);
        this.standing = new Standing(source);
        this.log = log;
    }

    /**
     * Inspects rows that are to be recorded together. People are named by the record's keys.
     *
     * @param root the record
     * @param size the log's size as whoever typed them is to see it
     * @param today the day where the record is kept
     */
    public Inspection inspect(String root, long size, LocalDate today, List<Typed> typed) {
        Problems problems = new Problems();
        Rows rows = new Rows(null);
        List<@Nullable Line> lines = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            lines.add(read(typed.get(i), i + 1, rows, problems));
        }
        rows.index();
        new References(kinds, standing, root, (_, key) -> key, problems).check(rows);
        Map<Kind<?>, Map<String, Standing.Version>> versions = versions(rows);
        List<Change> changes = changes(rows, versions, root, problems);
        new Stage(kinds, today, rows, log, standing, size, problems).play(guards, changes);
        return new Inspection(
                lines.stream().map(line -> found(line, versions, changes)).toList(), problems.first());
    }

    private @Nullable Line read(Typed typed, int place, Rows rows, Problems problems) {
        Kind<? extends Row> kind = kinds.byFile(typed.file()).orElseThrow();
        Columns columns = Columns.of(kind);
        String file = kind.file() + ".csv";
        List<String> cells =
                columns.all().stream().map(head -> typed.cell(head.name())).toList();
        RowReader reader = new RowReader(columns, new ArrayList<>(columns.all()), file, problems);
        Row row = reader.read(cells, place);
        if (row == null) {
            rows.hurt(kind, reader.subjects(cells));
            return null;
        }
        Line line = new Line(kind, row, file, place);
        if (rows.add(line) != null) {
            problems.add(line, kind.fields().getFirst().name(), "a key that no other row has", line.key());
        }
        return line;
    }

    private Map<Kind<?>, Map<String, Standing.Version>> versions(Rows rows) {
        return rows.kinds().stream()
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> standing.versions(
                                kind, rows.of(kind).stream().map(Line::key).toList())));
    }

    private List<Change> changes(
            Rows rows, Map<Kind<?>, Map<String, Standing.Version>> versions, String root, Problems problems) {
        List<Change> changes = new ArrayList<>();
        for (Kind<?> kind : kinds.all()) {
            for (Line line : rows.of(kind)) {
                var version = versions.getOrDefault(kind, Map.of()).get(line.key());
                var content = log.digests().content(line.row());
                if (content.size() > Comparison.LARGEST) {
                    Comparison.tooLarge(line, content, problems);
                } else if (version != null && !version.root().equals(root)) {
                    problems.add(line, kind.fields().getFirst().name(), Comparison.OTHER_RECORD, line.key());
                } else if (version == null || !content.digest().equals(version.digest())) {
                    changes.add(new Change(line, version));
                }
            }
        }
        return changes;
    }

    private static Inspection.Found found(
            @Nullable Line line, Map<Kind<?>, Map<String, Standing.Version>> versions, List<Change> changes) {
        if (line == null) {
            return new Inspection.Found(null, null, false);
        }
        var before = versions.getOrDefault(line.kind(), Map.of()).get(line.key());
        boolean changed = changes.stream().map(Change::line).anyMatch(line::equals);
        return new Inspection.Found(line.row(), before, !changed);
    }
}
