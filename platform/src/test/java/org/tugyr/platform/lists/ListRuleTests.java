package org.tugyr.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tugyr.count.lists.Assembly;
import org.tugyr.platform.election.ContestBasis;
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
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;

/** Rule party-list/1 (docs/rules/party-list.md), section by section. */
class ListRuleTests {

    private static final String LIST = "council-2021";

    private final List<Row> rows = new ArrayList<>();
    private final ContestBasis primaries = new ContestBasis();

    @Test
    void comesOutAsToldInTheRules() throws IOException {
        example();

        List<String> told = new ArrayList<>();
        numbers().forEach((id, value) -> {
            if (id.matches("list:council-2021/slots/\\d+")) {
                told.add("| " + id.substring(id.lastIndexOf('/') + 1) + " | " + value + " | "
                        + numbers().get(id + "/why") + " |");
            }
        });

        assertThat(prose()).contains(String.join("\n", told));
        assertThat(numbers())
                .containsEntry("list:council-2021/state", "ASSEMBLED")
                .containsEntry("list:council-2021/quotas/women", "2")
                .containsEntry("list:council-2021/quotas/young", "1");
    }

    @Test
    void comparesTheExampleWithWhatWasPublished() {
        example();
        publish("a", "b", "c", "f", "d", "x");
        rows.set(rows.size() - 3, new SlotRow(LIST, 4, "f", SlotOrigin.QUOTA, null));
        earlier("list:before", null, 4);
        rows.add(list("before", null, null, null));
        rows.add(new ListRuleRow("before", 4, null, BigDecimal.ZERO, null, null, null));
        for (String person : List.of("a", "b", "y", "z")) {
            rows.add(new SlotRow("before", slots("before") + 1, person, null, null));
        }

        assertThat(findings()).containsExactly("SLOT 3 c f", "SLOT 4 f c", "QUOTA young 1 3 0 1");
        assertThat(numbers())
                .containsEntry("list:council-2021/findings", "3")
                .containsEntry("list:council-2021/renewal", "2/3");
    }

    @Test
    void namesTheRulesByTheDigestOfTheirText() throws IOException {
        example();
        RecordedList list = basis().list(LIST).orElseThrow();

        RulesText text = RulesText.of(Objects.requireNonNull(list.rules()), list.quotas());

        assertThat(prose()).contains("```\n" + text.text() + "```");
        assertThat(numbers()).containsEntry("list:council-2021/rules", text.sha256());
    }

    @Test
    void ranksNobodyWhereAPartOfTheRankingIsNotKnown() {
        example();
        rows.removeIf(row -> row instanceof AspirantRow aspirant && aspirant.rank() == 2);

        assertThat(numbers())
                .containsEntry("list:council-2021/state", "NO_RANKING")
                .doesNotContainKey("list:council-2021/slots/1");
    }

    @Test
    void putsNothingTogetherByRulesThatAreNotAllKnown() {
        example();
        rows.removeIf(QuotaRow.class::isInstance);
        rows.add(1, quota("women", "30", null, null, Scope.WHOLE_LIST, null, "women"));
        rows.add(1, quota("young", "1", Of.NUMBER, null, Scope.FIRST, 3, "under-35"));

        assertThat(numbers()).containsEntry("list:council-2021/state", "NO_RULES");
    }

    @Test
    void tellsWhatStandsInTheWay() {
        list(2, "0", null, "women");
        rows.add(quota("women", "100", Of.LIST, Rounding.UP, Scope.WHOLE_LIST, null, "women"));
        rank("a", "b:women", "c");

        assertThat(composed().state()).isEqualTo(Composed.State.IMPOSSIBLE);
        assertThat(composed().obstacles()).containsExactly(new Assembly.NotEnough("women", 2, 1));
    }

    @Test
    void takesTwoEntriesOfOnePersonAsOne() {
        list(2, "0", null);
        rank("a", "b", "c");
        rows.add(new PersonMergeRow("a", "d", LocalDate.of(2021, 1, 1), null));
        publish("d", "b");
        assertThat(findings()).isEmpty();
        assertThat(numbers()).containsEntry("list:council-2021/slots/1", "d");

        rows.add(new PersonMergeRow("c", "d", LocalDate.of(2021, 1, 1), null));
        assertThat(numbers()).containsEntry("list:council-2021/state", "NOT_ASSEMBLABLE");
    }

    @Test
    void findsARankingThatContradictsTheVotes() {
        list(2, "0", null);
        rows.set(0, list(LIST, "primary", null, null));
        contest("primary", Map.of("1", 50L, "2", 60L, "3", 7L));
        contest("elsewhere", Map.of("4", 9L));
        rows.add(aspirant("a", 1, null, "1"));
        rows.add(aspirant("b", 2, null, "2"));
        rows.add(aspirant("d", 3, "elsewhere", "4"));
        rows.add(aspirant("c", 4, null, "3"));

        assertThat(findings()).containsExactly("RANK a 50 b 60");
    }

    @Test
    void findsRulesThatCameAfterTheRanking() {
        list(2, "0", null);
        rank("a", "b");
        assertThat(findings()).isEmpty();

        rows.add(rows.remove(1));

        assertThat(findings()).containsExactly("LATE");
    }

    @Test
    void findsStrangersDoublesOtherOriginsAndTooMuchOfTheBureau() {
        list(4, "25", Rounding.DOWN);
        rank("a", "b", "c", "d");
        rows.add(new BureauChoiceRow(LIST, "x", 1, null, null, null));
        slot(1, "a", SlotOrigin.BUREAU);
        slot(2, "s", SlotOrigin.PRIMARY);
        slot(3, "a", null);
        slot(4, "x", SlotOrigin.BUREAU);

        assertThat(findings())
                .containsExactly(
                        "STRANGER 2 s",
                        "SLOT 2 s b",
                        "TWICE a 1 3",
                        "SLOT 3 a c",
                        "ORIGIN 1 a BUREAU PRIMARY",
                        "BUREAU 2 1");
    }

    @Test
    void countsForAQuotaWhomeverItDoesNotKnow() {
        list(2, "0", null, "women");
        rows.add(quota("women", "50", Of.LIST, Rounding.UP, Scope.WHOLE_LIST, null, "women"));
        rank("a", "b:women", "c");
        publish("a", "s");
        assertThat(findings()).containsExactly("STRANGER 2 s", "SLOT 2 s b");

        rows.removeIf(SlotRow.class::isInstance);
        publish("a", "c");
        assertThat(findings()).containsExactly("SLOT 2 c b", "QUOTA women 1 2 0 1");
    }

    @Test
    void comparesSumsWhereNobodyIsKnown() {
        list(126, null, null, "women", "young");
        rows.add(quota("young", "20", null, null, null, null, "under-35"));
        rows.add(quota("women", "30", null, null, null, null, "women"));
        figure(Figure.SLOTS, null, "one", 126, null);
        figure(Figure.PRIMARIES, null, "one", 77, null);
        figure(Figure.BUREAU, null, "one", 49, null);
        figure(Figure.QUOTA, "young", "one", null, "14");
        figure(Figure.CHOSEN, null, "one", 77, null);
        figure(Figure.RENEWED, null, "two", null, "80");
        assertThat(findings()).containsExactly("SHARE young 14 20 one");
        assertThat(numbers()).containsEntry("list:council-2021/state", "NO_RANKING");

        figure(Figure.CHOSEN, null, "two", 78, null);
        figure(Figure.BUREAU, null, "two", 50, null);
        figure(Figure.PRIMARIES, null, "two", 77, null);
        figure(Figure.SLOTS, null, "two", 125, null);
        assertThat(findings())
                .containsExactly(
                        "SOURCES SLOTS  126 125",
                        "SOURCES CHOSEN  77 78",
                        "SOURCES BUREAU  49 50",
                        "SUM two 77 50 125",
                        "FIGURE SLOTS  125 126 two",
                        "SHARE young 14 20 one");
    }

    @Test
    void comparesSumsWithThePeopleOnRecord() {
        list(3, "34", Rounding.DOWN, "women");
        rows.add(quota("women", "1", Of.NUMBER, null, Scope.WHOLE_LIST, null, "women"));
        rank("a", "b:women", "c");
        rows.add(new BureauChoiceRow(LIST, "x", 1, List.of("women"), null, null));
        slot(1, "a", SlotOrigin.PRIMARY);
        slot(2, "b", SlotOrigin.PRIMARY);
        slot(3, "x", SlotOrigin.BUREAU);
        figure(Figure.QUOTA, "women", "one", 3, null);
        figure(Figure.BUREAU, null, "one", 2, null);
        figure(Figure.PRIMARIES, null, "one", 2, null);

        assertThat(findings()).containsExactly("FIGURE BUREAU  2 1 one", "FIGURE QUOTA women 3 2 one");
    }

    @Test
    void measuresRenewalAgainstAFactionThatIsKnownAsAWhole() {
        list(2, "0", null);
        rank("a", "b");
        earlier("organisation:faction", LocalDate.of(2020, 6, 1), 2);
        rows.add(member("m1", "a", "2016", null));
        rows.add(member("m2", "y", "2016", "2019"));
        figure(Figure.RENEWED, null, "one", null, "60");
        assertThat(numbers()).doesNotContainKey("list:council-2021/renewal");
        assertThat(findings()).isEmpty();

        rows.add(member("m3", "z", "2020", null));

        assertThat(numbers()).containsEntry("list:council-2021/renewal", "0.5");
        assertThat(findings()).containsExactly("RENEWED 60 50 one");
    }

    private void example() {
        list(6, "20", Rounding.DOWN, "women", "young");
        rows.add(quota("women", "30", Of.LIST, Rounding.UP, Scope.WHOLE_LIST, null, "women"));
        rows.add(quota("young", "1", Of.NUMBER, null, Scope.FIRST, 3, "under-35"));
        rank("a", "b", "c:women", "d", "e", "f:women;under-35", "g:under-35");
        rows.add(new BureauChoiceRow(LIST, "x", 1, null, null, null));
    }

    private static String prose() throws IOException {
        return Files.readString(Path.of("../docs/rules/party-list.md"));
    }

    private void list(int slots, @Nullable String share, @Nullable Rounding rounding, String... quotas) {
        rows.add(list(LIST, null, null, null));
        rows.add(new ListRuleRow(
                LIST,
                slots,
                quotas.length == 0 ? null : List.of(quotas),
                share == null ? null : new BigDecimal(share),
                rounding,
                null,
                null));
    }

    private static ListRow list(
            String key, @Nullable String primary, @Nullable String earlier, @Nullable Integer people) {
        return new ListRow(
                key, Text.of("en", key), "party", "KZ", null, null, primary, null, null, earlier, null, people, null);
    }

    private void earlier(String earlier, @Nullable LocalDate on, int people) {
        rows.set(
                0,
                new ListRow(
                        LIST,
                        Text.of("en", LIST),
                        "party",
                        "KZ",
                        null,
                        null,
                        null,
                        null,
                        null,
                        earlier,
                        on,
                        people,
                        null));
    }

    private static QuotaRow quota(
            String key,
            String least,
            @Nullable Of of,
            @Nullable Rounding rounding,
            @Nullable Scope scope,
            @Nullable Integer run,
            String... groups) {
        return new QuotaRow(
                LIST, key, Text.of("en", key), List.of(groups), new BigDecimal(least), of, rounding, scope, run, null);
    }

    /** Ranks people, the groups behind a colon. */
    private void rank(String... people) {
        for (int i = 0; i < people.length; i++) {
            List<String> parts = Arrays.asList(people[i].split(":", 2));
            rows.add(new AspirantRow(
                    LIST,
                    parts.getFirst(),
                    i + 1,
                    parts.size() == 1 ? null : List.of(parts.getLast().split(";", -1)),
                    null,
                    null,
                    null,
                    null));
        }
    }

    private static AspirantRow aspirant(String person, int rank, @Nullable String primary, String candidacy) {
        return new AspirantRow(LIST, person, rank, null, null, primary, candidacy, null);
    }

    private void publish(String... people) {
        for (int i = 0; i < people.length; i++) {
            slot(i + 1, people[i], null);
        }
    }

    private void slot(int number, String person, @Nullable SlotOrigin origin) {
        rows.add(new SlotRow(LIST, number, person, origin, null));
    }

    private int slots(String list) {
        return (int) rows.stream()
                .filter(row -> row instanceof SlotRow slot && slot.list().equals(list))
                .count();
    }

    private void figure(
            Figure figure, @Nullable String quota, String evidence, @Nullable Integer number, @Nullable String share) {
        rows.add(new ListFigureRow(
                LIST, figure, quota, evidence, number, share == null ? null : new BigDecimal(share), null));
    }

    private static MembershipRow member(String key, String person, String from, @Nullable String to) {
        return new MembershipRow(
                key, person, "faction", null, null, new When(from), to == null ? null : new When(to), null, null, null);
    }

    private void contest(String key, Map<String, Long> votes) {
        primaries.put(
                new ContestRow(key, Text.of("en", key), Sort.PRIMARY, null, "KZ", null, null, null, null, null, null));
        votes.forEach((candidacy, number) -> {
            primaries.put(new CandidacyRow(
                    key, candidacy, null, null, "p" + candidacy, CandidacyState.REGISTERED, null, null, null));
            primaries.put(new VoteRow(key, "KZ", null, candidacy, number, null));
        });
    }

    private ListBasis basis() {
        ListBasis basis = new ListBasis();
        rows.forEach(basis::put);
        return basis;
    }

    private SortedMap<String, String> numbers() {
        return basis().numbers(primaries);
    }

    private Composed composed() {
        ListBasis basis = basis();
        return basis.composed(basis.list(LIST).orElseThrow());
    }

    private List<String> findings() {
        ListBasis basis = basis();
        RecordedList list = basis.list(LIST).orElseThrow();
        return basis.findings(list, primaries).stream()
                .map(finding -> (finding.sort() + " " + String.join(" ", finding.said())).strip())
                .toList();
    }
}
