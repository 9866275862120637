package org.tugyr.platform.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.platform.clock.Tick;
import org.tugyr.platform.facts.Copy;
import org.tugyr.platform.facts.Fact;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;

/**
 * Lets what can be found follow the log: it walks along the entries, and writes anew what they concern.
 *
 * <p>One node walks at a time, a short way in each transaction, after the facts are committed: who appends never waits for
 * it. What is erased is forgotten by the database itself, at once.
 */
final class Index implements Tick {

    private static final int STRETCH = 5_000;
    /** So many stretches in a row; then others of this node have their turn. */
    private static final int STRETCHES = 40;

    private static final int BATCH = 2_000;

    private final Kinds kinds;
    private final List<Findables> all;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Index(Kinds kinds, List<Findables> all, DataSource source) {
        this.kinds = kinds;
        this.all = List.copyOf(all);
        this.template = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    @Override
    public void tick() {
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            if (!Boolean.TRUE.equals(transaction.execute(_ -> goOn()))) {
                return;
            }
        }
    }

    /** How much of the log is yet to be walked along. */
    long behind() {
        return jdbc.sql("select h.size - p.size from facts.head h, search.progress p")
                .query(Long.class)
                .single();
    }

    /** Goes one stretch; whether there may be more. */
    private boolean goOn() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('search.index'))")
                .query(Boolean.class)
                .single();
        if (!mine) {
            return false;
        }
        long size = jdbc.sql("select size from facts.head").query(Long.class).single();
        long from =
                jdbc.sql("select size from search.progress").query(Long.class).single();
        long to = Math.min(from + STRETCH, size);
        if (from >= to) {
            return false;
        }
        Map<String, List<Fact>> entries = entries(from, to);
        for (Findables some : all) {
            Set<String> subjects = new HashSet<>();
            some.changedBy()
                    .forEach((type, kind) -> entries.getOrDefault(fact(type), List.of())
                            .forEach(fact -> fact.about().stream()
                                    .filter(subject -> subject.startsWith(kind + ":"))
                                    .forEach(subjects::add)));
            if (!subjects.isEmpty()) {
                List<String> keys = List.copyOf(some.concerned(subjects, to));
                for (int first = 0; first < keys.size(); first += BATCH) {
                    write(some, keys.subList(first, Math.min(first + BATCH, keys.size())));
                }
            }
        }
        jdbc.sql("update search.progress set size = ?").param(to).update();
        return to < size;
    }

    private Map<String, List<Fact>> entries(long from, long to) {
        String[] types = all.stream()
                .flatMap(some -> some.changedBy().keySet().stream())
                .map(this::fact)
                .distinct()
                .toArray(String[]::new);
        Map<String, List<Fact>> entries = new HashMap<>();
        jdbc.sql("select bytes from facts.fact where idx >= ? and idx < ? and type = any(?)")
                .params(from, to, types)
                .query(row -> {
                    Fact fact = Fact.parse(row.getBytes(1));
                    entries.computeIfAbsent(fact.type(), _ -> new ArrayList<>()).add(fact);
                });
        return entries;
    }

    private String fact(Class<? extends Row> type) {
        return kinds.of(type).fact();
    }

    private void write(Findables some, Collection<String> keys) {
        jdbc.sql("delete from search.entry where kind = ? and key = any(?)")
                .params(some.kind(), keys.toArray(String[]::new))
                .update();
        List<Findable> subjects = some.read(keys);
        Stems stems = Stems.of(
                jdbc,
                subjects.stream()
                        .flatMap(subject -> Lexemes.plain(subject).stream())
                        .toList());
        Copy entries = new Copy("search.entry (kind, key, root, names, length, words, opening)");
        subjects.forEach(subject -> Lexemes.of(subject, stems).addTo(entries, some.kind(), subject));
        entries.send(template);
    }
}
