package org.tugyr.platform.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.SealedNames;
import org.tugyr.platform.facts.Text;

/** Names the people of a record whose names are public, so that forms can let them be chosen. */
final class PersonNames implements SealedNames {

    private static final String NAMED = """
            select p.person, o.value
            from people.persons p join facts.opening o on o.idx = p.idx and o.path = 'name' and o.public
            where p.root = :root and not exists (select from people.person_merges m where m.person = p.person)
            """;

    private final JdbcClient jdbc;

    PersonNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public Map<String, Text> choices(String root, String words, int most) {
        return read(jdbc.sql(NAMED
                        + "and (:words = '' or o.value::text ilike :like) order by o.value::text, p.person limit :most")
                .param("root", root)
                .param("words", words)
                .param("like", "%" + words.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .param("most", most));
    }

    @Override
    public Map<String, Text> of(String root, Collection<String> keys) {
        return read(jdbc.sql(NAMED + "and p.person = any(:keys)")
                .param("root", root)
                .param("keys", keys.toArray(String[]::new)));
    }

    private static Map<String, Text> read(JdbcClient.StatementSpec query) {
        Map<String, Text> names = new LinkedHashMap<>();
        query.query(row -> {
            names.put(row.getString(1), RowJson.text(row.getString(2)));
        });
        return names;
    }
}
