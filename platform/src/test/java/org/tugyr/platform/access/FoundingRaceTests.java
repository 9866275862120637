package org.tugyr.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.AccessRows.OperatorRow;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Text;

/** A record is founded once, and whole. */
class FoundingRaceTests {

    /** The last day of the year in UTC, and the first of the next in Qostanay. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-31T22:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private java.nio.file.Path data;

    private FactLog log;
    private Founding founding;

    @BeforeEach
    void nothingIsOnRecord() {
        DataSource source = TestDatabase.fresh().app();
        JdbcClient jdbc = JdbcClient.create(source);
        log = new FactLog(Catalogue.KINDS, source, CLOCK);
        Granting granting = new Granting(log, new NoRealm(), CLOCK);
        Grants grants = new Grants(
                new Tables(Catalogue.KINDS, source, log), new Standpoints(Catalogue.KINDS, source, CLOCK), CLOCK);
        founding = new Founding(
                jdbc,
                new Links(jdbc, CLOCK),
                grants,
                granting,
                log,
                AccessKey.open(data, source),
                AccessSettings.USUAL,
                CLOCK);
    }

    @Test
    void letsOneOfManyFoundersFoundIt() throws Exception {
        int founders = 6;
        CyclicBarrier together = new CyclicBarrier(founders);
        List<Callable<Outcome>> all = new ArrayList<>();
        for (int i = 0; i < founders; i++) {
            String account = "founder" + i;
            all.add(() -> {
                together.await();
                return found(account, "A newsroom");
            });
        }

        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(founders)) {
            for (Future<Outcome> each : hands.invokeAll(all)) {
                outcomes.add(each.get());
            }
        }

        assertThat(outcomes).filteredOn(Outcome.Appended.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(founders - 1)
                .allSatisfy(refused ->
                        assertThat(((Outcome.Refused) refused).reason()).isEqualTo("access.refused.founded"));
        assertThat(grants())
                .extracting(GrantRow::account)
                .hasSize(4)
                .containsOnly(grants().getFirst().account());
    }

    @Test
    void leavesNothingWhereItCannotBeRecordedWhole() {
        assertThatThrownBy(() -> found("founder", "x".repeat(70_000))).isInstanceOf(RuntimeException.class);

        assertThat(log.size()).isZero();
        assertThat(found("founder", "A newsroom")).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void beginsOnTheDayItIsInTheRecordsTimeZone() {
        found("founder", "A newsroom");

        assertThat(grants()).extracting(GrantRow::validFrom).containsOnly(LocalDate.of(2027, 1, 1));
        assertThat(grants()).extracting(GrantRow::validTo).containsOnly(LocalDate.of(2032, 1, 1));
    }

    private Outcome found(String account, String operator) {
        return founding.found(
                account,
                new RecordRow("trial", Text.of("en", "Trial"), true, "Asia/Qostanay", "A newsroom", null, null),
                new OperatorRow("trial", Text.of("en", operator), null, null));
    }

    private List<GrantRow> grants() {
        return log.history(List.of("record:trial"), log.size()).rows(GrantRow.class).stream()
                .map(recorded -> recorded.row())
                .toList();
    }

    /** Knows no place. */
    private static final class NoRealm implements Realm {

        @Override
        public Tree tree(String root, LocalDate day, org.tugyr.platform.facts.Rule.Present present) {
            return _ -> java.util.Set.of();
        }

        @Override
        public List<Place> places(String root, LocalDate day, int most) {
            return List.of();
        }
    }
}
