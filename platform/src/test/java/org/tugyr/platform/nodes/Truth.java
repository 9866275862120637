package org.tugyr.platform.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Checkpoint;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.LogAudit;
import org.tugyr.ledger.SignedNote;
import org.tugyr.ledger.Verification;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.facts.Fact;
import org.tugyr.platform.facts.LogIdentity;
import org.tugyr.platform.facts.PublishedLog;

/** What must hold of a log, whatever was done to the nodes that wrote it. */
record Truth(DataSource source) {

    private JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    long signed() {
        return new PublishedLog(source).latest().map(latest -> latest.size()).orElse(0L);
    }

    /** Every acknowledged entry stands where it was acknowledged; the order is dense; the tables follow it. */
    void assertHolds(Map<Long, String> acknowledged) {
        acknowledged.forEach((index, key) -> {
            Fact fact = Fact.parse(jdbc().sql("select bytes from facts.fact where idx = ?")
                    .param(index)
                    .query(byte[].class)
                    .single());
            var kind = Catalogue.KINDS.byFact(fact.type()).orElseThrow();
            assertThat(kind.key(fact.row(kind, Map.of()))).isEqualTo(key);
        });
        assertThat(jdbc().sql("""
                        select (select count(*) from facts.fact) = h.size
                           and (select max(idx) + 1 from facts.fact) = h.size
                           and (select count(*) from facts.row) = h.size
                           and (select count(*) from roadmap.values) = h.size
                        from facts.head h""").query(Boolean.class).single()).isTrue();
    }

    /** Every checkpoint is signed by the log's key, begins with all before it, and the last one fits the entries. */
    void assertNeverForked() {
        PublishedLog log = new PublishedLog(source);
        var key = LogIdentity.of(source).orElseThrow().key();
        List<Checkpoint> checkpoints =
                jdbc().sql("select note from facts.checkpoint order by size").query(String.class).list().stream()
                        .map(note -> verified(Checkpoint.open(SignedNote.parse(note), key, List.of())))
                        .toList();
        for (int i = 1; i < checkpoints.size(); i++) {
            Checkpoint older = checkpoints.get(i - 1);
            Checkpoint newer = checkpoints.get(i);
            verified(log.consistency(older.size(), newer.size()).verify(older.root(), newer.root()));
        }
        Checkpoint last = checkpoints.getLast();
        Verification<Hash> audit = LogAudit.run(last.size(), last.root(), log, (_, _) -> {});
        assertThat(audit).isEqualTo(new Verification.Verified<>(last.root()));
    }

    private static <T> T verified(Verification<T> verification) {
        assertThat(verification).isInstanceOf(Verification.Verified.class);
        return ((Verification.Verified<T>) verification).value();
    }
}
