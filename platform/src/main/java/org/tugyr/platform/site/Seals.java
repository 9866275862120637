package org.tugyr.platform.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Intake;
import org.tugyr.platform.facts.Fact;
import org.tugyr.platform.facts.Tombstone;
import org.tugyr.platform.web.words.Words;

/** What is open of an entry's sealed values, and what was erased. Two queries where there are any. */
final class Seals {

    private final DataSource source;
    private final JdbcClient jdbc;

    Seals(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    private record Opening(String salt, String value) {}

    List<EntryView.Sealed> of(long index, Fact fact, Words words) {
        if (fact.sealed().isEmpty()) {
            return List.of();
        }
        Map<String, Opening> openings = new HashMap<>();
        jdbc.sql("select path, salt, value from facts.opening where idx = ? and public")
                .param(index)
                .query(row -> {
                    openings.put(row.getString(1), new Opening(row.getString(2), row.getString(3)));
                });
        Map<String, EntryView.Erased> erased = new HashMap<>();
        for (Tombstone tombstone : Tombstone.in(source, List.of(index))) {
            erased.put(
                    tombstone.path(),
                    new EntryView.Erased(tombstone.ground(), words.day(tombstone.decidedOn()), tombstone.erasure()));
        }
        return fact.sealed().entrySet().stream()
                .map(seal -> {
                    Opening opening = openings.get(seal.getKey());
                    return new EntryView.Sealed(
                            seal.getKey(),
                            seal.getValue(),
                            opening == null ? null : PrettyJson.of(Intake.parse(opening.value())),
                            opening == null ? null : opening.salt(),
                            erased.get(seal.getKey()));
                })
                .toList();
    }
}
