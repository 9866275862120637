package org.tugyr.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.web.Household;

/**
 * Slows down whoever guesses: after some failures each further attempt must wait twice as long as the one before. Nobody is locked
 * out, for then anyone could lock out anyone. Names and addresses are counted by keyed digests, the same on every node.
 */
final class Attempts {

    /** After a day without failures, counting begins anew. */
    private static final String FORGIVEN = "interval '1 day'";

    private static final String PAUSE = """
            (interval '1 second' * case when a.failures < :free then 0
                                        else least(power(2, least(a.failures - :free, 20)), :most) end)""";

    private static final Limit BY_NAME = new Limit("name", 5, Duration.ofMinutes(5));
    private static final Limit BY_ADDRESS = new Limit("address", 30, Duration.ofMinutes(15));

    /** Asking for a passkey keeps a row for ten minutes, whoever asks. */
    private static final Limit BY_ASKING = new Limit("passkey", 30, Duration.ofMinutes(15));

    private final JdbcClient jdbc;
    private final AccessKey key;
    private final Clock clock;

    Attempts(JdbcClient jdbc, AccessKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /**
     * How often one may fail.
     *
     * @param free how many failures have no consequence
     * @param most the longest that one must wait
     */
    private record Limit(String of, int free, Duration most) {}

    /**
     * Counts an attempt as a failure, until it turns out to be none.
     *
     * @return 0 where it may be made, else in how many seconds
     */
    long begin(String name, String address) {
        long wait = take(BY_ADDRESS, Household.of(address));
        return wait > 0 ? wait : take(BY_NAME, Account.folded(name));
    }

    /** The attempt was none to guess. */
    void succeeded(String name, String address) {
        jdbc.sql("delete from access.attempt where bucket = ?")
                .param(bucket(BY_NAME, Account.folded(name)))
                .update();
        forgive(BY_ADDRESS, address);
    }

    private void forgive(Limit limit, String address) {
        jdbc.sql("update access.attempt set failures = greatest(0, failures - 1) where bucket = ?")
                .param(bucket(limit, Household.of(address)))
                .update();
    }

    /**
     * Counts that an address asks for a passkey.
     *
     * @return 0 where it may, else in how many seconds
     */
    long ask(String address) {
        return take(BY_ASKING, Household.of(address));
    }

    /** A passkey was used from an address: asking for it was no waste. */
    void answered(String address) {
        forgive(BY_ASKING, address);
    }

    /** One statement counts and decides, so that many attempts at once are not more than many one after the other. */
    private long take(Limit limit, String value) {
        byte[] bucket = bucket(limit, value);
        Instant now = clock.instant();
        boolean taken = !jdbc.sql("""
                insert into access.attempt as a (bucket, failures, last_at) values (:bucket, 1, :now)
                on conflict (bucket) do update set last_at = :now,
                    failures = case when a.last_at < :now - %s then 1 else a.failures + 1 end
                where a.last_at + %s <= :now
                returning failures""".formatted(FORGIVEN, PAUSE))
                .param("bucket", bucket)
                .param("now", Moments.of(now))
                .param("free", limit.free())
                .param("most", limit.most().toSeconds())
                .query(Integer.class)
                .list()
                .isEmpty();
        return taken ? 0 : wait(limit, bucket, now);
    }

    private long wait(Limit limit, byte[] bucket, Instant now) {
        return jdbc.sql("select greatest(1, ceil(extract(epoch from a.last_at + " + PAUSE
                        + " - :now)))::bigint from access.attempt a where a.bucket = :bucket")
                .param("bucket", bucket)
                .param("now", Moments.of(now))
                .param("free", limit.free())
                .param("most", limit.most().toSeconds())
                .query(Long.class)
                .optional()
                .orElse(1L);
    }

    private byte[] bucket(Limit limit, String value) {
        return key.digest(limit.of() + ":" + value);
    }

    void tidy() {
        jdbc.sql("delete from access.attempt where last_at < :now - " + FORGIVEN)
                .param("now", Moments.of(clock.instant()))
                .update();
    }
}
