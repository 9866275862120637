package org.tugyr.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is signed in where: rows of one table, so that every node knows them and each can be ended. */
final class Sessions {

    private static final int HANDLE = 8;
    private static final int LONGEST_DEVICE = 60;

    /** How often it is written down that somebody was seen. */
    private static final Duration SEEN = Duration.ofMinutes(1);

    private static final String LIVES = " s.made_at > :born and s.seen_at > :seen ";

    private final JdbcClient jdbc;
    private final AccessSettings settings;
    private final Clock clock;

    Sessions(JdbcClient jdbc, AccessSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins one; gives what its cookie holds. */
    String begin(String account, String device, String method) {
        String token = Secrets.fresh();
        var now = Moments.of(clock.instant());
        jdbc.sql("insert into access.session (hash, handle, account, device, method, made_at, seen_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Secrets.hash(token), Secrets.readable(HANDLE), account, shortened(device), method, now, now)
                .update();
        return token;
    }

    private static String shortened(String device) {
        String plain = device.replaceAll("[^\\p{L}\\p{N} ./;:()_-]", "");
        return plain.length() > LONGEST_DEVICE ? plain.substring(0, LONGEST_DEVICE) : plain;
    }

    /** Whose session a cookie is of. One query; a second one once a minute. */
    Optional<Signed> find(String token) {
        byte[] hash = Secrets.hash(token);
        Instant now = clock.instant();
        Optional<Seen> found = jdbc.sql("""
                select a.id, a.name, a.founder, s.handle, s.made_at, s.seen_at from access.session s join access.account a on a.id = s.account
                where s.hash = :hash and a.open and""" + LIVES)
                .param("hash", hash)
                .param("born", Moments.of(now.minus(settings.longest())))
                .param("seen", Moments.of(now.minus(settings.idle())))
                .query((row, _) -> new Seen(
                        new Signed(
                                row.getString("id"),
                                row.getString("name"),
                                row.getString("handle"),
                                Moments.of(row, "made_at"),
                                row.getBoolean("founder")),
                        Moments.of(row, "seen_at")))
                .optional();
        if (found.isPresent() && found.get().at().plus(SEEN).isBefore(now)) {
            jdbc.sql("update access.session set seen_at = ? where hash = ?")
                    .params(Moments.of(now), hash)
                    .update();
        }
        return found.map(Seen::signed);
    }

    private record Seen(Signed signed, Instant at) {}

    /** An account's sessions, the one seen last first. */
    List<SessionLine> of(String account) {
        Instant now = clock.instant();
        return jdbc.sql("select s.handle, s.device, s.method, s.made_at, s.seen_at from access.session s"
                        + " where s.account = :account and" + LIVES + "order by s.seen_at desc, s.handle")
                .param("account", account)
                .param("born", Moments.of(now.minus(settings.longest())))
                .param("seen", Moments.of(now.minus(settings.idle())))
                .query((row, _) -> new SessionLine(
                        row.getString("handle"),
                        row.getString("device"),
                        row.getString("method"),
                        Moments.of(row, "made_at"),
                        Moments.of(row, "seen_at")))
                .list();
    }

    /** Ends one of an account's sessions. */
    void end(String account, String handle) {
        jdbc.sql("delete from access.session where account = ? and handle = ?")
                .params(account, handle)
                .update();
    }

    /**
     * Ends an account's sessions.
     *
     * @param but the handle of one that goes on; empty text for none
     * @return how many there were
     */
    int endAll(String account, String but) {
        return jdbc.sql("delete from access.session where account = ? and handle <> ?")
                .params(account, but)
                .update();
    }

    /** Forgets those that are over. */
    void tidy() {
        Instant now = clock.instant();
        jdbc.sql("delete from access.session where made_at < ? or seen_at < ?")
                .params(Moments.of(now.minus(settings.longest())), Moments.of(now.minus(settings.idle())))
                .update();
    }
}
