package org.tugyr.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tugyr.platform.access.AccessRows.EndReason;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Rule.Decision.Refuse;
import org.tugyr.platform.facts.Text;

/** The rule of access, with the example of its prose: docs/rules/access.md. */
class GrantRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Path PROSE = Path.of("../docs/rules/access.md");

    /** K > R > D, K > S; M acts for K, P for R. */
    private static final Map<String, Set<String>> PLACES = Map.of(
            "area:K", Set.of("area:K"),
            "area:R", Set.of("area:R", "area:K"),
            "area:D", Set.of("area:D", "area:R", "area:K"),
            "area:S", Set.of("area:S", "area:K"),
            "organisation:M", Set.of("organisation:M", "area:K"),
            "organisation:P", Set.of("organisation:P", "area:R", "area:K"));

    private static final Tree TREE = subject -> PLACES.getOrDefault(subject, Set.of());

    record Wish(String by, String second, String account, String role, String where, String answer) {}

    static List<Wish> wishes() throws IOException {
        return table("by").stream()
                .map(cells ->
                        new Wish(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)))
                .toList();
    }

    private static List<GrantRow> standing() throws IOException {
        return table("office").stream()
                .map(cells -> grant(cells.get(0), cells.get(1), cells.get(2), cells.get(3), AccessRows.SHELL, null))
                .toList();
    }

    /** The rows of the table in the prose whose first column has a name. */
    private static List<List<String>> table(String first) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        boolean within = false;
        for (String line : Files.readAllLines(PROSE)) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (line.startsWith("| " + first + " |")) {
                within = true;
            } else if (!line.startsWith("|")) {
                within = false;
            } else if (within && !line.startsWith("|-")) {
                rows.add(cells.subList(1, cells.size() - 1));
            }
        }
        assertThat(rows).hasSizeGreaterThan(5);
        return rows;
    }

    private static GrantRow grant(String office, String account, String role, String where, String by, String second) {
        Scope scope = where.equals("record") ? Scope.WHOLE : Scope.of(where);
        return new GrantRow(
                office,
                "k",
                Text.of("en", office),
                account,
                null,
                RowJson.choice(Role.class, role),
                scope.area(),
                scope.organisation(),
                "P",
                TODAY,
                LAST,
                by,
                second,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void answersAsItsProseSays(Wish wish) throws IOException {
        GrantRow row = grant(
                "new",
                wish.account(),
                wish.role(),
                wish.where(),
                wish.by(),
                wish.second().isEmpty() ? null : wish.second());

        Optional<Refuse> refuse = new GrantRule(standing(), TREE, TODAY).grant(row);

        assertThat(refuse.map(Refuse::reason).orElse("access.refused.granted"))
                .isEqualTo("access.refused." + wish.answer());
    }

    @Test
    void namesInItsProseEveryRoleThereIs() throws IOException {
        assertThat(table("role").stream().map(List::getFirst))
                .containsExactly(Arrays.stream(Role.values()).map(RowJson::word).toArray(String[]::new));
    }

    /** Theorem: nobody grants themselves anything, whatever it is and wherever. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void letsNobodyGrantThemselves(Role role) throws IOException {
        GrantRule rule = new GrantRule(standing(), TREE, TODAY);

        for (String place : List.of("record", "area:K", "area:D", "organisation:P")) {
            for (String second : Arrays.asList(null, "adm-2", "adm-r")) {
                GrantRow row = grant("new", "ana", RowJson.word(role), place, "adm-1", second);
                assertThat(rule.grant(row)).isPresent();
            }
        }
    }

    @Test
    void grantsForFiveYearsAtMostAndNotForThePast() throws IOException {
        GrantRule rule = new GrantRule(standing(), TREE, TODAY);

        assertThat(reason(rule.grant(days(TODAY.minusDays(1), LAST)))).isEqualTo("past");
        assertThat(reason(rule.grant(days(TODAY, TODAY.plusYears(5).plusDays(1)))))
                .isEqualTo("days");
        assertThat(reason(rule.grant(days(TODAY.plusDays(2), TODAY.plusDays(1)))))
                .isEqualTo("days");
        assertThat(rule.grant(days(TODAY.plusDays(2), TODAY.plusYears(5)))).isEmpty();
    }

    @Test
    void namesOnlyWhoSitsInACouncilAndNobodyByTwoAccounts() throws IOException {
        GrantRow seat = seated("hal", "council-member", "judge");
        List<GrantRow> grants = new ArrayList<>(standing());

        assertThat(new GrantRule(grants, TREE, TODAY).grant(seat)).isEmpty();
        assertThat(reason(new GrantRule(grants, TREE, TODAY).grant(seated("hal", "headquarters-officer", "judge"))))
                .isEqualTo("person");
        grants.add(seat);
        assertThat(reason(new GrantRule(grants, TREE, TODAY).grant(seated("ida", "council-secretary", "judge"))))
                .isEqualTo("somebody");
        assertThat(new GrantRule(grants, TREE, TODAY).grant(seated("ida", "council-member", "another")))
                .isEmpty();
    }

    private static GrantRow seated(String account, String role, String person) {
        GrantRow row = grant(role + "-" + account, account, role, "area:R", "adm-1", "adm-2");
        return new GrantRow(
                row.office(),
                row.record(),
                row.title(),
                account,
                person,
                row.role(),
                row.area(),
                null,
                "P",
                TODAY,
                LAST,
                "adm-1",
                "adm-2",
                null,
                null,
                null);
    }

    private static GrantRow days(LocalDate from, LocalDate to) {
        GrantRow row = grant("new", "hal", "reporter", "area:D", "adm-1", null);
        return new GrantRow(
                row.office(),
                row.record(),
                row.title(),
                row.account(),
                null,
                row.role(),
                row.area(),
                null,
                null,
                from,
                to,
                row.grantedBy(),
                null,
                null,
                null,
                null);
    }

    @Test
    void endsARoleOnceByItsHolderOrAnAdministratorOfItsPlace() throws IOException {
        GrantRule rule = new GrantRule(standing(), TREE, TODAY);
        GrantRow reporter = rule.grants().stream()
                .filter(row -> row.office().equals("rep"))
                .findFirst()
                .orElseThrow();

        assertThat(rule.end(reporter.ended(TODAY, "rep", EndReason.RESIGNED))).isEmpty();
        assertThat(rule.end(reporter.ended(TODAY, "adm-r", EndReason.REVOKED))).isEmpty();
        assertThat(rule.end(reporter.ended(TODAY, "shell", EndReason.MISTAKEN))).isEmpty();
        assertThat(reason(rule.end(reporter.ended(TODAY, "sec", EndReason.REVOKED))))
                .isEqualTo("administrator");
        assertThat(reason(rule.end(reporter.ended(TODAY.plusDays(1), "adm-1", EndReason.REVOKED))))
                .isEqualTo("unknown");
        assertThat(reason(rule.end(reporter))).isEqualTo("unknown");

        GrantRow over = reporter.ended(TODAY, "rep", EndReason.RESIGNED);
        GrantRule after = new GrantRule(List.of(over), TREE, TODAY);
        assertThat(reason(after.end(over.ended(TODAY, "shell", EndReason.REVOKED))))
                .isEqualTo("over");
        assertThat(reason(after.act("rep", "fat", List.of(Role.REPORTER), List.of("area:D"))))
                .isEqualTo("ended");
    }

    @Test
    void letsAnOfficeWriteWhereItReachesAndNowhereElse() throws IOException {
        GrantRule rule = new GrantRule(standing(), TREE, TODAY);

        assertThat(rule.act("rep", "fat", List.of(Role.REPORTER), List.of("area:D")))
                .isEmpty();
        assertThat(reason(rule.act("rep", "fat", List.of(Role.REPORTER), List.of("area:S"))))
                .isEqualTo("elsewhere");
        assertThat(reason(rule.act("rep", "fat", List.of(Role.REPORTER), List.of())))
                .isEqualTo("elsewhere");
        assertThat(reason(rule.act("rep", "fat", List.of(Role.EDITOR), List.of("area:D"))))
                .isEqualTo("elsewhere");
        assertThat(reason(rule.act("rep", "eva", List.of(Role.REPORTER), List.of("area:D"))))
                .isEqualTo("ended");
        assertThat(reason(new GrantRule(standing(), TREE, LAST.plusDays(1))
                        .act("rep", "fat", List.of(Role.REPORTER), List.of("area:D"))))
                .isEqualTo("ended");
    }

    @Test
    void findsOneOrganisationBehindCouncilAndHeadquarters() throws IOException {
        List<GrantRow> grants = new ArrayList<>(standing());
        assertThat(new GrantRule(grants, TREE, TODAY).conflicts()).isEmpty();

        grants.add(grant("council", "hal", "council-member", "area:D", "adm-1", "adm-2"));

        assertThat(new GrantRule(grants, TREE, TODAY).conflicts())
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.council().office()).isEqualTo("council");
                    assertThat(conflict.headquarters().office()).isEqualTo("hq");
                });
    }

    private static String reason(Optional<Refuse> refuse) {
        return refuse.orElseThrow().reason().replace("access.refused.", "");
    }
}
