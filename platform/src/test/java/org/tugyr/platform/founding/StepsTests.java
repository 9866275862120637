package org.tugyr.platform.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.TestRecord;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Text;

class StepsTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T08:00:00Z"), ZoneOffset.UTC);

    private FactLog log;
    private Steps steps;

    @BeforeEach
    void nothingIsOnRecord() {
        DataSource source = TestDatabase.fresh().app();
        log = new FactLog(Catalogue.KINDS, source, CLOCK);
        steps = new Steps(JdbcClient.create(source), log, CLOCK);
    }

    @Test
    void hurryInARecordThatWasFoundedHereUntilTheyArePutAway() {
        open("founded", "shell");

        assertThat(steps.hurry("founded")).isTrue();
        steps.putAway("founded");
        steps.putAway("founded");
        assertThat(steps.hurry("founded")).isFalse();
        assertThat(steps.go("founded")).isFalse();
    }

    @Test
    void letEverythingWaitInARecordThatWasImported() {
        open("imported", "Some office");

        assertThat(steps.hurry("imported")).isFalse();
        assertThat(steps.hurry("unknown")).isFalse();
    }

    @Test
    void knowTheFirstOfEach() {
        TestRecord.roads().appendTo(log);

        assertThat(steps.of("trial").area()).isEqualTo("T-1");
        assertThat(steps.of("trial").organisation()).isEqualTo("branch");
        assertThat(steps.of("trial").pledge()).isEqualTo("roads");
        assertThat(steps.of("other").area()).isNull();
    }

    private void open(String root, String by) {
        RecordRow row = new RecordRow(root, Text.of("en", root), true, "Asia/Qostanay", "somebody", null, null);
        assertThat(log.append(by, _ -> new Rule.Decision.Append(List.of(new Draft(root, row, false)))))
                .isInstanceOf(Outcome.Appended.class);
    }
}
