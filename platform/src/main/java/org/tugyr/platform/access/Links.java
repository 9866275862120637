package org.tugyr.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One-time links, by which people come in. */
final class Links {

    /** Where they lead. */
    static final String PATH = "/link/";

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A link.
     *
     * @param name of who is invited; null for the first administrator
     * @param by an administrator's office, or shell
     */
    record Link(@Nullable String name, String by) {

        boolean first() {
            return name == null;
        }
    }

    /** Makes a link; gives its path. One made before for the same name is void. */
    String make(@Nullable String name, String by, Duration lasting) {
        jdbc.sql("delete from access.link where name is not distinct from ?")
                .param(name)
                .update();
        String token = Secrets.fresh();
        var now = clock.instant();
        jdbc.sql("insert into access.link (hash, name, made_by, made_at, expires_at)"
                        + " values (:hash, :name, :by, :at, :until)")
                .param("hash", Secrets.hash(token))
                .param("name", name)
                .param("by", by)
                .param("at", Moments.of(now))
                .param("until", Moments.of(now.plus(lasting)))
                .update();
        return PATH + token;
    }

    /** The link that a token is of, while it holds. */
    Optional<Link> find(String token) {
        return jdbc.sql("select name, made_by from access.link where hash = ? and expires_at > ?")
                .params(Secrets.hash(token), Moments.of(clock.instant()))
                .query((row, _) -> new Link(row.getString("name"), row.getString("made_by")))
                .optional();
    }

    /** Uses a link; of two who do so at once, one finds it. */
    boolean use(String token) {
        return jdbc.sql("delete from access.link where hash = ? and expires_at > ?")
                        .params(Secrets.hash(token), Moments.of(clock.instant()))
                        .update()
                == 1;
    }

    void tidy() {
        jdbc.sql("delete from access.link where expires_at <= ?")
                .param(Moments.of(clock.instant()))
                .update();
    }
}
