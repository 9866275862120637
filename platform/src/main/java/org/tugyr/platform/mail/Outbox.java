package org.tugyr.platform.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.access.AccessKey;

/**
 * Letters that wait to be sent, encrypted. A letter is put in by the transaction that causes it. Whoever takes one out has it alone
 * for a while; it is deleted once it is gone, and comes back where that did not happen.
 */
final class Outbox {

    /** For how long a letter is one node's: longer than any server may keep silent. */
    static final Duration HELD = Duration.ofMinutes(10);

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6));

    private static final Duration COUNTED = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final AccessKey key;
    private final Clock clock;

    Outbox(JdbcClient jdbc, AccessKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A letter in hand.
     *
     * @param follower who gets it; null where it is for nobody who follows yet
     * @param tries how often it was tried before
     */
    record Taken(Envelope envelope, @Nullable String follower, Instant madeAt, int tries) {}

    /** What became of letters. */
    enum What {
        SENT,
        /** Tried for as long as we have patience. */
        GIVEN_UP,
        /** The server will never take it. */
        REFUSED
    }

    /**
     * Puts a letter in, as part of the transaction that there is.
     *
     * @param follower who gets it, so that it goes with them; null where it is for nobody who follows yet
     */
    void put(Envelope envelope, @Nullable String follower) {
        String recipient = envelope.recipient().text();
        var now = Moments.of(clock.instant());
        jdbc.sql("insert into mail.outbox (id, follower, recipient, letter, made_at, due_at) values (?, ?, ?, ?, ?, ?)")
                .param(envelope.id())
                .param(follower)
                .param(key.seal(recipient.getBytes(StandardCharsets.UTF_8), of(envelope.id())))
                .param(key.seal(envelope.message().getBytes(StandardCharsets.US_ASCII), of(envelope.id())))
                .param(now)
                .param(now)
                .update();
    }

    /** Whether a letter is due. */
    boolean isDue() {
        return jdbc.sql("select exists (select from mail.outbox where due_at <= ?)")
                .param(Moments.of(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Takes the next letter that is due, for this node alone; nobody waits for who takes another. */
    Optional<Taken> take() {
        Instant now = clock.instant();
        return jdbc.sql("""
                update mail.outbox set due_at = :until, tries = tries + 1 where id = (
                    select id from mail.outbox where due_at <= :now order by due_at, id limit 1 for update skip locked)
                returning id, follower, recipient, letter, made_at, tries - 1 as tries""")
                .param("until", Moments.of(now.plus(HELD)))
                .param("now", Moments.of(now))
                .query((row, _) -> {
                    String id = row.getString("id");
                    String recipient = new String(key.open(row.getBytes("recipient"), of(id)), StandardCharsets.UTF_8);
                    return new Taken(
                            new Envelope(
                                    id,
                                    new Address(recipient),
                                    new String(key.open(row.getBytes("letter"), of(id)), StandardCharsets.US_ASCII)),
                            row.getString("follower"),
                            row.getObject("made_at", OffsetDateTime.class).toInstant(),
                            row.getInt("tries"));
                })
                .optional();
    }

    /** The letter is gone, or will never be: it is deleted and counted. */
    void done(String id, What what) {
        if (jdbc.sql("delete from mail.outbox where id = ?").param(id).update() == 1) {
            count(what);
        }
    }

    /** The letter is to be tried again, later each time. */
    void later(String id, int tries) {
        Duration wait = WAITS.get(Math.min(tries, WAITS.size() - 1));
        jdbc.sql("update mail.outbox set due_at = ? where id = ?")
                .params(Moments.of(clock.instant().plus(wait)), id)
                .update();
    }

    private void count(What what) {
        jdbc.sql("insert into mail.tally as t (day, what, letters) values (?, ?, 1)"
                        + " on conflict (day, what) do update set letters = t.letters + 1")
                .params(today(), what.name())
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** How many wait, and since when the first of them does. */
    record Waiting(long letters, @Nullable Instant since) {}

    Waiting waiting() {
        return jdbc.sql("select count(*) as letters, min(made_at) as since from mail.outbox")
                .query((row, _) -> {
                    OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
                    return new Waiting(row.getLong("letters"), since == null ? null : since.toInstant());
                })
                .single();
    }

    /** What became of how many within some days. */
    long counted(What what, int days) {
        return jdbc.sql("select coalesce(sum(letters), 0) from mail.tally where what = ? and day > ?")
                .params(what.name(), today().minusDays(days))
                .query(Long.class)
                .single();
    }

    /** Forgets old counts. */
    void tidy() {
        jdbc.sql("delete from mail.tally where day < ?")
                .param(today().minusDays(COUNTED.toDays()))
                .update();
    }

    private static String of(String id) {
        return "letter:" + id;
    }
}
