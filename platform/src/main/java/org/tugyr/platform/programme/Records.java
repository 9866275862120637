package org.tugyr.platform.programme;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Intake;
import org.tugyr.ledger.Json;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;

/**
 * The records there are: real ones first. Nothing crosses from one to another, so a list is always of one of them.
 *
 * @param path of the list
 * @param here key of the record shown
 */
public record Records(String path, String here, List<One> all) {

    public Records {
        all = List.copyOf(all);
    }

    /** A record with its name. */
    public record One(String key, Text name) {}

    /** Reads them: one query. */
    public static Records read(JdbcClient jdbc, String path, String here) {
        List<One> all = new ArrayList<>();
        jdbc.sql("select record, name from facts.record order by synthetic, idx")
                .query(row -> {
                    all.add(new One(row.getString(1), RowJson.text((Json.Obj) Intake.parse(row.getString(2)))));
                });
        return new Records(path, here, all);
    }
}
