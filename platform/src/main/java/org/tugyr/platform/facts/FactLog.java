package org.tugyr.platform.facts;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The one way in and out of the log.
 *
 * <p>Writing is one transaction in one order: lock the head, read what the rule needs, decide, insert dense and in order,
 * project, commit. Whoever appends therefore sees a serial world.
 */
public final class FactLog {

    private final Kinds kinds;
    private final DataSource source;
    private final Clock clock;
    private final Serial serial;
    private final SecureRandom random = new SecureRandom();
    private final Adoptions adoptions;
    private final FactWriter writer;
    private final FactReader reader;
    private final byte[] secret;

    /** The log in a database whose migrations have run. */
    public FactLog(Kinds kinds, DataSource source, Clock clock) {
        this.kinds = kinds;
        this.source = source;
        this.clock = clock;
        this.serial = new Serial(source, clock);
        this.adoptions = new Adoptions(kinds);
        this.writer = new FactWriter(kinds);
        JdbcClient jdbc = JdbcClient.create(source);
        this.reader = new FactReader(kinds, jdbc);
        this.secret =
                jdbc.sql("select secret from facts.secret").query(byte[].class).single();
    }

    /** How many entries the log holds. */
    public long size() {
        return JdbcClient.create(source)
                .sql("select size from facts.head")
                .query(Long.class)
                .single();
    }

    /** The history of subjects as it was when the log held {@code size} entries. */
    public History history(List<String> subjects, long size) {
        return reader.history(subjects, size);
    }

    /** As {@link #history(List, long)}, of rows of some kinds only. */
    public History history(List<String> subjects, long size, List<Class<? extends Row>> types) {
        return reader.history(subjects, size, types);
    }

    /** These entries' rows, with what is open of their sealed values, in the order of the log. */
    public List<Recorded<?>> entries(Collection<Long> indices) {
        return reader.entries(indices).all();
    }

    /** The last entries about a subject from one index up to another, in order; at most so many. */
    public List<Recorded<?>> about(String subject, long from, long to, int most) {
        return reader.about(subject, from, to, most).all();
    }

    /** The subjects that the entries from one index up to another are about. */
    public Set<String> subjects(long from, long to) {
        return reader.subjects(from, to);
    }

    /** Digests as this log keeps them, for one thread. */
    public Digests digests() {
        return new Digests(kinds, secret);
    }

    /** The rows that make subjects themselves, such as their names, but not what others say of them. */
    public History own(List<String> subjects, long size) {
        return reader.own(subjects, size);
    }

    /** The record as it stands, to ask a rule what it would say; it may say otherwise when its turn to write has come. */
    public Rule.Present present() {
        return new AtSize(reader, size(), clock.instant());
    }

    private record AtSize(FactReader reader, long size, Instant at) implements Rule.Present {
        @Override
        public History history(List<String> subjects) {
            return reader.history(subjects, size);
        }

        @Override
        public History history(List<String> subjects, List<Class<? extends Row>> types) {
            return reader.history(subjects, size, types);
        }

        @Override
        public History own(List<String> subjects) {
            return reader.own(subjects, size);
        }
    }

    /** Appends what a rule decides, durably, or tells why not. */
    public Outcome append(String by, Rule rule) {
        return serial.run(1, (connection, size, at) -> {
            FactReader present =
                    new FactReader(kinds, JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            return switch (rule.decide(new AtSize(present, size, at))) {
                case Rule.Decision.Refuse(String reason, List<String> arguments) ->
                    new Outcome.Refused(reason, arguments);
                case Rule.Decision.Append(List<Draft> drafts) -> write(connection, size, at, by, drafts);
            };
        });
    }

    /**
     * Appends rows that were checked when the log held {@code basis} entries; stale if any of their subjects has changed since.
     */
    public Outcome append(String by, long basis, List<Draft> drafts) {
        return serial.run(drafts.size(), (connection, size, at) -> {
            List<String> changed = size == basis ? List.of() : changedSince(connection, basis, drafts);
            return changed.isEmpty() ? write(connection, size, at, by, drafts) : new Outcome.Stale(changed);
        });
    }

    private Outcome write(Connection connection, long size, Instant at, String by, List<Draft> drafts)
            throws SQLException {
        if (drafts.isEmpty()) {
            return new Outcome.Appended(size, size);
        }
        EntryMaker maker = new EntryMaker(kinds, random, secret);
        List<Entry> entries = new ArrayList<>(drafts.size());
        for (Draft draft : adoptions.complete(connection, drafts, at)) {
            entries.add(maker.make(size + entries.size(), draft, by, at));
        }
        writer.write(connection, entries);
        return new Outcome.Appended(size, size + entries.size());
    }

    private List<String> changedSince(Connection connection, long basis, List<Draft> drafts) throws SQLException {
        String[] subjects = drafts.stream()
                .flatMap(draft -> kinds.of(draft.row()).about(draft.row()).stream())
                .distinct()
                .toArray(String[]::new);
        try (var query = connection.prepareStatement(
                "select distinct subject from facts.about where subject = any(?) and idx >= ?")) {
            query.setArray(1, connection.createArrayOf("text", subjects));
            query.setLong(2, basis);
            List<String> changed = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    changed.add(rows.getString(1));
                }
            }
            return changed;
        }
    }
}
