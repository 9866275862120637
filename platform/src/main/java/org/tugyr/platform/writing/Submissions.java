package org.tugyr.platform.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts, and what waits to be recorded. Each change names the version it was made of, and none is lost to another. */
final class Submissions {

    /** A draft that nobody touches is deleted after so long. */
    static final Duration KEPT = Duration.ofDays(180);

    private static final TypeReference<List<Entered>> ROWS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Submissions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a new draft; one with this id that is there already stays as it is. */
    void begin(String id, String form, String root, String office, String account, List<Entered> rows) {
        jdbc.sql("insert into writing.submission (id, form, root, office, account, rows, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing")
                .params(id, form, root, office, account, json.writeValueAsString(rows), now())
                .update();
    }

    /** One of an account's. */
    Optional<Submission> find(String account, String id) {
        return jdbc.sql("select * from writing.submission where id = ? and account = ?")
                .params(id, account)
                .query(this::read)
                .optional();
    }

    /** An account's, those changed last first. */
    List<Submission> of(String account, int most) {
        return jdbc.sql("select * from writing.submission where account = ? order by changed_at desc, id limit ?")
                .params(account, most)
                .query(this::read)
                .list();
    }

    /** Changes what a draft holds; false where it has been changed since, or is none. */
    boolean change(Submission draft, List<Entered> rows, @Nullable String reason) {
        return jdbc.sql("update writing.submission set rows = :rows::jsonb, reason = :reason, version = version + 1,"
                                + " changed_at = :now, returned = null, seed = null, confirmed = null"
                                + " where id = :id and version = :version and due_at is null and first is null")
                        .param("rows", json.writeValueAsString(rows))
                        .param("reason", reason)
                        .param("now", now())
                        .param("id", draft.id())
                        .param("version", draft.version())
                        .update()
                == 1;
    }

    /** Remembers what the salts of a draft are drawn from, for its author is asked to confirm it. */
    boolean ask(Submission draft, String seed) {
        return jdbc.sql("update writing.submission set seed = ?, confirmed = null"
                                + " where id = ? and version = ? and due_at is null and first is null")
                        .params(seed, draft.id(), draft.version())
                        .update()
                == 1;
    }

    /**
     * Has a draft recorded at a time; false where it has been changed since, or is none.
     *
     * @param confirmation of it, drawn from the draft's seed; null for none
     */
    boolean submit(Submission draft, Instant due, @Nullable Confirmation confirmation) {
        return jdbc.sql("update writing.submission set due_at = :due, version = version + 1, changed_at = :now,"
                                + " returned = null, seed = :seed, confirmed = :confirmed::jsonb"
                                + " where id = :id and version = :version and due_at is null and first is null")
                        .param("due", at(due))
                        .param("now", now())
                        .param("seed", confirmation == null ? null : draft.seed())
                        .param("confirmed", confirmation == null ? null : json.writeValueAsString(confirmation))
                        .param("id", draft.id())
                        .param("version", draft.version())
                        .update()
                == 1;
    }

    /** Takes back what waits; false where it waits no longer. */
    boolean withdraw(String account, String id) {
        return jdbc.sql("update writing.submission set due_at = null, version = version + 1, changed_at = ?,"
                                + " seed = null, confirmed = null"
                                + " where id = ? and account = ? and due_at is not null and first is null")
                        .params(now(), id, account)
                        .update()
                == 1;
    }

    /** Deletes a draft. */
    void discard(String account, String id) {
        jdbc.sql("delete from writing.submission where id = ? and account = ? and due_at is null")
                .params(id, account)
                .update();
    }

    /** What is due, and nobody else is recording: locked until the transaction ends. */
    Optional<Submission> due() {
        return jdbc.sql("select * from writing.submission where due_at <= ? and first is null"
                        + " order by due_at, id limit 1 for update skip locked")
                .param(now())
                .query(this::read)
                .optional();
    }

    /** One that is due, and nobody else is recording: locked until the transaction ends. */
    Optional<Submission> due(String id) {
        return jdbc.sql("select * from writing.submission where id = ? and due_at <= ? and first is null"
                        + " for update skip locked")
                .params(id, now())
                .query(this::read)
                .optional();
    }

    /** Remembers which entries it became, and forgets what was typed. */
    void recorded(Submission submission, Submission.Entries entries) {
        jdbc.sql("update writing.submission set first = ?, behind = ?, changed_at = ?, rows = '[]', reason = null,"
                        + " seed = null, confirmed = null where id = ?")
                .params(entries.first(), entries.end(), now(), submission.id())
                .update();
    }

    /** Gives it back to its author, to be changed. */
    void giveBack(Submission submission, String why) {
        jdbc.sql("update writing.submission set due_at = null, returned = ?, version = version + 1,"
                        + " seed = null, confirmed = null where id = ?")
                .params(why, submission.id())
                .update();
    }

    void tidy() {
        jdbc.sql("delete from writing.submission where changed_at < ? and (due_at is null or first is not null)")
                .param(at(clock.instant().minus(KEPT)))
                .update();
    }

    private Submission read(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        long first = row.getLong("first");
        boolean open = row.wasNull();
        String confirmed = row.getString("confirmed");
        return new Submission(
                row.getString("id"),
                row.getString("form"),
                row.getString("root"),
                row.getString("office"),
                row.getString("account"),
                json.readValue(row.getString("rows"), ROWS),
                row.getString("reason"),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(),
                due == null ? null : due.toInstant(),
                row.getString("returned"),
                row.getString("seed"),
                confirmed == null ? null : json.readValue(confirmed, Confirmation.class),
                open ? null : new Submission.Entries(first, row.getLong("behind")));
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
