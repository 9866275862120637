package org.tugyr.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.doors.Role;

/** Two administrators of different areas, one of the whole record, and whose names each of them sees. */
@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class AcquaintancesTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Granting granting;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Proposals proposals;

    @Autowired
    private MovingClock clock;

    private Person here;
    private String hereBy;
    private Person there;
    private Person whole;
    private Person elsewhere;

    @BeforeEach
    void administrators() {
        here = person(AccessRows.SHELL);
        hereBy = grant(here, Role.ADMINISTRATOR, "area:KZ-39");
        there = person(AccessRows.SHELL);
        grant(there, Role.ADMINISTRATOR, "area:KZ-10");
        whole = person(AccessRows.SHELL);
        grant(whole, Role.ADMINISTRATOR, "");
        elsewhere = person(AccessRows.SHELL);
        AccessSite.grant(granting, clock, "trial", elsewhere.account(), Role.ADMINISTRATOR, Scope.WHOLE, null, null);
    }

    @Test
    void seeThoseWhoHoldOrHeldAnOfficeWhereTheyAdminister() {
        Person reporter = person(AccessRows.SHELL);
        String office = grant(reporter, Role.REPORTER, "area:KZ-39");
        assertSeen(reporter, here, whole);
        assertUnseen(reporter, there, elsewhere);

        granting.end("real", office, AccessRows.SHELL, AccessRows.EndReason.RESIGNED);

        assertSeen(reporter, here, whole);
        assertUnseen(reporter, there, elsewhere);
    }

    @Test
    void seeWhomTheyInvited() {
        Person invited = person(hereBy);

        assertSeen(invited, here, whole);
        assertUnseen(invited, there, elsewhere);
    }

    @Test
    void seeWhoIsProposedForAnOfficeWhereTheyAdminister() {
        Person member = person(AccessRows.SHELL);
        var today = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Qostanay"));
        String id = proposals.add(new Granting.Wish(
                "real",
                AccessSite.title("A seat in the council"),
                member.account(),
                null,
                Role.COUNCIL_MEMBER,
                Scope.of("area:KZ-39"),
                "party",
                today,
                today.plusMonths(1),
                AccessRows.SHELL,
                null));

        assertSeen(member, here, whole);
        assertUnseen(member, there);
        assertThat(names(there)).doesNotContain("A seat in the council");
        proposals.remove(id);
    }

    @Test
    void leaveWhoHoldsNothingYetToThoseOfAWholeRecord() {
        Person nobody = person(AccessRows.SHELL);

        assertSeen(nobody, whole, elsewhere);
        assertUnseen(nobody, here, there);
    }

    @Test
    void canDoNothingToWhomTheyDoNotSee() {
        Person reporter = person(AccessRows.SHELL);
        String office = grant(reporter, Role.REPORTER, "area:KZ-39");
        there.browser().get("/accounts");

        assertThat(there.browser().post("/accounts/sessions", "account", reporter.account()))
                .hasStatus(404);
        granting.end("real", office, AccessRows.SHELL, AccessRows.EndReason.RESIGNED);
        assertThat(there.browser().post("/accounts/close", "account", reporter.account()))
                .hasStatus(404);
        assertThat(there.browser()
                        .post(
                                "/accounts/grant",
                                "record",
                                "real",
                                "account",
                                reporter.account(),
                                "role",
                                "reporter",
                                "place",
                                "area:KZ-10",
                                "title_kk",
                                "a",
                                "title_ru",
                                "a",
                                "title_en",
                                "a",
                                "from",
                                "2023-06-01",
                                "to",
                                "2023-07-01"))
                .hasStatus(404);
        assertThat(reporter.browser().get("/desk")).as("still signed in").hasStatusOk();
    }

    private void assertSeen(Person somebody, Person... administrators) {
        for (Person administrator : administrators) {
            assertThat(names(administrator)).contains(">" + somebody.name() + "<");
        }
    }

    private void assertUnseen(Person somebody, Person... administrators) {
        for (Person administrator : administrators) {
            assertThat(names(administrator)).doesNotContain(">" + somebody.name() + "<");
        }
    }

    /** All pages of accounts, and the form in which one of them is chosen. */
    private static String names(Person administrator) {
        StringBuilder all =
                new StringBuilder(Visitor.body(administrator.browser().get("/accounts/grant")));
        for (int page = 1; page <= 20; page++) {
            all.append(Visitor.body(administrator.browser().get("/accounts?page=" + page)));
        }
        return all.toString();
    }

    private Person person(String by) {
        return AccessSite.person(site, accounts, sessions, by);
    }

    private String grant(Person person, Role role, String place) {
        return AccessSite.grant(granting, clock, person.account(), role, Scope.of(place), null);
    }
}
