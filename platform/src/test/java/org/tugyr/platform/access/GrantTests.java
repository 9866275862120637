package org.tugyr.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessRows.EndReason;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.AccessRows.OperatorRow;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Rule;

@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class GrantTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Granting granting;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovingClock clock;

    @Autowired
    private FactLog log;

    @Autowired
    private JdbcClient jdbc;

    private Person person() {
        return AccessSite.person(site, accounts, sessions);
    }

    private Person invited(Person administrator) {
        String by = granting.standing("real").stream()
                .filter(row -> row.account().equals(administrator.account()))
                .findFirst()
                .orElseThrow()
                .office();
        return AccessSite.person(site, accounts, sessions, by);
    }

    private Person administrator(Scope scope) {
        Person person = person();
        AccessSite.grant(granting, clock, person.account(), Role.ADMINISTRATOR, scope, null);
        return person;
    }

    @Test
    void grantsARoleInPlainWordsAndRecordsNoPerson() {
        Person administrator = administrator(Scope.of("area:KZ"));
        Person reporter = invited(administrator);
        Map<String, String> form = form(reporter.account(), "reporter", "area:KZ-39", "");

        var preview = post(administrator, "/accounts/grant", form);
        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains("This will be recorded", "Kostanay", "Reports values", reporter.name());
        assertThat(post(administrator, "/accounts/grant/confirm", form))
                .hasHeader("Location", "/accounts?done=granted");

        Recorded<GrantRow> fact = latest();
        assertThat(fact.row().account()).isEqualTo(reporter.account());
        assertThat(fact.fact().by()).startsWith("office:administrator-KZ-");
        assertThat(jdbc.sql("select convert_from(bytes, 'UTF8') from facts.fact where idx = ?")
                        .param(fact.index())
                        .query(String.class)
                        .single())
                .doesNotContain(reporter.name(), administrator.name());
        assertThat(reporter.browser().get("/desk")).bodyText().contains("The office of area:KZ-39", "Reports values");
        assertThat(site.get().uri("/who?record=real&lang=en"))
                .bodyText()
                .contains("The office of area:KZ-39", "/log/entries/" + fact.index());
    }

    @Test
    void takesTwoAdministratorsForACouncil() {
        Person first = administrator(Scope.of("area:KZ"));
        Person second = administrator(Scope.of("area:KZ-39"));
        Person elsewhere = administrator(Scope.of("area:KZ-10"));
        Person member = invited(first);
        long before = log.size();

        assertThat(post(
                        first,
                        "/accounts/grant/confirm",
                        form(member.account(), "council-member", "area:KZ-39", "party")))
                .hasHeader("Location", "/accounts?done=proposed");
        assertThat(log.size()).as("nothing is recorded yet").isEqualTo(before);
        String page = Visitor.body(second.browser().get("/accounts"));
        Matcher id = Pattern.compile("action=\"/accounts/second\".*?name=\"id\" value=\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(page);
        assertThat(id.find()).isTrue();

        first.browser().get("/accounts");
        assertThat(first.browser().post("/accounts/second", "id", id.group(1)))
                .as("oneself")
                .hasStatus(400);
        elsewhere.browser().get("/accounts");
        assertThat(elsewhere.browser().post("/accounts/second", "id", id.group(1)))
                .as("foreign area")
                .hasStatus(400);
        assertThat(second.browser().post("/accounts/second", "id", id.group(1)))
                .hasHeader("Location", "/accounts?done=granted");

        assertThat(latest().row().secondedBy()).startsWith("administrator-KZ-39-");
        assertThat(latest().row().role()).isEqualTo(Role.COUNCIL_MEMBER);
    }

    @Test
    void refusesWithTheReasonAndKeepsWhatWasTyped() {
        Person administrator = administrator(Scope.of("area:KZ-39"));
        Person reporter = invited(administrator);

        assertThat(post(administrator, "/accounts/grant", form(reporter.account(), "reporter", "area:KZ", "")))
                .hasStatus(400)
                .bodyText()
                .contains("Only an administrator of that place", "The office of area:KZ");
        assertThat(post(administrator, "/accounts/grant", form(reporter.account(), "reporter", "area:nowhere", "")))
                .hasStatus(400)
                .bodyText()
                .contains("knows no area:nowhere");
        assertThat(post(administrator, "/accounts/grant", form(administrator.account(), "reporter", "area:KZ-39", "")))
                .hasStatus(400)
                .bodyText()
                .contains("Nobody grants a role to themselves");
        assertThat(post(
                        administrator,
                        "/accounts/grant/confirm",
                        form(reporter.account(), "council-member", "area:KZ-39", "")))
                .hasStatus(400)
                .bodyText()
                .contains("which organisation appoints");
    }

    @Test
    void saysFirstThatOneOrganisationIsBehindBoth() {
        String second =
                AccessSite.grant(granting, clock, person().account(), Role.ADMINISTRATOR, Scope.of("area:KZ"), null);
        AccessSite.grant(
                granting, clock, person().account(), Role.HEADQUARTERS_OFFICER, Scope.of("area:KZ-39"), second);
        AccessSite.grant(granting, clock, person().account(), Role.COUNCIL_SECRETARY, Scope.of("area:KZ-39"), second);

        assertThat(site.get().uri("/who?record=real&lang=en"))
                .bodyText()
                .contains("appointed by the same organisation");
        assertThat(site.get().uri("/who?record=real&lang=en&csv=grants"))
                .hasStatusOk()
                .bodyText()
                .contains("Headquarters officer", "the operator, from the shell");
    }

    @Test
    void endsARoleAtOnce() {
        Person administrator = administrator(Scope.of("area:KZ"));
        Person reporter = person();
        String office =
                AccessSite.grant(granting, clock, reporter.account(), Role.REPORTER, Scope.of("area:KZ-39"), null);
        assertThat(reporter.browser().get("/trial/KZ-39")).hasStatusOk();
        administrator.browser().get("/accounts");

        assertThat(administrator.browser().post("/accounts/close", "account", reporter.account()))
                .as("who holds an office is not silenced")
                .hasStatus(400);
        assertThat(administrator.browser().post("/accounts/end", "office", office, "why", "REPLACED"))
                .hasStatus(303);

        assertThat(reporter.browser().get("/trial/KZ-39")).hasStatus(403);
        assertThat(latest().row().why()).isEqualTo(EndReason.REPLACED);
        assertThat(administrator.browser().post("/accounts/close", "account", reporter.account()))
                .hasStatus(303);
        assertThat(reporter.browser().get("/desk")).hasStatus(303);
    }

    /** Theorem: behind the entry that ends a role there is none that was written under it. */
    @Test
    void letsARoleThatHasEndedWriteNothing() throws Exception {
        Person person = person();
        String office = AccessSite.grant(granting, clock, person.account(), Role.REGISTRAR, Scope.WHOLE, null);
        CountDownLatch begun = new CountDownLatch(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> writers = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> {
                        long last = -1;
                        for (int i = 0; i < 1_000; i++) {
                            Outcome outcome = granting.append(
                                    person.account(),
                                    "real",
                                    office,
                                    (_, acting) -> acting.may(List.of(Role.REGISTRAR), List.of())
                                            .<Rule.Decision>map(refuse -> refuse)
                                            .orElseGet(() -> operator(number + " " + begun)));
                            begun.countDown();
                            if (!(outcome instanceof Outcome.Appended appended)) {
                                assertThat(outcome).isEqualTo(new Outcome.Refused("access.refused.ended", List.of()));
                                return last;
                            }
                            last = appended.first();
                        }
                        throw new AssertionError("the role never ended");
                    }))
                    .toList();
            begun.await();

            Outcome ended = granting.end("real", office, AccessRows.SHELL, EndReason.REVOKED);

            assertThat(ended).isInstanceOf(Outcome.Appended.class);
            long end = ((Outcome.Appended) ended).first();
            for (Future<Long> writer : writers) {
                assertThat(writer.get()).isBetween(0L, end - 1);
            }
        }
    }

    private static Rule.Decision operator(String name) {
        return new Rule.Decision.Append(
                List.of(new Draft("real", new OperatorRow("real", AccessSite.title(name), null, null), false)));
    }

    private Recorded<GrantRow> latest() {
        return log.history(List.of("record:real"), log.size(), List.of(GrantRow.class)).rows(GrantRow.class).stream()
                .max(java.util.Comparator.comparingLong(Recorded::index))
                .orElseThrow();
    }

    private Map<String, String> form(String account, String role, String place, String appointing) {
        String today = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Qostanay"))
                .toString();
        String title = "The office of " + place;
        return Map.of(
                "record", "real",
                "account", account,
                "role", role,
                "place", place,
                "appointing", appointing,
                "title_kk", title,
                "title_ru", title,
                "title_en", title,
                "from", today,
                "to", java.time.LocalDate.parse(today).plusMonths(6).toString());
    }

    private static org.springframework.test.web.servlet.assertj.MvcTestResult post(
            Person who, String path, Map<String, String> form) {
        assertThat(who.browser().get("/accounts/grant?record=real")).hasStatusOk();
        return who.browser()
                .post(
                        path,
                        form.entrySet().stream()
                                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                                .toArray(String[]::new));
    }
}
