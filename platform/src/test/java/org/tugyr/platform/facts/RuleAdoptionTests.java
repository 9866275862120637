package org.tugyr.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;

class RuleAdoptionTests {

    /** Already the next day in Qostanay. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final int RULES = Catalogue.KINDS.rules().size();

    private FactLog log;

    @BeforeEach
    void openLog() {
        log = new FactLog(Catalogue.KINDS, TestDatabase.fresh().app(), CLOCK);
    }

    @Test
    void adoptsThePlatformsRulesWhenARecordIsOpened() {
        append(record());

        assertThat(log.size()).isEqualTo(1 + RULES);
        assertThat(version(TODAY)).isEqualTo("trajectory/1");
        assertThat(version(TODAY.minusYears(5))).as("before its birth").isEqualTo("trajectory/1");
    }

    @Test
    void namesTheTextItAdopts() throws IOException {
        append(record());

        byte[] file = Files.readAllBytes(Path.of("../docs/rules/trajectory.md"));
        assertThat(inForce(TODAY).document())
                .isEqualTo(HexFormat.of().formatHex(Hash.sha256(file).toArray()));
    }

    @Test
    void adoptsNoRuleThatTheRecordBringsItself() {
        append(record(), adopted("2021-01-01", "trajectory/0"));

        assertThat(log.size()).isEqualTo(1 + RULES);
        assertThat(version(TODAY)).isEqualTo("trajectory/0");
    }

    @Test
    void adoptsNothingWhenAnOpenRecordIsCorrected() {
        append(record());
        append(record());

        assertThat(log.size()).isEqualTo(2 + RULES);
    }

    @Test
    void goesByTheVersionAdoptedLast() {
        append(record(), adopted("2021-01-01", "trajectory/0"));
        append(adopted("2023-01-01", "trajectory/2"), adopted("2022-01-01", "trajectory/1"));

        assertThat(version(LocalDate.of(2020, 6, 1))).isEqualTo("trajectory/0");
        assertThat(version(LocalDate.of(2021, 12, 31))).isEqualTo("trajectory/0");
        assertThat(version(LocalDate.of(2022, 1, 1))).isEqualTo("trajectory/1");
        assertThat(version(LocalDate.of(2026, 1, 1))).isEqualTo("trajectory/2");
    }

    private String version(LocalDate day) {
        return inForce(day).version();
    }

    private RuleAdoptedRow inForce(LocalDate day) {
        return RuleAdoptedRow.inForce(log.history(List.of("record:r"), log.size()), "trajectory", day)
                .orElseThrow();
    }

    private void append(Row... rows) {
        List<Draft> drafts =
                Stream.of(rows).map(row -> new Draft("r", row, true)).toList();
        var _ = log.append("test", log.size(), drafts);
    }

    private static RecordRow record() {
        return new RecordRow("r", Text.of("en", "A record"), false, "Asia/Qostanay", "office", null, null);
    }

    private static RuleAdoptedRow adopted(String day, String version) {
        return new RuleAdoptedRow("r", "trajectory", LocalDate.parse(day), version, null);
    }
}
