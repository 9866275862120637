package org.tugyr.platform;

import static org.tugyr.platform.TestRecord.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.oversight.CouncilRows;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.Followed;
import org.tugyr.platform.oversight.CouncilRows.Seat;
import org.tugyr.platform.oversight.CouncilRows.Tie;
import org.tugyr.platform.oversight.HeadquartersRows;
import org.tugyr.platform.oversight.HeadquartersRows.Confidence;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionState;
import org.tugyr.platform.oversight.VerdictRows;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.programme.PledgeRows.CriterionSide;
import org.tugyr.platform.roadmap.Judged;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;

/** Whom a headquarters and a council oversee in the small real record: one pledge, three stocktakes, two verdicts. */
final class WholeOversight {

    private static final LocalDate BEGIN = LocalDate.of(2022, 1, 1);

    private final List<Row> rows = new ArrayList<>();

    private WholeOversight() {}

    static List<Row> rows() {
        WholeOversight oversight = new WholeOversight();
        oversight.headquarters();
        oversight.council();
        oversight.verdicts();
        return oversight.rows;
    }

    private void headquarters() {
        rows.add(organisation("hq", OrganisationKind.HEADQUARTERS, text("Штаб", "Штаб", "Headquarters")));
        stocktake("first", "2022-03-10");
        stocktake("second", "2022-06-10");
        stocktake("third", "2022-09-10");
        rows.add(new HeadquartersRows.StocktakeMemberRow("third", "asel", "party", true));
        rows.add(new HeadquartersRows.AgendaItemRow(
                "third", 1, text("Көпірлер туралы", "О мостах", "On bridges"), "pledge:bridges"));
        decision("tender", "2022-04-30", text("Конкурс жариялау", "Объявить конкурс", "Publish the tender"));
        decision("money", "2022-05-31", text("Қаржы бөлу", "Выделить деньги", "Set money aside"));
        rows.add(new HeadquartersRows.DecisionStateRow(
                "tender", "second", DecisionState.DONE, LocalDate.of(2022, 4, 20), null, null, "page"));
        rows.add(new HeadquartersRows.DecisionStateRow(
                "money", "second", DecisionState.OPEN, null, null, text("Күтілуде", "Ожидается", "Awaited"), null));
        rows.add(new HeadquartersRows.ConfidenceRow(
                "bridges",
                "hq",
                LocalDate.of(2022, 9, 10),
                Confidence.HIGH,
                Confidence.LOW,
                Confidence.FAIR,
                Confidence.VERY_LOW,
                text("Қаржы жоқ", "Денег нет", "There is no money")));
        rows.add(new ReportedRow("bridges", LocalDate.of(2022, 10, 1), "party", Reported.ON_SCHEDULE, null, "page"));
    }

    private void stocktake(String key, String day) {
        rows.add(new HeadquartersRows.StocktakeRow(
                key,
                "hq",
                "KZ-39",
                text("Штаб отырысы " + key, "Заседание " + key, "Stocktake " + key),
                LocalDate.parse(day),
                text("Хаттама", "Протокол", "Minutes of the meeting"),
                "page"));
    }

    private void decision(String key, String due, Text wording) {
        rows.add(new HeadquartersRows.DecisionRow(
                key, "first", null, wording, "party", "chair", LocalDate.parse(due), "pledge:bridges", "page"));
    }

    private void council() {
        rows.add(organisation("board", OrganisationKind.COUNCIL, text("Қоғамдық кеңес", "Совет", "Public council")));
        rows.add(new CouncilRow(
                "board-22",
                "board",
                "KZ-39",
                text("2022 жылғы № 1 өкім", "Распоряжение № 1 2022 года", "Order No. 1 of 2022"),
                "party",
                BEGIN,
                LocalDate.of(2024, 12, 31),
                2,
                Tie.NO_VERDICT,
                "page"));
        for (String key : List.of("judge-1", "judge-2", "judge-3", "judge-4")) {
            rows.add(new PersonRow(key, Text.of("kk", "Төреші " + key), null, true, null));
            rows.add(new CouncilMemberRow(
                    "board-22", key, null, key.equals("judge-1") ? Seat.CHAIR : Seat.MEMBER, null, null));
        }
        rows.add(new CouncilRows.InterestRow(
                "board-22", "judge-4", "party", BEGIN, text("Мүше", "Член партии", "A member of it")));
        rows.add(new CouncilRows.RecusalRow(
                "board-22", "judge-4", "bridges", BEGIN, text("Мүдде", "Интерес", "Interest")));
        rows.add(new CriterionRow(
                "bridges-kept",
                "bridges",
                CriterionSide.KEPT,
                text("Екі көпір", "Два моста", "Two bridges stand"),
                BEGIN));
        rows.add(new CouncilRows.ReviewRow(
                "bridges-22", "board-22", "bridges", LocalDate.of(2022, 11, 1), LocalDate.of(2022, 11, 1)));
        rows.add(new CouncilRows.ReviewRow("bridges-23", "board-22", "bridges", LocalDate.of(2023, 11, 1), null));
        rows.add(new CouncilRows.EvidenceRequestRow(
                "acts", "bridges-22", "party", text("Актілер", "Акты", "The acts"), BEGIN, LocalDate.of(2022, 2, 1)));
        rows.add(new CouncilRows.RecommendationRow(
                "publish",
                "bridges-22",
                "party",
                text("Жариялау", "Опубликовать", "Publish the contracts"),
                LocalDate.of(2022, 11, 1),
                LocalDate.of(2023, 3, 1)));
        rows.add(new CouncilRows.RecommendationStateRow(
                "publish", LocalDate.of(2022, 11, 20), Followed.REFUSED, text("Құпия", "Тайна", "A secret"), null));
    }

    private void verdicts() {
        verdict("early", Judged.STALLED, "2022-11-01", null);
        vote("early", "judge-1", Judged.STALLED, null);
        vote("early", "judge-2", Judged.STALLED, null);
        verdict("late", Judged.BROKEN, "2022-12-01", "early");
        vote("late", "judge-1", Judged.BROKEN, text("Салынған жоқ", "Не построено", "None was built"));
        vote("late", "judge-2", Judged.BROKEN, null);
        vote("late", "judge-3", Judged.PARTLY_KEPT, text("Біреуі дайын", "Один готов", "One is ready"));
        rows.add(new VerdictRows.VerdictReplyRow(
                "late", "party", LocalDate.of(2022, 12, 10), text("Салып жатырмыз", "Строим", "We are building")));
    }

    private void verdict(String key, Judged outcome, String day, @Nullable String revises) {
        LocalDate on = LocalDate.parse(day);
        rows.add(new VerdictRows.VerdictRow(
                key,
                "bridges-22",
                "board-22",
                "bridges",
                outcome,
                on,
                List.of("bridges-kept"),
                text("Негіздеме " + key, "Доводы " + key, "Grounds " + key),
                null,
                on.plusDays(14),
                revises,
                "page"));
    }

    private void vote(String verdict, String person, Judged vote, @Nullable Text reason) {
        rows.add(new VerdictRows.VerdictVoteRow(verdict, person, vote, reason));
    }

    private static OrganisationRow organisation(String key, OrganisationKind kind, Text name) {
        return new OrganisationRow(key, new When("2021"), null, kind, name, null, null, "KZ-39", null);
    }
}
