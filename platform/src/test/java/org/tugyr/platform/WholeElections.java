package org.tugyr.platform;

import static org.tugyr.platform.TestRecord.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Denominator;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.ContestRows.Preference;
import org.tugyr.platform.election.ContestRows.RollRow;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.ResultRows.RankingRow;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;

/** What is elected in the small real record: five seats of a council, a head of whose votes nothing is known, and a primary by rankings. */
final class WholeElections {

    private WholeElections() {}

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>(List.of(
                contest("council", text("Кеңес", "Совет", "Council election"), Sort.PARTY_LIST, 5, null),
                contest("head", text("Басшы", "Глава", "Head election"), Sort.SINGLE_SEAT, 1, "council"),
                new ContestRuleRow(
                        "council",
                        Method.HARE,
                        5,
                        new BigDecimal("7"),
                        Denominator.VALID,
                        null,
                        Preference.LOT,
                        null,
                        null,
                        "page"),
                new RollRow("council", "KZ-39", 2000, LocalDate.of(2020, 12, 31), "ab".repeat(32), "page"),
                candidacy("council", "a", 1, "party", null),
                candidacy("council", "b", 2, null, "berik"),
                candidacy("council", "c", 3, "faction", null),
                new CandidacyRow(
                        "council",
                        "d",
                        4,
                        null,
                        "dana",
                        CandidacyState.REFUSED,
                        LocalDate.of(2020, 12, 1),
                        text("Қолдар жетпеді", "Не хватило подписей", "Too few signatures"),
                        "page"),
                candidacy("head", "a", 1, "party", null),
                new ProtocolRow(
                        "council",
                        "KZ-39",
                        null,
                        2000L,
                        1100L,
                        1060L,
                        40L,
                        null,
                        new BigDecimal("56"),
                        null,
                        null,
                        "page"),
                new DeclaredRow("council", "a", "page", 600L, new BigDecimal("56.6"), 4)));
        rows.add(new VoteRow("council", "KZ-39", null, "a", 600, "page"));
        rows.add(new VoteRow("council", "KZ-39", null, "b", 400, "page"));
        rows.add(new VoteRow("council", "KZ-39", null, "c", 60, "page"));
        rows.addAll(ranked());
        return rows;
    }

    /** A primary by rankings: nobody has more than half at first, and who goes out decides. */
    private static List<Row> ranked() {
        List<Row> rows = new ArrayList<>(List.of(
                contest("primary", text("Праймериз", "Праймериз", "Primary"), Sort.PRIMARY, 1, null),
                new ContestRuleRow(
                        "primary",
                        Method.IRV,
                        1,
                        null,
                        null,
                        null,
                        Preference.LOT,
                        null,
                        List.of("overvotes=exhaust"),
                        "page"),
                candidacy("primary", "a", 1, "party", null),
                candidacy("primary", "b", 2, null, "berik"),
                candidacy("primary", "c", 3, "faction", null)));
        rows.add(new RankingRow("primary", "all", 1, List.of("a", "b"), 80, "page"));
        rows.add(new RankingRow("primary", "all", 2, List.of("b", "c"), 70, "page"));
        rows.add(new RankingRow("primary", "all", 3, List.of("c", "b"), 40, "page"));
        rows.add(new RankingRow("primary", "all", 4, List.of("c"), 10, "page"));
        return rows;
    }

    private static Row contest(String key, Text title, Sort sort, int seats, @Nullable String follows) {
        return new ContestRow(
                key, title, sort, "faction", "KZ-39", seats, null, new When("2021-01-10"), follows, null, "page");
    }

    private static Row candidacy(
            String contest, String key, int number, @Nullable String organisation, @Nullable String person) {
        return new CandidacyRow(
                contest, key, number, organisation, person, CandidacyState.REGISTERED, null, null, "page");
    }
}
