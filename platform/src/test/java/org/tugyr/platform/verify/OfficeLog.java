package org.tugyr.platform.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tugyr.ledger.CanonicalWriter;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.TestRecord;
import org.tugyr.platform.access.AccessRows.EndReason;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.confirm.Assertion;
import org.tugyr.platform.confirm.Authenticator;
import org.tugyr.platform.confirm.ConfirmRows.AssertionRow;
import org.tugyr.platform.confirm.ConfirmRows.OfficeKeyRow;
import org.tugyr.platform.confirm.Statement;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.export.ExportedRecord;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.Fact;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;

/** The small invented record with offices in it. The log itself asks nobody: what is appended here need not be allowed. */
record OfficeLog(ExportedRecord record) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static OfficeLog begin() {
        ExportedRecord record = ExportedRecord.empty();
        TestRecord.roads().appendTo(record.log());
        return new OfficeLog(record);
    }

    /** Appends rows; gives the index of the first. */
    long append(String by, Row... rows) {
        List<Draft> drafts =
                Stream.of(rows).map(row -> new Draft("trial", row, false)).toList();
        Outcome outcome = record.log().append(by, _ -> new Rule.Decision.Append(drafts));
        assertThat(outcome).isInstanceOf(Outcome.Appended.class);
        return ((Outcome.Appended) outcome).first();
    }

    static GrantRow grant(String office, String account, Role role, String place, String by, String second) {
        return new GrantRow(
                office,
                "trial",
                new Text("en", new TreeMap<>(Map.of("en", office)), new TreeMap<>()),
                account,
                null,
                role,
                place.startsWith("area:") ? place.substring(5) : null,
                null,
                role.takesTwo() ? "branch" : null,
                TODAY,
                TODAY.plusYears(1),
                by,
                second,
                null,
                null,
                null);
    }

    static GrantRow ended(GrantRow row, String by) {
        return new GrantRow(
                row.office(),
                row.record(),
                row.title(),
                row.account(),
                row.person(),
                row.role(),
                row.area(),
                row.organisation(),
                row.appointedBy(),
                row.validFrom(),
                row.validTo(),
                row.grantedBy(),
                row.secondedBy(),
                TODAY,
                by,
                EndReason.REVOKED);
    }

    static ReportedRow report(String day, Reported state) {
        Text words = new Text("en", new TreeMap<>(Map.of("en", "as of " + day)), new TreeMap<>());
        return new ReportedRow("roads", LocalDate.parse(day), "branch", state, words, null);
    }

    OfficeKeyRow key(String office, Authenticator authenticator) {
        return new OfficeKeyRow(
                office, authenticator.key().name(), authenticator.key().text(), Authenticator.SITE, TODAY, null);
    }

    /** What stands in some entries, as an office states it. */
    Statement statement(String office, String nonce, long first, int count) {
        CanonicalWriter writer = new CanonicalWriter();
        List<Hash> rows = record
                .log()
                .entries(LongStream.range(first, first + count).boxed().toList())
                .stream()
                .map(recorded -> recorded.fact())
                .map((Fact fact) -> Statement.row(fact.type(), fact.body(), fact.sealed(), writer))
                .toList();
        return new Statement("trial", office, nonce, rows);
    }

    AssertionRow confirmed(String office, Authenticator authenticator, String nonce, long first, int count) {
        Assertion assertion =
                authenticator.sign(statement(office, nonce, first, count).challenge());
        return new AssertionRow(
                first,
                count,
                "pledge:roads",
                office,
                authenticator.key().name(),
                nonce,
                assertion.authenticator(),
                assertion.client(),
                assertion.signature());
    }
}
