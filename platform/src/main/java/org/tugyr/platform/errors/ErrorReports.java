package org.tugyr.platform.errors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue of what readers reported. */
public final class ErrorReports {

    private static final String COLUMNS = """
            id, received_at, page, size, lang, wrong, email is not null as answerable, published, reply, replied_at
            from errors.report""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** The queue of a database. */
    public ErrorReports(DataSource source, Clock clock) {
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.clock = clock;
    }

    /**
     * That a report was answered.
     *
     * @param email where the answer is to be sent; it is kept no longer. Null where none was left
     */
    public record Answered(@Nullable String email) {}

    /** Keeps a report; gives its number. */
    long add(ErrorForm form, String lang) {
        return transaction.execute(_ -> {
            jdbc.sql("lock table errors.report in share row exclusive mode").update(); // numbers have no gaps
            return jdbc.sql("""
                    insert into errors.report (id, received_at, page, size, lang, wrong, email)
                    select coalesce(max(id), 0) + 1, :at, :page, :size, :lang, :wrong, :email from errors.report
                    returning id""")
                    .param("at", now())
                    .param("page", form.page())
                    .param("size", form.sizeOrNull())
                    .param("lang", lang)
                    .param("wrong", form.wrong())
                    .param("email", form.email().isEmpty() ? null : form.email())
                    .query(Long.class)
                    .single();
        });
    }

    /** How many there are. */
    public long count() {
        return jdbc.sql("select count(*) from errors.report").query(Long.class).single();
    }

    /** How many came in since a moment. */
    long countSince(Instant since) {
        return jdbc.sql("select count(*) from errors.report where received_at > ?")
                .param(OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** A part of all, the latest first. */
    public List<ErrorReport> latest(int most, long skip) {
        return jdbc.sql("select " + COLUMNS + " order by id desc limit ? offset ?")
                .params(most, skip)
                .query((row, _) -> report(row))
                .list();
    }

    /** Those that wait for an answer, the first that came first. */
    public List<ErrorReport> waiting() {
        return jdbc.sql("select " + COLUMNS + " where reply is null order by id")
                .query((row, _) -> report(row))
                .list();
    }

    /** One of them. */
    public Optional<ErrorReport> byId(long id) {
        return jdbc.sql("select " + COLUMNS + " where id = ?")
                .param(id)
                .query((row, _) -> report(row))
                .optional();
    }

    /**
     * Answers a report, or answers it anew. The e-mail address is deleted.
     *
     * @param text of the answer; it is public
     * @param publish whether the reader's words become public too
     * @return empty where there is no such report
     */
    public Optional<Answered> reply(long id, String text, boolean publish) {
        return transaction.execute(_ -> {
            Optional<Answered> answered = jdbc.sql("select email from errors.report where id = ? for update")
                    .param(id)
                    .query((row, _) -> new Answered(row.getString(1)))
                    .optional();
            jdbc.sql("update errors.report set reply = ?, replied_at = ?, published = ?, email = null where id = ?")
                    .params(text, now(), publish, id)
                    .update();
            return answered;
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static ErrorReport report(ResultSet row) throws SQLException {
        OffsetDateTime replied = row.getObject("replied_at", OffsetDateTime.class);
        return new ErrorReport(
                row.getLong("id"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("page"),
                (Long) row.getObject("size"),
                row.getString("lang"),
                row.getString("wrong"),
                row.getBoolean("answerable"),
                row.getBoolean("published"),
                row.getString("reply"),
                replied == null ? null : replied.toInstant());
    }
}
