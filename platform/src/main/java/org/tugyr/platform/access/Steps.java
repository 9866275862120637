package org.tugyr.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has been done of something that takes more than one request: only the browser that began it can go on. */
final class Steps {

    private static final Duration LASTING = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    Steps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is being done. */
    enum Kind {
        /** The password was right; a code is wanted. */
        CODE,
        /** A link was opened and a password chosen; a first code is wanted. */
        JOIN,
        /** A new secret was shown; a first code of it is wanted. */
        SECRET,
        /** A passkey is being made. */
        MAKE_PASSKEY,
        /** A passkey is being used. */
        USE_PASSKEY
    }

    /**
     * A step.
     *
     * @param account null where that is not known yet
     * @param content what the next one needs
     */
    record Step(@Nullable String account, String content) {}

    /** Begins; gives what the browser must show to go on. */
    String begin(Kind kind, @Nullable String account, String content) {
        String token = Secrets.fresh();
        jdbc.sql("insert into access.step (hash, kind, account, content, expires_at)"
                        + " values (:hash, :kind, :account, :content, :until)")
                .param("hash", Secrets.hash(token))
                .param("kind", kind.name())
                .param("account", account)
                .param("content", content)
                .param("until", Moments.of(clock.instant().plus(LASTING)))
                .update();
        return token;
    }

    /** What was begun; it can still be gone on with. */
    Optional<Step> look(@Nullable String token, Kind kind) {
        return token == null
                ? Optional.empty()
                : jdbc.sql("select account, content from access.step where hash = ? and kind = ? and expires_at > ?")
                        .params(Secrets.hash(token), kind.name(), Moments.of(clock.instant()))
                        .query((row, _) -> new Step(row.getString("account"), row.getString("content")))
                        .optional();
    }

    /** What was begun, once. */
    Optional<Step> take(@Nullable String token, Kind kind) {
        return token == null
                ? Optional.empty()
                : jdbc.sql("delete from access.step where hash = ? and kind = ? and expires_at > ?"
                                + " returning account, content")
                        .params(Secrets.hash(token), kind.name(), Moments.of(clock.instant()))
                        .query((row, _) -> new Step(row.getString("account"), row.getString("content")))
                        .optional();
    }

    void tidy() {
        jdbc.sql("delete from access.step where expires_at <= ?")
                .param(Moments.of(clock.instant()))
                .update();
    }
}
