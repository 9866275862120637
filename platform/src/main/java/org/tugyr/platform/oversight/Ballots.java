package org.tugyr.platform.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.platform.clock.Tick;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.roadmap.Judged;

/** Keeps ballots: nobody reads any until the vote is closed, and none is taken after that. */
final class Ballots implements Tick {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int TICKS = 600;

    /** Casting and closing of one review take turns. */
    private static final String TURN = "select pg_advisory_xact_lock(hashtext('oversight.poll'), hashtext(?))";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private int ticks;

    Ballots(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes a ballot in place of an earlier one of the member; false where the vote is closed. */
    boolean cast(String root, Ballot ballot) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            turn(ballot.review());
            return jdbc.sql("""
                    insert into oversight.ballot (review, person, office, vote, reason, cast_at, root)
                    select :review, :person, :office, :vote, :reason::jsonb, :now, :root
                    where not exists (select from oversight.poll where review = :review)
                    on conflict (review, person) do update set
                        office = excluded.office, vote = excluded.vote, reason = excluded.reason, cast_at = excluded.cast_at""")
                            .param("review", ballot.review())
                            .param("person", ballot.person())
                            .param("office", ballot.office())
                            .param("vote", ballot.vote().name())
                            .param("reason", RowJson.write(ballot.reason()).canonicalText())
                            .param("now", now())
                            .param("root", root)
                            .update()
                    == 1;
        }));
    }

    /** Closes a vote for good; one that is closed already stays as it is. */
    void close(String root, String review, LocalDate day, String office) {
        transaction.executeWithoutResult(_ -> {
            turn(review);
            jdbc.sql("insert into oversight.poll (review, closed_on, closed_by, closed_at, root)"
                            + " values (?, ?, ?, ?, ?) on conflict do nothing")
                    .params(review, day, office, now(), root)
                    .update();
        });
    }

    private void turn(String review) {
        jdbc.sql(TURN).param(review).query(_ -> {});
    }

    /** When a vote was closed; empty while it is open. */
    Optional<LocalDate> closed(String review) {
        return jdbc.sql("select closed_on from oversight.poll where review = ?")
                .param(review)
                .query(LocalDate.class)
                .optional();
    }

    /** When the votes of a record were closed, by review. */
    Map<String, LocalDate> closedIn(String root) {
        Map<String, LocalDate> closed = new HashMap<>();
        jdbc.sql("select review, closed_on from oversight.poll where root = ?")
                .param(root)
                .query(row -> {
                    closed.put(row.getString(1), row.getObject(2, LocalDate.class));
                });
        return closed;
    }

    /** Who has voted, whatever they voted. */
    List<String> voters(String review) {
        return jdbc.sql("select person from oversight.ballot where review = ? order by person")
                .param(review)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The reviews of a record at which somebody has voted. */
    List<String> voted(String root, String person) {
        return jdbc.sql("select review from oversight.ballot where root = ? and person = ?")
                .params(root, person)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** A member's own ballot. */
    Optional<Ballot> own(String review, String person) {
        return jdbc.sql("select * from oversight.ballot where review = ? and person = ?")
                .params(review, person)
                .query(Ballots::read)
                .optional();
    }

    /** All ballots of a vote that is closed; none of one that is open. */
    List<Ballot> opened(String review) {
        return jdbc.sql("select * from oversight.ballot b where review = ?"
                        + " and exists (select from oversight.poll p where p.review = b.review) order by person")
                .param(review)
                .query(Ballots::read)
                .list();
    }

    private static Ballot read(ResultSet row, int number) throws SQLException {
        return new Ballot(
                row.getString("review"),
                row.getString("person"),
                row.getString("office"),
                Judged.valueOf(row.getString("vote")),
                RowJson.text(row.getString("reason")));
    }

    /** Now and then deletes what has been on record for a day. */
    @Override
    public void tick() {
        if (ticks++ % TICKS == 0) {
            jdbc.sql("delete from oversight.ballot b using oversight.poll p, oversight.verdicts v"
                            + " where p.review = b.review and v.review = b.review and p.closed_at < ?")
                    .param(now().minus(KEPT))
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
