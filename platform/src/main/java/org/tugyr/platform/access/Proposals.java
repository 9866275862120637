package org.tugyr.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.RowJson;

/** Roles that wait for a second administrator. */
final class Proposals {

    private static final Duration LASTING = Duration.ofDays(14);
    private static final int ID = 8;

    private static final String SELECT = "select * from access.proposal where proposed_at > ? ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Proposals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A role that waits. */
    record Proposal(String id, Granting.Wish wish) {}

    /** Keeps one; gives its id. */
    String add(Granting.Wish wish) {
        String id = Secrets.readable(ID);
        jdbc.sql("""
                insert into access.proposal (id, root, title, account, person, role, area, organisation, appointed_by, valid_from,
                                             valid_to, proposed_by, proposed_at)
                values (:id, :root, :title::jsonb, :account, :person, :role, :area, :organisation, :appointed, :from, :to, :by, :at)""")
                .param("id", id)
                .param("root", wish.root())
                .param("title", RowJson.write(wish.title()).canonicalText())
                .param("account", wish.account())
                .param("person", wish.person())
                .param("role", wish.role().name())
                .param("area", wish.scope().area())
                .param("organisation", wish.scope().organisation())
                .param("appointed", wish.appointedBy())
                .param("from", wish.from())
                .param("to", wish.to())
                .param("by", wish.by())
                .param("at", Moments.of(clock.instant()))
                .update();
        return id;
    }

    /** Those that wait, the first that came first. */
    List<Proposal> all() {
        return jdbc.sql(SELECT + "order by proposed_at, id")
                .param(Moments.of(clock.instant().minus(LASTING)))
                .query((row, _) -> proposal(row))
                .list();
    }

    Optional<Proposal> byId(String id) {
        return jdbc.sql(SELECT + "and id = ?")
                .params(Moments.of(clock.instant().minus(LASTING)), id.toLowerCase(Locale.ROOT))
                .query((row, _) -> proposal(row))
                .optional();
    }

    void remove(String id) {
        jdbc.sql("delete from access.proposal where id = ?").param(id).update();
    }

    void tidy() {
        jdbc.sql("delete from access.proposal where proposed_at <= ?")
                .param(Moments.of(clock.instant().minus(LASTING)))
                .update();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getString("id"),
                new Granting.Wish(
                        row.getString("root"),
                        RowJson.text(row.getString("title")),
                        row.getString("account"),
                        row.getString("person"),
                        Role.valueOf(row.getString("role")),
                        new Scope(row.getString("area"), row.getString("organisation")),
                        row.getString("appointed_by"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("proposed_by"),
                        null));
    }
}
