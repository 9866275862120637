package org.tugyr.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts in a database, and what happened to them. */
final class Accounts {

    /** How long it is remembered. */
    static final Duration REMEMBERED = Duration.ofDays(90);

    private static final long NONE = -1;
    private static final int RECOVERY_CODES = 10;
    private static final int CODE_LENGTH = 16;
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private static final String SELECT =
            "select id, name, password, secret is not null as coded, invited_by, founder, open, made_at from access.account ";

    private final JdbcClient jdbc;
    private final AccessKey key;
    private final Clock clock;

    Accounts(JdbcClient jdbc, AccessKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** Those who can sign in, in the order of their names, and then those who no longer can. */
    List<Account> all() {
        return jdbc.sql(SELECT + "order by not open, folded")
                .query((row, _) -> account(row))
                .list();
    }

    Optional<Account> byId(String id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, _) -> account(row))
                .optional();
    }

    /** The account that is signed in to with a name. */
    Optional<Account> byName(String name) {
        return jdbc.sql(SELECT + "where open and folded = ?")
                .param(Account.folded(name))
                .query((row, _) -> account(row))
                .optional();
    }

    /** Whether a name is taken, by an account or for one that was invited. */
    boolean isTaken(String name) {
        return jdbc.sql("select exists (select from access.account where folded = ?)")
                .param(Account.folded(name))
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes an account.
     *
     * @param link by which somebody comes in
     */
    void add(String id, String name, @Nullable String password, byte @Nullable [] sealed, Links.Link link) {
        jdbc.sql("insert into access.account (id, name, folded, password, secret, invited_by, founder, made_at)"
                        + " values (:id, :name, :folded, :password, :secret, :by, :founder, :at)")
                .param("id", id)
                .param("name", name.strip())
                .param("folded", Account.folded(name))
                .param("password", password)
                .param("secret", sealed)
                .param("by", link.by())
                .param("founder", link.first())
                .param("at", Moments.of(clock.instant()))
                .update();
        note(id, AccountEvent.What.JOINED);
    }

    void password(String id, String hash) {
        jdbc.sql("update access.account set password = ? where id = ?")
                .params(hash, id)
                .update();
        note(id, AccountEvent.What.CHANGED);
    }

    void secret(String id, byte[] sealed, long step) {
        jdbc.sql("update access.account set secret = ?, step = ? where id = ?")
                .params(sealed, step, id)
                .update();
        note(id, AccountEvent.What.CHANGED);
    }

    /** Whether a code is right now, and was not used before; it is used where it is. */
    boolean takeCode(String id, String code) {
        Optional<Long> step = jdbc.sql("select secret, step from access.account where id = ? and secret is not null")
                .param(id)
                .query((row, _) -> Totp.step(
                                key.open(row.getBytes("secret"), id), code, clock.instant(), row.getLong("step"))
                        .orElse(NONE))
                .optional()
                .filter(found -> found != NONE);
        return step.isPresent()
                && jdbc.sql("update access.account set step = ? where id = ? and step < ?")
                                .params(step.get(), id, step.get())
                                .update()
                        == 1;
    }

    /** New recovery codes in place of all others, to be shown once. */
    List<String> recoveryCodes(String id) {
        jdbc.sql("delete from access.recovery_code where account = ?").param(id).update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = Secrets.readable(CODE_LENGTH);
            jdbc.sql("insert into access.recovery_code (account, hash) values (?, ?)")
                    .params(id, Secrets.hash(code))
                    .update();
            codes.add(code.replaceAll("(.{4})(?=.)", "$1-"));
        }
        note(id, AccountEvent.What.CODES);
        return codes;
    }

    /** How many recovery codes are left. */
    int recoveryCodesLeft(String id) {
        return jdbc.sql("select count(*) from access.recovery_code where account = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Whether a recovery code is right; it is gone where it is. */
    boolean takeRecoveryCode(String id, String code) {
        String plain = code.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s-]", "");
        return jdbc.sql("delete from access.recovery_code where account = ? and hash = ?")
                        .params(id, Secrets.hash(plain))
                        .update()
                == 1;
    }

    /** Closes an account for good; its passkeys and codes go. */
    void close(String id) {
        jdbc.sql("update access.account set open = false, password = null, secret = null where id = ?")
                .param(id)
                .update();
        for (String table : List.of("passkey", "recovery_code", "session")) {
            jdbc.sql("delete from access." + table + " where account = ?")
                    .param(id)
                    .update();
        }
        note(id, AccountEvent.What.CLOSED);
    }

    /** Notes what happened. */
    void note(String id, AccountEvent.What what) {
        LOG.info("account {}: {}", id, what);
        jdbc.sql("insert into access.event (account, what, at) values (?, ?, ?)")
                .params(id, what.name(), Moments.of(clock.instant()))
                .update();
    }

    /** What happened last to an account. */
    List<AccountEvent> events(String id, int most) {
        return jdbc.sql("select what, at from access.event where account = ? order by id desc limit ?")
                .params(id, most)
                .query((row, _) ->
                        new AccountEvent(AccountEvent.What.valueOf(row.getString("what")), Moments.of(row, "at")))
                .list();
    }

    /** Forgets what happened long ago. */
    void tidy() {
        jdbc.sql("delete from access.event where at < ?")
                .param(Moments.of(clock.instant().minus(REMEMBERED)))
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("name"),
                row.getString("password"),
                row.getBoolean("coded"),
                row.getString("invited_by"),
                row.getBoolean("founder"),
                row.getBoolean("open"),
                Moments.of(row, "made_at"));
    }
}
