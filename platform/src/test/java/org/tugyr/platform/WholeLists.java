package org.tugyr.platform;

import static org.tugyr.platform.TestRecord.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.lists.ListRows.ListRow;
import org.tugyr.platform.lists.ListRows.ListRuleRow;
import org.tugyr.platform.lists.ListRows.Of;
import org.tugyr.platform.lists.ListRows.QuotaRow;
import org.tugyr.platform.lists.ListRows.Rounding;
import org.tugyr.platform.lists.ListRows.Scope;
import org.tugyr.platform.lists.RankingRows.AspirantRow;
import org.tugyr.platform.lists.RankingRows.BureauChoiceRow;
import org.tugyr.platform.lists.RankingRows.Figure;
import org.tugyr.platform.lists.RankingRows.ListFigureRow;
import org.tugyr.platform.lists.RankingRows.SlotOrigin;
import org.tugyr.platform.lists.RankingRows.SlotRow;

/**
 * Party lists of the small real record: one of three slots that was published otherwise than by its rules, one that cannot be, and one
 * of which only sums are known.
 */
final class WholeLists {

    private WholeLists() {}

    static List<Row> rows() {
        return List.of(
                new ContestRow(
                        "selection",
                        text("Іріктеу", "Отбор", "Selection"),
                        Sort.PRIMARY,
                        "party",
                        "KZ-39",
                        null,
                        null,
                        new When("2020-10-03"),
                        null,
                        null,
                        "page"),
                candidacy("berik"),
                candidacy("dana"),
                candidacy("asel"),
                votes("berik", 100),
                votes("dana", 90),
                votes("asel", 95),
                list("three", text("Үш орындық тізім", "Список из трёх", "List of three"), "selection"),
                new ListRuleRow("three", 3, List.of("women"), new BigDecimal("34"), Rounding.DOWN, null, "page"),
                new QuotaRow(
                        "three",
                        "women",
                        text("Әйелдер", "Женщины", "Women"),
                        List.of("women"),
                        new BigDecimal("30"),
                        Of.LIST,
                        Rounding.UP,
                        Scope.WHOLE_LIST,
                        null,
                        "page"),
                aspirant("three", "berik", 1, null),
                aspirant("three", "dana", 2, null),
                aspirant("three", "asel", 3, List.of("women")),
                new BureauChoiceRow("three", "quiet", 1, null, null, "page"),
                new SlotRow("three", 1, "berik-2", SlotOrigin.PRIMARY, "page"),
                new SlotRow("three", 2, "dana", SlotOrigin.PRIMARY, "page"),
                new SlotRow("three", 3, "quiet", SlotOrigin.BUREAU, "page"),
                new ListFigureRow("three", Figure.RENEWED, null, "page", null, new BigDecimal("50"), null),
                list("never", text("Мүмкін емес тізім", "Невозможный список", "Impossible list"), null),
                new ListRuleRow("never", 3, null, BigDecimal.ZERO, null, null, null),
                aspirant("never", "berik", 1, null),
                list("sums", text("Белгісіз тізім", "Неизвестный список", "List of sums"), null),
                new ListFigureRow(
                        "sums", Figure.SLOTS, null, "page", 3, null, text("Баспасөзде", "В прессе", "In the press")));
    }

    private static Row candidacy(String person) {
        return new CandidacyRow("selection", person, null, null, person, CandidacyState.REGISTERED, null, null, "page");
    }

    private static Row votes(String person, long votes) {
        return new VoteRow("selection", "KZ-39", null, person, votes, "page");
    }

    private static Row list(String key, Text title, @Nullable String primary) {
        boolean whole = primary != null;
        return new ListRow(
                key,
                title,
                "party",
                "KZ-39",
                whole ? "council" : null,
                whole ? "a" : null,
                primary,
                whole ? LocalDate.of(2020, 10, 5) : null,
                new When("2020-11"),
                whole ? "organisation:faction" : null,
                whole ? LocalDate.of(2021, 2, 1) : null,
                whole ? 2 : null,
                "page");
    }

    private static Row aspirant(String list, String person, int rank, @Nullable List<String> groups) {
        return new AspirantRow(list, person, rank, groups, null, null, list.equals("three") ? person : null, "page");
    }
}
