package org.tugyr.platform.election;

import static org.tugyr.platform.TestRecord.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ContestRows.ContestDayRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.ContestRows.Preference;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.election.ContestRows.Step;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.AreaRows.AreaRow;

/** An invented record of a country with three regions, in one of which two districts vote in precincts. */
final class AreasRecord {

    static final String ROOT = "areas";
    private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);

    private AreasRecord() {}

    /** The areas: the last region has no borders. */
    static List<AreaRow> areas() {
        return List.of(
                area("KZ-x", null, AreaKind.COUNTRY, "Country", null),
                area("west", "KZ-x", AreaKind.REGION, "West", "KZ-27"),
                area("north", "KZ-x", AreaKind.REGION, "North", "KZ-39"),
                area("hidden", "KZ-x", AreaKind.REGION, "Hidden", null),
                area("north-1", "north", AreaKind.DISTRICT, "North One", "3910"),
                area("north-2", "north", AreaKind.DISTRICT, "North Two", "3916"));
    }

    private static AreaRow area(
            String key, @Nullable String parent, AreaKind kind, String name, @Nullable String shape) {
        return new AreaRow(key, SINCE, null, parent, kind, text(name, name, name), null, null, null, shape);
    }

    /** The rows of the contest: a leads in the west, b in the north, both are equal where borders are not known. */
    static List<Row> contest() {
        List<Row> rows = new ArrayList<>(List.of(
                new ContestRow(
                        "vote",
                        text("Сайлау", "Выборы", "The vote"),
                        Sort.SEVERAL_SEATS,
                        null,
                        "KZ-x",
                        1,
                        null,
                        new When("2020-05-10"),
                        null,
                        text("сайлаушылар", "избиратели", "everybody on the rolls"),
                        null),
                new ContestRuleRow("vote", Method.MOST_VOTES, 1, null, null, null, Preference.LOT, null, null, null),
                new ContestDayRow("vote", Step.VOTING, LocalDate.of(2020, 5, 10), null, null),
                new ContestDayRow("vote", Step.REGISTRATION, LocalDate.of(2020, 4, 1), LocalDate.of(2020, 4, 20), null),
                candidacy("a", 1),
                candidacy("b", 2)));
        cast(rows, "west", "1", 70, 30);
        cast(rows, "hidden", "9", 20, 20);
        cast(rows, "north-1", "2", 10, 40);
        cast(rows, "north-1", "10", 10, 30);
        cast(rows, "north-2", "1a", 30, 20);
        return rows;
    }

    private static CandidacyRow candidacy(String key, int number) {
        return new CandidacyRow("vote", key, number, "org-" + key, null, CandidacyState.REGISTERED, null, null, null);
    }

    private static void cast(List<Row> rows, String area, String precinct, long a, long b) {
        rows.add(new ProtocolRow("vote", area, precinct, (a + b) * 2, a + b, a + b, 0L, null, null, null, null, null));
        rows.add(new VoteRow("vote", area, precinct, "a", a, null));
        rows.add(new VoteRow("vote", area, precinct, "b", b, null));
    }

    /** Seven contests of one day: a wins those of the west, b those of the north; of the last nothing is known. */
    static List<Row> heads() {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            String key = "head-" + i;
            String area = i < 4 ? "west" : "north-1";
            rows.add(new ContestRow(
                    key,
                    text("Басшы " + i, "Глава " + i, "Head " + i),
                    Sort.SINGLE_SEAT,
                    null,
                    area,
                    1,
                    null,
                    new When("2021-07-25"),
                    null,
                    null,
                    null));
            rows.add(new ContestRuleRow(key, Method.MOST_VOTES, 1, null, null, null, Preference.LOT, null, null, null));
            rows.add(new CandidacyRow(key, "a", 1, "org-a", null, CandidacyState.REGISTERED, null, null, null));
            rows.add(new CandidacyRow(key, "b", 2, null, null, CandidacyState.REGISTERED, null, null, null));
            if (i < 7) {
                rows.add(new VoteRow(key, area, null, "a", i < 4 ? 9 : 2, null));
                rows.add(new VoteRow(key, area, null, "b", 5, null));
            }
        }
        return rows;
    }

    /** A contest of which a precinct of the north is known, and the west as a whole. */
    private static List<Row> mixed() {
        List<Row> rows = new ArrayList<>(List.of(
                new ContestRow(
                        "mixed",
                        text("Аралас", "Вперемешку", "Mixed"),
                        Sort.SEVERAL_SEATS,
                        null,
                        "KZ-x",
                        1,
                        null,
                        new When("2019-05-10"),
                        null,
                        null,
                        null),
                new ContestRuleRow("mixed", Method.MOST_VOTES, 1, null, null, null, Preference.LOT, null, null, null)));
        for (String key : List.of("a", "b")) {
            rows.add(new CandidacyRow(
                    "mixed", key, null, "org-" + key, null, CandidacyState.REGISTERED, null, null, null));
            rows.add(new VoteRow("mixed", "north-1", "1", key, 7, null));
            rows.add(new VoteRow("mixed", "north", null, key, 7, null));
            rows.add(new VoteRow("mixed", "west", null, key, 600, null));
        }
        return rows;
    }

    /** The whole record. */
    static void appendTo(FactLog log) {
        List<Row> rows = new ArrayList<>();
        rows.add(new RecordRow(ROOT, text("Аймақ", "Места", "Places"), true, "Asia/Qostanay", "test", null, "CC0-1.0"));
        rows.addAll(areas());
        rows.addAll(contest());
        rows.addAll(mixed());
        rows.addAll(heads());
        append(log, rows);
    }

    static void append(FactLog log, List<Row> rows) {
        var _ = log.append(
                "test",
                _ -> new Rule.Decision.Append(
                        rows.stream().map(row -> new Draft(ROOT, row, true)).toList()));
    }
}
