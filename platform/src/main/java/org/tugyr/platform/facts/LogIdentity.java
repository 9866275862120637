package org.tugyr.platform.facts;

import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.VerifierKey;

/**
 * Who signs a log, fixed in its database when it is born.
 *
 * @param key whose name is the log's origin
 * @param born when that was
 */
public record LogIdentity(VerifierKey key, Instant born) {

    /** The identity of the log in a database; empty before its birth. */
    public static Optional<LogIdentity> of(DataSource source) {
        return JdbcClient.create(source)
                .sql("select vkey, born from facts.identity")
                .query((row, _) -> new LogIdentity(
                        VerifierKey.parse(row.getString(1)), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** The log's name, unique in the world. */
    public String origin() {
        return key.name();
    }
}
