package org.tugyr.platform.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.access.AccessKey;
import org.tugyr.platform.access.Secrets;
import org.tugyr.platform.mail.Follower.Following;
import org.tugyr.platform.web.words.Language;

/**
 * Those who follow, by their addresses. The token in their letters' links follows from the key of accounts and their random id, so
 * that every letter can hold it although the database knows its digest only.
 */
final class Followers {

    /** After so many letters in a row that its server refused for good, an address is taken for gone. */
    static final int REFUSALS = 3;

    private final JdbcClient jdbc;
    private final AccessKey key;
    private final Clock clock;

    Followers(JdbcClient jdbc, AccessKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** By what an address is found again. */
    byte[] bucket(Address address) {
        return key.digest("mail:" + address.folded());
    }

    /** What the links in somebody's letters hold. */
    String token(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.digest("follower:" + id));
    }

    /** Who a token in a letter is of. */
    Optional<Follower> byToken(String token) {
        return jdbc.sql("select id from mail.follower where hash = ?")
                .param(Secrets.hash(token))
                .query(String.class)
                .optional()
                .flatMap(this::byId);
    }

    Optional<Follower> byId(String id) {
        return find("id = ?", id);
    }

    /** The address of an account. */
    Optional<Follower> ofAccount(String account) {
        return find("account = ?", account);
    }

    /** Who follows without an account from an address. */
    Optional<Follower> byBucket(byte[] bucket) {
        return find("account is null and bucket = ?", bucket);
    }

    private Optional<Follower> find(String where, Object param) {
        return jdbc.sql("select id, account, language, frequency from mail.follower where " + where)
                .param(param)
                .query((row, _) -> new Follower(
                        row.getString("id"),
                        row.getString("account"),
                        Language.of(row.getString("language")).orElseThrow(),
                        Frequency.ofWord(row.getString("frequency")).orElseThrow(),
                        followings(row.getString("id"))))
                .optional();
    }

    private List<Following> followings(String id) {
        return jdbc.sql("select subject, told from mail.following where follower = ? order by made_at, subject")
                .param(id)
                .query((row, _) -> new Following(row.getString(1), row.getLong(2)))
                .list();
    }

    /** Adds somebody whose address is confirmed; gives their id. */
    String add(@Nullable String account, Address address, Language language, Frequency frequency, Instant next) {
        String id = Secrets.fresh();
        jdbc.sql("insert into mail.follower (id, account, address, bucket, hash, language, frequency, made_at, next_at)"
                        + " values (:id, :account, :address, :bucket, :hash, :language, :frequency, :at, :next)")
                .param("id", id)
                .param("account", account)
                .param("address", key.seal(address.text().getBytes(StandardCharsets.UTF_8), of(id)))
                .param("bucket", bucket(address))
                .param("hash", Secrets.hash(token(id)))
                .param("language", language.tag())
                .param("frequency", frequency.word())
                .param("at", Moments.of(clock.instant()))
                .param("next", Moments.of(next))
                .update();
        return id;
    }

    /** Where letters to somebody go. */
    Address address(String id) {
        byte[] sealed = jdbc.sql("select address from mail.follower where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        return new Address(new String(key.open(sealed, of(id)), StandardCharsets.UTF_8));
    }

    /** Changes how somebody is told. */
    void change(String id, Language language, Frequency frequency, Instant next) {
        jdbc.sql("update mail.follower set language = ?, frequency = ?, next_at = ? where id = ?")
                .params(language.tag(), frequency.word(), Moments.of(next), id)
                .update();
    }

    /** Begins to follow; what is followed already goes on as it is. */
    void follow(String id, String subject, long told) {
        jdbc.sql(
                        "insert into mail.following (follower, subject, told, made_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(id, subject, told, Moments.of(clock.instant()))
                .update();
    }

    void told(String id, String subject, long upTo) {
        jdbc.sql("update mail.following set told = ? where follower = ? and subject = ?")
                .params(upTo, id, subject)
                .update();
    }

    /** Ends following one subject. */
    void stop(String id, String subject) {
        jdbc.sql("delete from mail.following where follower = ? and subject = ?")
                .params(id, subject)
                .update();
    }

    /** Forgets somebody: their address, what they follow, and letters and links of theirs that still wait. */
    void forget(String id) {
        jdbc.sql("delete from mail.outbox where follower = ?").param(id).update();
        jdbc.sql("delete from mail.request r using mail.follower f where f.id = ? and r.bucket = f.bucket"
                        + " and r.account is not distinct from f.account")
                .param(id)
                .update();
        remove(id);
    }

    /** Forgets an address that another takes the place of. */
    void remove(String id) {
        jdbc.sql("delete from mail.follower where id = ?").param(id).update();
    }

    /** A letter to somebody was taken. */
    void arrived(String id) {
        jdbc.sql("update mail.follower set refused = 0 where id = ? and refused > 0")
                .param(id)
                .update();
    }

    /** A letter to somebody was refused for good; after some in a row the address is forgotten. */
    void refused(String id) {
        jdbc.sql("update mail.follower set refused = refused + 1 where id = ?")
                .param(id)
                .update();
        jdbc.sql("delete from mail.follower where id = ? and refused >= ?")
                .params(id, REFUSALS)
                .update();
    }

    /** The accounts that have an address. */
    List<Follower> ofAccounts() {
        return jdbc
                .sql("select id from mail.follower where account is not null")
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .flatMap(id -> byId(id).stream())
                .toList();
    }

    /** Makes who else changes an address wait, until the transaction that there is ends. */
    void lock(byte[] bucket) {
        var _ = jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(java.nio.ByteBuffer.wrap(bucket).getLong())
                .query()
                .singleRow();
    }

    /** Whether it is morning to somebody. */
    boolean isDue() {
        return jdbc.sql("select exists (select from mail.follower where next_at <= ?)")
                .param(Moments.of(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Locks the next of those to whom it is morning, for the transaction that there is; those that other nodes have are left to them. */
    Optional<String> due() {
        return jdbc.sql(
                        "select id from mail.follower where next_at <= ? order by next_at limit 1 for update skip locked")
                .param(Moments.of(clock.instant()))
                .query(String.class)
                .optional();
    }

    void next(String id, Instant at) {
        jdbc.sql("update mail.follower set next_at = ? where id = ?")
                .params(Moments.of(at), id)
                .update();
    }

    private static String of(String id) {
        return "follower:" + id;
    }
}
