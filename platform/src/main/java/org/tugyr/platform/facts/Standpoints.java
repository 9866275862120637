package org.tugyr.platform.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.clock.RecordDay;

/** Finds out from where a subject is looked at: now, or when the log had another size. One query each. */
public final class Standpoints {

    private static final String OF_ROOT = """
            select r.record, r.name, r.synthetic, r.zone, r.kept_until, r.licence, h.size,
                   (select at from facts.fact where idx = least(h.size, ?) - 1) as updated
            from facts.record r, facts.head h""";

    /** Keys of kinds whose rows hold from a day on begin with the subject's key and a bar; a closing brace follows on the bar. */
    private static final String OF_SUBJECT = """
            where r.record = coalesce(
                (select root from facts.row where kind = ? and key = ?),
                (select root from facts.row where kind = ? and key > ? and key < ? order by key limit 1))""";

    private final Kinds kinds;
    private final Clock clock;
    private final JdbcClient jdbc;

    /** The standpoints of a database's records. */
    public Standpoints(Kinds kinds, DataSource source, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * The standpoint on a subject.
     *
     * @param subject kind and key, such as {@code pledge:roads}
     * @param at the log's size to go back to; empty for now
     * @return empty where there is no such subject, or the log never had that size
     */
    public Optional<Standpoint> on(String subject, OptionalLong at) {
        int colon = subject.indexOf(':');
        String key = subject.substring(colon + 1);
        return kinds.bySubject(subject.substring(0, colon))
                .flatMap(kind -> jdbc.sql(OF_ROOT + "\n" + OF_SUBJECT)
                        .params(at.orElse(Long.MAX_VALUE), kind.file(), key, kind.file(), key + "|", key + "}")
                        .query((row, _) -> standpoint(row, at))
                        .optional()
                        .filter(standpoint -> at.isEmpty() || standpoint.size() == at.getAsLong()));
    }

    /** The standpoints on all records now: real ones first. */
    public List<Standpoint> all() {
        return jdbc.sql(OF_ROOT + " order by r.synthetic, r.idx")
                .param(Long.MAX_VALUE)
                .query((row, _) -> standpoint(row, OptionalLong.empty()))
                .list();
    }

    private Standpoint standpoint(ResultSet row, OptionalLong at) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        OffsetDateTime updated = row.getObject("updated", OffsetDateTime.class);
        Instant moment = updated == null ? null : updated.toInstant();
        long head = row.getLong("size");
        boolean back = at.isPresent();
        return new Standpoint(
                row.getString("record"),
                RowJson.text(row.getString("name")),
                row.getBoolean("synthetic"),
                back ? Math.min(at.getAsLong(), head) : head,
                moment,
                RecordDay.at(
                        back && moment != null ? moment : clock.instant(),
                        zone,
                        row.getObject("kept_until", LocalDate.class)),
                zone,
                row.getString("licence"));
    }
}
