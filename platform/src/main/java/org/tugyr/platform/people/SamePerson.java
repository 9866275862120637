package org.tugyr.platform.people;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds all entries that turned out to be one person. */
public final class SamePerson {

    private static final String MERGED = """
            with recursive same (person) as (
                select ?::text
                union
                select case when m.person = s.person then m."into" else m.person end
                from same s join people.person_merges m on s.person in (m.person, m."into"))
            select person from same order by person""";

    private SamePerson() {}

    /** The keys under which a person is or was known, the given one among them. */
    public static List<String> keys(DataSource source, String person) {
        return JdbcClient.create(source)
                .sql(MERGED)
                .param(person)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
