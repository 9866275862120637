package org.tugyr.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.tugyr.ledger.Json;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.Fact;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Text;

/** A small invented record: 168.5 km of roads promised for 2025, 31.0 km measured two years in, reported as on schedule. */
public final class TestRecord {

    /** The record's last day. */
    public static final LocalDate DAY = LocalDate.of(2023, 1, 9);

    private static final Instant NOW = Instant.parse("2023-01-09T12:04:00Z");

    private final List<Row> rows = new ArrayList<>();

    private TestRecord() {}

    /** The record with its pledges, roadmap, measures and indicators. */
    public static TestRecord roads() {
        TestRecord record = new TestRecord();
        record.rows.addAll(TrialProgramme.rows());
        record.rows.addAll(TrialRoadmap.rows());
        return record;
    }

    /** A text in three languages. */
    public static Text text(String kk, String ru, String en) {
        return new Text("kk", new TreeMap<>(Map.of("kk", kk, "ru", ru, "en", en)), new TreeMap<>());
    }

    /** Adds a row. */
    public TestRecord with(Row row) {
        rows.add(row);
        return this;
    }

    /** Appends all rows to a log, each as its own entry. */
    public void appendTo(FactLog log) {
        var _ = log.append(
                "test",
                _ -> new Rule.Decision.Append(
                        rows.stream().map(row -> new Draft("trial", row, true)).toList()));
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** All that is about some subjects, without a database. */
    public History about(List<String> subjects) {
        return history((kind, row) -> kind.about(row).stream().anyMatch(subjects::contains));
    }

    /** The rows that make some subjects, without a database. */
    public History own(List<String> subjects) {
        return history((kind, row) -> !kind.subjectKind().isEmpty()
                && subjects.contains(kind.about(row).getFirst()));
    }

    private History history(java.util.function.BiPredicate<Kind<? extends Row>, Row> wanted) {
        List<Recorded<?>> recorded = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Kind<? extends Row> kind = Objects.requireNonNull(Catalogue.KINDS.of(row));
            if (wanted.test(kind, row)) {
                Fact fact = new Fact(
                        new UUID(0, i),
                        kind.fact(),
                        NOW,
                        row.effective(),
                        "test",
                        "trial",
                        kind.about(row),
                        Json.object().build(),
                        new TreeMap<>());
                recorded.add(new Recorded<>(i, fact, row));
            }
        }
        return new History(Catalogue.KINDS, recorded);
    }
}
