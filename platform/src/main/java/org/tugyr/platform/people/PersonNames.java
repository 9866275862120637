package org.tugyr.platform.people;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.writing.SealedNames;

/** Names persons to choose from: office-holders and candidates only, as long as their names are open. */
final class PersonNames implements SealedNames {

    /** One that turned out to be another person is chosen as that one. */
    private static final String NAMED = """
            select p.person, o.value::text
            from people.persons p join facts.opening o on o.idx = p.idx and o.path = 'name' and o.public
            where p.root = :root and (:words = '' or p.person = :words or o.value::text ilike :like)
              and not exists (select from people.person_merges m where m.person = p.person)
            order by o.value::text, p.person limit :most""";

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
        Map<String, Text> choices = new LinkedHashMap<>();
        jdbc.sql(NAMED)
                .param("root", root)
                .param("words", words)
                .param("like", "%" + words.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .param("most", most)
                .query(row -> {
                    choices.put(row.getString(1), RowJson.text(row.getString(2)));
                });
        return choices;
    }
}
