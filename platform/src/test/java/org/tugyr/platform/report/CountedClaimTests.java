package org.tugyr.platform.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tugyr.platform.election.ContestBasis;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Preference;
import org.tugyr.platform.election.ContestRows.RollRow;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.evidence.EvidenceRows.Independence;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.report.ReportRows.CheckRow;
import org.tugyr.platform.report.ReportRows.ClaimKind;
import org.tugyr.platform.report.ReportRows.ClaimRow;
import org.tugyr.platform.report.ReportRows.Method;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.report.ReportRows.Sayer;

/** Claims answered by seats: the table in docs/rules/claim.md is replayed, from rows to marks. */
class CountedClaimTests {

    private static final Instant DAY = Instant.parse("2026-11-23T06:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Qostanay");

    private final ContestBasis contests = new ContestBasis();
    private final ClaimBasis basis = new ClaimBasis(contests);

    static Stream<List<String>> rows() throws IOException {
        String rule = Files.readString(Path.of("../docs/rules/claim.md"));
        return rule.substring(rule.indexOf("### Seats of an election"), rule.indexOf("## 5."))
                .lines()
                .filter(line -> line.startsWith("| o") || line.startsWith("| n"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersByTheSeatsThatFollowFromVotes(List<String> row) {
        String document = row.getFirst().equals("nowhere") ? null : row.getFirst();
        record(claim("seats:x/a", "seats:x/b"));
        List<String> votes = List.of(row.get(1).split(" : ", -1));
        votes("a", votes.getFirst(), document);
        votes("b", votes.getLast(), document);

        Answer answer = basis.answer("c", ZONE).answer();

        assertThat(answer.mark()).isEqualTo(Mark.valueOf(row.get(2)));
        assertThat(answer.reason()).isEqualTo(Reason.valueOf(row.get(3)));
    }

    @Test
    void replaysTheWholeTable() throws IOException {
        assertThat(rows()).hasSize(7);
    }

    @Test
    void takesWhatIsDeclaredAsTheWordOfWhoeverPublishesIt() {
        record(claim("declared:x/a", "declared:x/b"));
        record(List.of(declared("a", "own", 6), declared("b", "own", 4)));
        assertThat(basis.answer("c", ZONE).answer().reason()).isEqualTo(Reason.ARITHMETIC_FITS);

        record(List.of(declared("a", "other", 4), declared("b", "other", 6)));
        assertThat(basis.answer("c", ZONE).answer().reason()).isEqualTo(Reason.SOURCES_DISAGREE);
    }

    @Test
    void waitsForAReplyFromTheDayOnWhichTheVotesCameIn() {
        record(claim("seats:x/a", "seats:x/b"));
        votes("a", "400", "other");
        votes("b", "600", "other");
        assertThat(basis.answer("c", ZONE).shownFrom()).isEqualTo(LocalDate.of(2026, 11, 30));

        basis.put(new RollRow("x", "A", 2000, null, null, null), DAY.plusSeconds(86_400));
        assertThat(basis.answer("c", ZONE).shownFrom()).isEqualTo(LocalDate.of(2026, 11, 30));

        put(new VoteRow("x", "A", null, "b", 601, "other"), DAY.plusSeconds(86_400));
        assertThat(basis.answer("c", ZONE).shownFrom()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    private static List<Row> claim(String... operands) {
        Text text = Text.of("en", "text");
        return List.of(
                new OrganisationRow(
                        "party", new When("2000"), null, OrganisationKind.PARTY, text, null, null, "A", null),
                document("other", null),
                document("own", "party"),
                new ReportRow(
                        "r",
                        text,
                        "party",
                        null,
                        null,
                        "speaker",
                        null,
                        null,
                        null,
                        new When("2026-11"),
                        null,
                        null,
                        null,
                        "paper"),
                new ClaimRow(
                        "c",
                        text,
                        "r",
                        1,
                        Sayer.SPEAKER,
                        ClaimKind.COMPARISON,
                        "organisation:party",
                        null,
                        null,
                        null,
                        null,
                        null),
                new CheckRow("c", 1, Method.MOST, List.of(operands)),
                new ContestRow("x", text, Sort.PARTY_LIST, null, "A", 10, null, null, null, null, null),
                new ContestRuleRow(
                        "x",
                        org.tugyr.platform.election.ContestRows.Method.HARE,
                        10,
                        null,
                        null,
                        null,
                        Preference.LOT,
                        null,
                        null,
                        null),
                candidacy("a"),
                candidacy("b"));
    }

    private static EvidenceRow document(String key, @Nullable String publisher) {
        return new EvidenceRow(
                key, Text.of("en", key), publisher, null, null, null, null, null, Independence.THIRD_PARTY, null, null);
    }

    private static CandidacyRow candidacy(String key) {
        return new CandidacyRow("x", key, null, "party", null, CandidacyState.REGISTERED, null, null, null);
    }

    private static DeclaredRow declared(String candidacy, String evidence, int seats) {
        return new DeclaredRow("x", candidacy, evidence, null, null, seats);
    }

    private void votes(String candidacy, String votes, @Nullable String document) {
        if (!votes.equals("–")) {
            put(new VoteRow("x", "A", null, candidacy, Long.parseLong(votes), document), DAY);
        }
    }

    private void record(List<? extends Row> rows) {
        rows.forEach(row -> put(row, DAY));
    }

    private void put(Row row, Instant at) {
        contests.put(row);
        basis.put(row, at);
    }
}
