package org.tugyr.platform.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.access.AccessKey;
import org.tugyr.platform.access.Secrets;
import org.tugyr.platform.web.words.Language;

/** Addresses that wait for their owner to confirm them by a link; forgotten when the link has expired. */
final class Requests {

    static final Duration LASTING = Duration.ofDays(2);
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final AccessKey key;
    private final Clock clock;

    Requests(JdbcClient jdbc, AccessKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /**
     * What waits.
     *
     * @param account whose own address it is; null for who follows without an account
     * @param subject to be followed; null where only the address is confirmed
     * @param follower who it became; null until it is confirmed
     */
    record Request(
            @Nullable String account,
            Address address,
            @Nullable String subject,
            Language language,
            Frequency frequency,
            @Nullable String follower) {}

    /** How many asked within a day, all together. */
    long lately() {
        return jdbc.sql("select count(*) from mail.request where made_at > ?")
                .param(Moments.of(clock.instant().minus(DAY)))
                .query(Long.class)
                .single();
    }

    /** How often an address was asked for within a day. */
    long lately(byte[] bucket) {
        return jdbc.sql("select count(*) from mail.request where bucket = ? and made_at > ?")
                .params(bucket, Moments.of(clock.instant().minus(DAY)))
                .query(Long.class)
                .single();
    }

    /** Keeps one; gives the token of its link. */
    String add(Request request, byte[] bucket) {
        String token = Secrets.fresh();
        byte[] hash = Secrets.hash(token);
        Instant now = clock.instant();
        jdbc.sql(
                        "insert into mail.request (hash, account, address, bucket, subject, language, frequency, made_at, expires_at)"
                                + " values (:hash, :account, :address, :bucket, :subject, :language, :frequency, :at, :until)")
                .param("hash", hash)
                .param("account", request.account())
                .param("address", key.seal(request.address().text().getBytes(StandardCharsets.UTF_8), of(hash)))
                .param("bucket", bucket)
                .param("subject", request.subject())
                .param("language", request.language().tag())
                .param("frequency", request.frequency().word())
                .param("at", Moments.of(now))
                .param("until", Moments.of(now.plus(LASTING)))
                .update();
        return token;
    }

    /** What a link is of, while it holds. */
    Optional<Request> find(String token) {
        return find(token, "");
    }

    /** The same, and nobody else has it until the transaction that there is ends: of two clicks the second finds what the first did. */
    Optional<Request> take(String token) {
        return find(token, " for update");
    }

    private Optional<Request> find(String token, String how) {
        byte[] hash = Secrets.hash(token);
        return jdbc.sql("select account, address, subject, language, frequency, follower from mail.request"
                        + " where hash = ? and expires_at > ?" + how)
                .params(hash, Moments.of(clock.instant()))
                .query((row, _) -> new Request(
                        row.getString("account"),
                        new Address(new String(key.open(row.getBytes("address"), of(hash)), StandardCharsets.UTF_8)),
                        row.getString("subject"),
                        Language.of(row.getString("language")).orElseThrow(),
                        Frequency.ofWord(row.getString("frequency")).orElseThrow(),
                        row.getString("follower")))
                .optional();
    }

    /** The link was used. */
    void confirmed(String token, String follower) {
        jdbc.sql("update mail.request set follower = ? where hash = ?")
                .params(follower, Secrets.hash(token))
                .update();
    }

    /** Whether an account's address waits to be confirmed. */
    boolean waits(String account) {
        return jdbc.sql(
                        "select exists (select from mail.request where account = ? and follower is null and expires_at > ?)")
                .params(account, Moments.of(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Forgets an account's addresses that wait. */
    void forget(String account) {
        jdbc.sql("delete from mail.request where account = ?").param(account).update();
    }

    void tidy() {
        jdbc.sql("delete from mail.request where expires_at <= ?")
                .param(Moments.of(clock.instant()))
                .update();
    }

    private static String of(byte[] hash) {
        return "request:" + Base64.getEncoder().encodeToString(hash);
    }
}
