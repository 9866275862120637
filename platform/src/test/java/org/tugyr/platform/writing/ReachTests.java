package org.tugyr.platform.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessRows.OperatorRow;
import org.tugyr.platform.access.AccessSite;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.access.AccessSite.Staff;
import org.tugyr.platform.access.Visitor;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.programme.PledgeRows.WordingRow;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;

/** What registrars, editors and administrators write, and how far each of them reaches. */
@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class ReachTests {

    @Autowired
    private Staff staff;

    @Autowired
    private Publisher publisher;

    @Autowired
    private MovingClock clock;

    @Autowired
    private FactLog log;

    private Visitor browser;
    private Pen pen;

    @BeforeEach
    void nobodyYet() {
        browser = null;
    }

    private String holding(Role role, String root, String place) {
        Person person = staff.newcomer();
        String office = staff.appoint(person, root, role, place, null);
        browser = person.browser();
        browser.get("/desk");
        pen = new Pen(browser);
        return office;
    }

    @Test
    void registersAreasAndOrganisationsBelowTheOwn() {
        holding(Role.REGISTRAR, "trial", "area:T-1");

        record(pen.fill(
                "/desk/write/new?form=areas&c-parent=T-1",
                "c-area",
                "T-1-7",
                "c-valid_from",
                "2020-01-01",
                "c-kind",
                "district",
                "c-name_en",
                "Seventh district"));
        record(pen.fill(
                "/desk/write/new?form=organisations&c-area=T-1-7",
                "c-organisation",
                "seventh-office",
                "c-valid_from",
                "2020",
                "c-kind",
                "akimat",
                "c-name_en",
                "Office of the seventh"));

        assertThat(rows("area:T-1-7", AreaRow.class)).hasSize(1);
        assertThat(rows("organisation:seventh-office", OrganisationRow.class)).hasSize(1);
        assertThat(browser.get("/organisations/seventh-office")).hasStatusOk();
    }

    @Test
    void leavesWhatIsBelowNothingToOfficesOfTheWholeRecord() {
        holding(Role.REGISTRAR, "trial", "area:T-1");
        String draft = pen.fill(
                "/desk/write/new?form=areas",
                "c-area",
                "T-9",
                "c-valid_from",
                "2020-01-01",
                "c-kind",
                "region",
                "c-name_en",
                "Another region");

        assertThat(pen.submit(draft)).hasStatus(400).bodyText().contains("does not reach there");
        assertThat(browser.get("/areas/T-9")).hasStatus(404);
    }

    @Test
    void takesNothingThatLiesElsewhereBySayingThatItLiesHere() {
        holding(Role.REGISTRAR, "real", "area:KZ-39");
        String draft = pen.fill(
                "/desk/write/new?form=areas",
                "c-area",
                "KZ-10",
                "c-parent",
                "KZ-39",
                "c-valid_from",
                "2022-12-01",
                "c-kind",
                "region",
                "c-name_en",
                "Abai");

        assertThat(pen.submit(draft)).hasStatus(400).bodyText().contains("does not reach there");
    }

    @Test
    void namesPeopleOfPublicOfficeToChooseFrom() {
        holding(Role.REGISTRAR, "real", "organisation:party");

        String form = Visitor.body(browser.get("/desk/write/new?form=memberships&c-organisation=party"));
        assertThat(form).contains("Тұлға asel").doesNotContain("Жеке адам", "berik-2");
        String draft = pen.fill(
                "/desk/write/new?form=memberships&c-organisation=party", "c-person", "asel", "c-started_on", "2022-05");
        record(draft);

        assertThat(rows("person:asel", MembershipRow.class))
                .extracting(row -> String.valueOf(row.startedOn()))
                .contains("2022-05");
    }

    @Test
    void leadsThroughAPledgeFormByFormAndRecordsAllOfItTogether() {
        holding(Role.PROGRAMME_EDITOR, "trial", "area:T-1");
        long size = log.size();

        String wording = pen.fill(
                "/desk/write/new?form=pledges&c-programme=trial-programme&c-area=T-1"
                        + "&with=wordings,criteria,indicators,baselines,targets",
                "c-pledge",
                "wells",
                "c-kind",
                "construction",
                "c-title_en",
                "Twelve wells");
        assertThat(wording).endsWith("/rows/2");
        String criterion = pen.fill(
                wording, "c-stated_on", "2022-11-02", "c-wording_en", "We shall dig twelve wells.", "c-due", "2025");
        String indicator = pen.fill(criterion, "c-wording_en", "Twelve wells give water");
        String baseline = pen.fill(
                indicator,
                "c-indicator",
                "wells.dug",
                "c-name_en",
                "Wells dug",
                "c-unit_en",
                "wells",
                "c-direction",
                "increase");
        String target = pen.fill(baseline, "c-period", "2022", "c-value", "0");
        String draft = pen.fill(target, "c-due", "2025-12-31", "c-decided_on", "2022-11-02", "c-value", "12");
        assertThat(draft).matches("/desk/write/[0-9a-v]+");
        assertThat(browser.get(draft)).bodyText().contains("Wells dug", "31 December 2025", "Twelve wells give water");
        record(draft);

        assertThat(log.size()).isEqualTo(size + 6);
        assertThat(rows("pledge:wells", PledgeRow.class)).hasSize(1);
        assertThat(rows("pledge:wells", WordingRow.class)).hasSize(1);
        assertThat(rows("pledge:wells", CriterionRow.class)).hasSize(1);
        assertThat(rows("pledge:wells", IndicatorRow.class)).singleElement().satisfies(row -> {
            assertThat(row.main()).isTrue();
            assertThat(row.area()).isEqualTo("T-1");
        });
        assertThat(rows("indicator:wells.dug", BaselineRow.class)).hasSize(1);
        assertThat(rows("indicator:wells.dug", TargetRow.class)).hasSize(1);
        assertThat(browser.get("/pledges/wells")).hasStatusOk();
    }

    @Test
    void asksForTheWordsOfAPledgeWithoutBeingTold() {
        holding(Role.PROGRAMME_EDITOR, "trial", "area:T-1");

        String next = pen.fill(
                "/desk/write/new?form=pledges&c-programme=trial-programme&c-area=T-1",
                "c-kind",
                "service",
                "c-title_en",
                "A bus");

        assertThat(browser.get(next)).bodyText().contains("name=\"c-wording_en\"");
        assertThat(Visitor.body(browser.get(next))).contains("<option value=\"stated\" selected>");
    }

    @Test
    void takesTheLanguageInWhichAllWasTypedForTheOriginal() {
        holding(Role.PROGRAMME_EDITOR, "trial", "area:T-1");

        String next = pen.fill(
                "/desk/write/new?form=pledges&c-programme=trial-programme&c-area=T-1",
                "c-kind",
                "service",
                "c-title_kk",
                "Автобус");

        assertThat(next).as("nothing is wrong with the first row").endsWith("/rows/2");
    }

    @Test
    void letsAnAdministratorOfTheWholeRecordSayWhoRunsIt() {
        holding(Role.ADMINISTRATOR, "trial", "");
        record(pen.fill(
                "/desk/write/new?form=operators&c-record=trial",
                "c-operator_en",
                "A newsroom",
                "c-contact",
                "office@example.org"));
        assertThat(rows("record:trial", OperatorRow.class)).hasSize(1);

        assertThat(browser.get("/desk/write/new?form=operators"))
                .hasStatus(303)
                .headers()
                .extracting(headers -> headers.getFirst("Location"))
                .asString()
                .startsWith("/desk/write/correct?form=operators&key=trial");
    }

    @Test
    void keepsAnAdministratorOfAPartFromSayingWhoRunsTheWhole() {
        holding(Role.ADMINISTRATOR, "real", "area:KZ");
        String fresh = "/desk/write/new?form=operators&c-record=real";
        MvcTestResult shown = browser.get(fresh);
        boolean stands = shown.getResponse().getStatus() == HttpStatus.SEE_OTHER.value();
        String draft = pen.fill(stands ? Visitor.to(shown) : fresh, "c-operator_en", "Somebody");

        assertThat(pen.submit(draft)).hasStatus(400).bodyText().contains("does not reach there");
    }

    @Test
    void filesEvidenceForAnyOfficeThatWritesAndLetsOnlyThatOneChangeIt() {
        holding(Role.REPORTER, "trial", "area:T-1");
        record(pen.fill(
                "/desk/write/new?form=evidence",
                "c-evidence",
                "photo-of-wells",
                "c-title_en",
                "A photo",
                "c-independence",
                "own"));
        assertThat(rows("evidence:photo-of-wells", EvidenceRow.class)).hasSize(1);

        holding(Role.REPORTER, "trial", "area:T-1");
        String draft = pen.fill(
                "/desk/write/correct?form=evidence&key=photo-of-wells", "c-independence", "official-statistics");
        browser.post(draft + "/reason", "version", "1", "reason", "It is better so");
        assertThat(pen.submit(draft)).hasStatus(400).bodyText().contains("does not reach there");
    }

    @Test
    void filesNoEvidenceForAnOfficeThatHasEnded() {
        String office = holding(Role.REPORTER, "trial", "area:T-1");
        String draft = pen.fill(
                "/desk/write/new?form=evidence",
                "c-evidence",
                "too-late",
                "c-title_en",
                "Late",
                "c-independence",
                "own");
        assertThat(pen.submit(draft)).hasStatus(303);
        staff.dismiss("trial", office);
        clock.forward(Duration.ofMinutes(11));
        publisher.tick();

        assertThat(rows("evidence:too-late", EvidenceRow.class)).isEmpty();
    }

    private void record(String draft) {
        assertThat(pen.submit(draft)).hasStatus(303);
        clock.forward(Duration.ofMinutes(11));
        publisher.tick();
    }

    private <R extends Row> List<R> rows(String subject, Class<R> type) {
        return log.history(List.of(subject), log.size()).rows(type).stream()
                .map(recorded -> recorded.row())
                .toList();
    }
}
