package org.tugyr.platform.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
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
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.ContestRows.Preference;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.lists.ListBasis;
import org.tugyr.platform.lists.ListRows.ListRow;
import org.tugyr.platform.lists.RankingRows.Figure;
import org.tugyr.platform.lists.RankingRows.ListFigureRow;
import org.tugyr.platform.lists.RankingRows.SlotRow;
import org.tugyr.platform.mandates.MandateRows.How;
import org.tugyr.platform.mandates.MandateRows.MandateRow;
import org.tugyr.platform.mandates.MandateRows.VacancyRow;
import org.tugyr.platform.people.PeopleRows.Known;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonSplitRow;

/** Rule mandate/1 agrees with its prose: every row of the tables in docs/rules/mandate.md is replayed. */
class MandateRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 6, 1);
    private static final Text TEXT = Text.of("en", "text");

    private final ContestBasis contests = new ContestBasis();
    private final ListBasis lists = new ListBasis();
    private final MandateBasis basis = new MandateBasis(contests, lists);

    /** The cells of the table whose head begins like this. */
    private static List<List<String>> table(String head) throws IOException {
        String rule = Files.readString(Path.of("../docs/rules/mandate.md"));
        return rule.substring(rule.indexOf("\n| " + head + " |") + 1)
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList())
                .toList();
    }

    static Stream<List<String>> days() throws IOException {
        return table("day").stream();
    }

    static Stream<List<String>> renewals() throws IOException {
        return table("seats of the contest before").stream();
    }

    @ParameterizedTest
    @MethodSource("days")
    void tellsWhoHoldsTheSeatsAsTheProseDoes(List<String> row) throws IOException {
        recordTheExample();

        Seating seating = basis.seating("now", LocalDate.parse(row.getFirst()));

        assertThat(List.of(
                        seating.held(),
                        line(seating, "a").held(),
                        line(seating, "b").held(),
                        seating.vacant()))
                .hasToString(row.subList(1, 5).toString());
        assertThat(seating.findings().stream().map(MandateRuleTests::print))
                .containsExactlyInAnyOrder(row.get(5).split("; "));
    }

    @ParameterizedTest
    @MethodSource("renewals")
    void tellsTheRenewalOfAFactionAsTheProseDoes(List<String> row) throws IOException {
        election("before", "2016-03-20", number(row, 0));
        election("now", "2021-01-10", 3);
        organisation("party", OrganisationKind.PARTY, null);
        organisation("faction", OrganisationKind.FACTION, "party");
        for (List<String> person : table("person")) {
            String key = person.getFirst();
            put(membership("f-" + key, key, "faction", "2016", null, person.get(3)));
            if (person.get(1).equals("yes")) {
                seat("before", key, "2016-04-01", "2021-01-14");
            }
            if (person.get(2).equals("yes")) {
                seat("now", key, "2021-01-15", null);
            }
        }

        Renewal told = new Renewal(
                number(row, 1),
                number(row, 2),
                number(row, 3),
                number(row, 4),
                number(row, 5),
                number(row, 6),
                number(row, 7));
        assertThat(basis.renewals(TODAY)).containsEntry("faction", told).containsEntry("party", told);
    }

    @Test
    void hasExamplesOfAllFindings() throws IOException {
        assertThat(days().flatMap(row -> Arrays.stream(row.get(5).split("; ")))
                        .map(finding -> Finding.Sort.valueOf(finding.split(" ", -1)[0]))
                        .distinct())
                .containsExactlyInAnyOrder(Finding.Sort.values());
    }

    @Test
    void missesNobodyAnyMoreOnceTheAssemblyIsElectedAnew() throws IOException {
        recordTheExample();
        election("next", "2022-05-30", 4);
        assertThat(basis.seating("now", TODAY).vacant()).isEqualTo(1);

        seat("next", "asel", "2022-06-01", null);

        assertThat(basis.seating("now", TODAY).vacant()).isZero();
        assertThat(basis.seating("now", TODAY.minusDays(1)).vacant()).isEqualTo(1);
    }

    @Test
    void fillsASeatOfTheTermInAByElection() {
        election("now", "2021-01-10", 4);
        election("by", "2022-05-01", 1);
        seat("now", "asel", "2021-01-15", "2022-02-01");
        seat("now", "dana", "2021-01-15", "2022-02-01");
        put(new VacancyRow("now-asel", new When("2022-02-02"), null, null));
        put(new VacancyRow("now-dana", new When("2022-02-02"), null, null));
        assertThat(basis.seating("now", LocalDate.of(2022, 3, 1)).vacant()).isEqualTo(2);

        put(membership("m2", "berik", "assembly", "2022-05-10", null, ""));
        put(new MandateRow("m2", "by", "a", null, null, How.BY_ELECTION, "now-asel", null, null));

        assertThat(basis.seating("now", TODAY).vacant()).isEqualTo(1);
        assertThat(basis.seating("by", TODAY).held()).isEqualTo(1);
    }

    @Test
    void takesDeclaredSeatsOnlyWhereNothingIsCountedAndSourcesAgree() {
        election("now", "2021-01-10", 4);
        put(new CandidacyRow("now", "c", null, "party", null, CandidacyState.REGISTERED, null, null, null));
        put(new DeclaredRow("now", "a", "one", null, null, 3));
        assertThat(line(basis.seating("now", TODAY), "a").due()).isEqualTo(new Seating.Due(3, false));

        put(new DeclaredRow("now", "a", "two", null, null, 2));
        assertThat(basis.seating("now", TODAY).lines()).doesNotContainKey("a");
    }

    @Test
    void knowsMergedEntriesAndDividedOnesAsThePersonsTheyAre() {
        election("now", "2021-01-10", 4);
        put(new CandidacyRow("now", "d", null, null, "dana", CandidacyState.REGISTERED, null, null, null));
        put(membership("m1", "dana-2", "assembly", "2021-01-15", null, ""));
        put(new MandateRow("m1", "now", "d", null, null, How.ELECTED, null, null, null));
        assertThat(basis.seating("now", TODAY).findings()).hasSize(1);

        put(new PersonMergeRow("dana-2", "dana", LocalDate.of(2022, 1, 1), null));
        assertThat(basis.seating("now", TODAY).findings()).isEmpty();
        assertThat(basis.seating("now", LocalDate.of(2021, 12, 31)).findings()).hasSize(1);

        put(new PersonSplitRow("dana-2", "asel", List.of("m1"), LocalDate.of(2022, 2, 1), null));
        assertThat(basis.seating("now", TODAY).findings()).hasSize(1);
    }

    @Test
    void knowsWhoComesNextOnAListAndWhoIsNotOnIt() throws IOException {
        recordTheExample();

        assertThat(basis.seating("now", TODAY).next()).containsOnly(Map.entry("b", List.of("timur", "kamila")));
        assertThat(basis.seating("now", LocalDate.of(2022, 7, 15)).next())
                .containsOnly(Map.entry("b", List.of("timur")));

        put(new SlotRow("list", 1, "somebody", null, null));
        assertThat(basis.seating("now", TODAY).findings().stream().map(MandateRuleTests::print))
                .contains("DID_NOT_STAND m6");
    }

    @Test
    void publishesNothingWhereNoSeatIsOnRecord() throws IOException {
        election("now", "2021-01-10", 4);
        assertThat(basis.numbers(TODAY)).isEmpty();

        recordTheExample();
        SortedMap<String, String> numbers = basis.numbers(TODAY);
        assertThat(numbers)
                .containsEntry("contest:now/mandates/held", "4")
                .containsEntry("contest:now/mandates/held/a", "3")
                .containsEntry("contest:now/mandates/vacant", "1")
                .containsEntry("contest:now/mandates/findings", "3")
                .doesNotContainKey("contest:now/mandates/held/");
    }

    private static String print(Finding finding) {
        return Stream.of(finding.sort().name(), finding.about(), String.valueOf(finding.other()))
                .filter(word -> !word.equals("null"))
                .collect(Collectors.joining(" "));
    }

    private static Seating.Line line(Seating seating, String candidacy) {
        return seating.lines().getOrDefault(candidacy, new Seating.Line(null, 0, 0, 0));
    }

    private static int number(List<String> row, int column) {
        return Integer.parseInt(row.get(column));
    }

    private void put(Row row) {
        contests.put(row);
        lists.put(row);
        basis.put(row);
    }

    private void recordTheExample() throws IOException {
        election("now", "2021-01-10", 4);
        table("mandate").forEach(this::mandate);
        list("b", "zarina", "timur", "kamila");
    }

    private void list(String candidacy, String... people) {
        put(new ListRow("list", TEXT, "party", "A", "now", candidacy, null, null, null, null, null, null, null));
        put(new ListFigureRow("list", Figure.SLOTS, null, "page", people.length, null, null));
        for (int i = 0; i < people.length; i++) {
            put(new SlotRow("list", i + 1, people[i], null, null));
        }
    }

    /** A contest of two lists, of which three quarters of the votes are for the one. */
    private void election(String key, String held, int seats) {
        put(new ContestRow(key, TEXT, Sort.PARTY_LIST, "assembly", "A", seats, null, new When(held), null, null, null));
        put(new ContestRuleRow(key, Method.HARE, seats, null, null, null, Preference.LOT, null, null, null));
        for (String list : List.of("a", "b")) {
            put(new CandidacyRow(key, list, null, "party", null, CandidacyState.REGISTERED, null, null, null));
            put(new VoteRow(key, "A", null, list, list.equals("a") ? 750 : 250, null));
        }
    }

    private void organisation(String key, OrganisationKind kind, @Nullable String parent) {
        put(new OrganisationRow(key, new When("2000"), null, kind, TEXT, null, parent, null, null));
    }

    private void mandate(List<String> row) {
        String membership = row.getFirst();
        put(membership(membership, row.get(1), "assembly", row.get(7), known(row.get(8)), ""));
        put(new MandateRow(
                membership,
                "now",
                known(row.get(2)),
                known(row.get(3)),
                row.get(4).isEmpty() ? null : Integer.valueOf(row.get(4)),
                How.valueOf(row.get(5).toUpperCase(Locale.ROOT).replace('-', '_')),
                known(row.get(6)),
                null,
                null));
        if (!row.get(9).isEmpty()) {
            put(new VacancyRow(membership, new When(row.get(9)), null, null));
        }
    }

    private static @Nullable String known(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private void seat(String contest, String person, String from, @Nullable String to) {
        put(membership(contest + "-" + person, person, "assembly", from, to, ""));
        put(new MandateRow(contest + "-" + person, contest, "a", null, null, How.ELECTED, null, null, null));
    }

    private static MembershipRow membership(
            String key, String person, String organisation, String from, @Nullable String to, String young) {
        return new MembershipRow(
                key,
                person,
                organisation,
                null,
                null,
                new When(from),
                to == null ? null : new When(to),
                young.isEmpty() ? null : Known.valueOf(young.toUpperCase(Locale.ROOT)),
                null,
                null);
    }
}
