package org.tugyr.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.Migrations;
import org.tugyr.platform.TestRecord;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.verify.Layout;
import org.tugyr.platform.verify.Published;
import org.tugyr.platform.verify.Report;
import org.tugyr.platform.verify.Verifier;

class SteadyWritingTests {

    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final int EDITIONS = 4;

    @TempDir
    private static Path data;

    @Test
    void verifiesALiveSiteWhileOthersWrite() throws Exception {
        try (Database database = Database.embedded(data)) {
            Migrations.run(database.owner(), database.appLogin().user());
            TestRecord.roads().appendTo(new FactLog(Catalogue.KINDS, database.app(1), Clock.systemUTC()));
        }
        Set<String> seen = new HashSet<>();

        try (SiteProcess site = SiteProcess.serve(data);
                Database database = Database.embeddedOrJoined(data);
                ScheduledExecutorService office = Executors.newSingleThreadScheduledExecutor()) {
            FactLog log = new FactLog(Catalogue.KINDS, database.app(2), Clock.systemUTC());
            AtomicInteger written = new AtomicInteger();
            Future<?> writing = office.scheduleWithFixedDelay(
                    () -> append(log, written.getAndIncrement()), 0, BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
            while (seen.size() < EDITIONS) {
                Report report = new Verifier(Catalogue.KINDS, Published.at(site.address()), _ -> {}).run(null, null);

                assertThat(report.refuted()).isEmpty();
                assertThat(report.unchecked()).isEmpty();
                seen.add(site.get("/" + Layout.RECORDS));
                assertThat(writing).isNotDone();
            }
            writing.cancel(false);
        }
        assertThat(seen).anySatisfy(records -> assertThat(records).contains("trial-1"));
    }

    /** Each corrects a value; now and then a record is opened. */
    private static void append(FactLog log, int number) {
        String root = number % 20 == 10 ? "trial-" + number / 20 : "trial";
        Row row = root.equals("trial")
                ? new ValueRow(
                        "roads.km",
                        new Period("2022-Q4"),
                        LocalDate.of(2023, 1, 8),
                        BigDecimal.valueOf(310 + number, 1),
                        null,
                        null)
                : new RecordRow(root, TestRecord.text("Сынақ", "Проба", "Trial"), true, "UTC", "test", null, null);
        var _ = log.append("test", log.size(), List.of(new Draft(root, row, true)));
    }
}
