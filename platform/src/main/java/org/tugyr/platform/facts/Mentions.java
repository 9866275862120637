package org.tugyr.platform.facts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds out whether any entry says something, those that were corrected since included. */
public final class Mentions {

    private final Kinds kinds;
    private final JdbcClient jdbc;

    /** Mentions in a log. */
    public Mentions(Kinds kinds, DataSource source) {
        this.kinds = kinds;
        this.jdbc = JdbcClient.create(source);
    }

    /** Whether an entry about a subject of some kinds of rows holds a text, to be found among the bytes of all of them. */
    public boolean in(Class<? extends Row> trait, String text) {
        List<String> subjects = kinds.all().stream()
                .filter(kind -> trait.isAssignableFrom(kind.type()))
                .map(Kind::subjectKind)
                .toList();
        return subjects.stream().anyMatch(subject -> in(subject, text));
    }

    private boolean in(String subject, String text) {
        return jdbc.sql("""
                select exists (select 1 from facts.about a join facts.fact f using (idx)
                               where a.subject > ? and a.subject < ? and position(?::bytea in f.bytes) > 0)
                """)
                .params(subject + ":", subject + ";", text.getBytes(StandardCharsets.UTF_8))
                .query(Boolean.class)
                .single();
    }
}
