package org.tugyr.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tugyr.platform.Statements;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.access.AccessSite.Staff;
import org.tugyr.platform.access.Visitor;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.oversight.HeadquartersRows.AgendaItemRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionState;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionStateRow;

/** A headquarters officer holds a stocktake with an agenda from the list, and closes a decision with evidence. */
@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class, OversightSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class StocktakeJourneyTests {

    @Autowired
    private Staff staff;

    @Autowired
    private MovingClock clock;

    @Autowired
    private OversightSite.Publishing publishing;

    @Autowired
    private FactLog log;

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Statements statements;

    private Scribe office(Role role, String place) {
        Person person = staff.newcomer();
        staff.appoint(person, "trial", role, place, "branch");
        person.browser().get("/desk");
        return new Scribe(person.browser(), clock, publishing);
    }

    @Test
    void holdsAStocktakeFromTheListAndClosesADecision() {
        Scribe officer = office(Role.HEADQUARTERS_OFFICER, "area:T-1");
        assertThat(officer.read("/desk"))
                .contains("What most deserves attention", "href=\"/rules/attention\"")
                .containsSubsequence(
                        "Build the depot",
                        "overdue at two stocktakes",
                        "from: District headquarters",
                        "Repair of 168.5 km of roads",
                        "voices disagree",
                        "Buy the gravel",
                        "decision overdue",
                        "Mend the bridge",
                        "open decision");

        var begun = officer.send("/desk", StocktakeStart.PATH, Map.of());
        assertThat(begun).hasStatus(303);
        String draft = Visitor.to(begun);
        String page = officer.read(draft);
        List<Integer> agenda = Scribe.places(page, "An item of the agenda");
        List<Integer> back = Scribe.places(page, "What became of a decision");
        assertThat(page).contains("Build the depot (overdue at two stocktakes)", "Stocktake of 9 January 2023");
        assertThat(back).as("open decisions come back").hasSize(2);
        assertThat(officer.submit(draft)).as("nothing is filled in yet").hasStatus(400);

        // the agenda is shortened, the decisions are found of, and a new one is taken
        officer.browser()
                .post(draft + "/rows/" + agenda.getLast() + "/remove", "version", Scribe.version(officer.read(draft)));
        int attended = Scribe.places(page, "A member at a stocktake").getFirst();
        officer.fill(draft, attended, Map.of("c-present", "yes"));
        int first = back.getFirst() - 1;
        officer.fill(draft, first, Map.of("c-state", "done", "c-done_on", "2022-12-20"));
        assertThat(officer.read(draft + "/rows/" + first)).contains("c-evidence-error");
        officer.fill(draft, first, Map.of("c-evidence", "act"));
        officer.fill(draft, first + 1, Map.of("c-state", "open"));
        officer.add(
                draft,
                "decisions",
                first + 2,
                Map.of("c-wording_en", "Hire a second crew", "c-owner", "roads-office", "c-due", "2023-03-01"));
        officer.record(draft);

        History gravel = log.history(List.of("decision:gravel"), log.size());
        assertThat(gravel.rows(DecisionStateRow.class))
                .singleElement()
                .satisfies(row -> assertThat(row.row().state()).isEqualTo(DecisionState.DONE));
        String stocktake = gravel.rows(DecisionStateRow.class).getFirst().row().stocktake();
        History held = log.history(List.of("stocktake:" + stocktake), log.size());
        assertThat(held.rows(AgendaItemRow.class)).hasSize(agenda.size() - 1);
        assertThat(held.rows(DecisionRow.class)).hasSize(1);
        assertThat(site.get().uri("/stocktakes/" + stocktake + "?lang=en"))
                .bodyText()
                .contains(
                        "Hire a second crew",
                        "Buy the gravel",
                        "done late",
                        "Repair of 168.5 km of roads (voices disagree)");
        assertThat(officer.read("/desk")).doesNotContain("Buy the gravel").contains("Hire a second crew");
    }

    @Test
    void writesInNoOtherHeadquartersName() {
        Scribe district = office(Role.HEADQUARTERS_OFFICER, "area:T-2");
        assertThat(district.read("/desk")).contains("Build the depot").doesNotContain("Mend the bridge");

        String stocktake = district.begin(
                "/desk/write/new?form=stocktakes",
                Map.of("c-organisation", "steer", "c-area", "T-2", "c-title_en", "Ours", "c-held_on", "2023-01-09"));
        assertThat(district.submit(stocktake)).as("another's name").hasStatus(400);
        String elsewhere = district.begin(
                "/desk/write/new?form=stocktakes",
                Map.of("c-organisation", "steer-2", "c-area", "T-1", "c-title_en", "Ours", "c-held_on", "2023-01-09"));
        assertThat(district.submit(elsewhere))
                .as("another's area")
                .hasStatus(400)
                .bodyText()
                .contains("the area of steer-2");
        String state = district.begin(
                "/desk/write/new?form=decision-states",
                Map.of("c-decision", "bridge", "c-stocktake", "s-1", "c-state", "open"));
        assertThat(district.submit(state)).as("another's decision").hasStatus(400);
        assertThat(district.browser().post(StocktakeStart.PATH, "office", "nobodys", "id", "a".repeat(24)))
                .hasStatus(403);
        Scribe reporter = office(Role.REPORTER, "area:T-2");
        assertThat(reporter.browser().post(StocktakeStart.PATH, "office", "x", "id", "a".repeat(24)))
                .hasStatus(403);
    }

    @Test
    void recordsTogetherOnlyWhatBelongsTogether() {
        Scribe officer = office(Role.HEADQUARTERS_OFFICER, "area:T-1");
        String draft = officer.begin(
                "/desk/write/new?form=stocktakes",
                Map.of("c-organisation", "steer", "c-area", "T-1", "c-title_en", "Another", "c-held_on", "2023-01-08"));
        officer.add(
                draft,
                "decisions",
                2,
                Map.of(
                        "c-stocktake", "s-1",
                        "c-wording_en", "Smuggled in",
                        "c-owner", "roads-office",
                        "c-due", "2023-03-01"));

        assertThat(officer.submit(draft)).hasStatus(400).bodyText().contains("belongs to something else");
    }

    @Test
    void recordsOneStocktakeWhereTheButtonIsPressedTwiceAndGivesBackAStaleOne() {
        Scribe officer = office(Role.HEADQUARTERS_OFFICER, "organisation:steer");
        String desk = officer.read("/desk");
        String id = desk.replaceFirst("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
        String office = desk.replaceFirst("(?s).*name=\"office\" value=\"([^\"]+)\".*", "$1");
        String once = Visitor.to(officer.browser().post(StocktakeStart.PATH, "office", office, "id", id));
        String twice = Visitor.to(officer.browser().post(StocktakeStart.PATH, "office", office, "id", id));
        assertThat(twice).isEqualTo(once);

        // two officers find of one decision at one stocktake: the second is told
        Scribe other = office(Role.HEADQUARTERS_OFFICER, "organisation:steer");
        String held = officer.begin(
                "/desk/write/new?form=stocktakes",
                Map.of("c-organisation", "steer", "c-area", "T-1", "c-title_en", "Short", "c-held_on", "2023-01-07"));
        officer.record(held);
        String key = log.history(List.of("organisation:steer"), log.size())
                .rows(HeadquartersRows.StocktakeRow.class)
                .getLast()
                .row()
                .stocktake();
        Map<String, String> found =
                Map.of("c-decision", "bridge", "c-stocktake", key, "c-state", "open", "c-note_en", "Waiting for steel");
        String mine = officer.begin("/desk/write/new?form=decision-states", found);
        String theirs = other.begin(
                "/desk/write/new?form=decision-states",
                Map.of("c-decision", "bridge", "c-stocktake", key, "c-state", "open", "c-note_en", "Waiting for rain"));
        assertThat(other.submit(theirs)).hasStatus(303);
        clock.forward(Duration.ofSeconds(1));
        assertThat(officer.submit(mine)).hasStatus(303);
        clock.forward(Duration.ofMinutes(11));
        publishing.now();
        assertThat(other.read(theirs)).contains("On record");
        assertThat(officer.read(mine)).contains("came back", "Waiting for steel", "<del><span>Waiting for rain</span>");

        assertThat(log.history(List.of("decision:bridge"), log.size()).rows(DecisionStateRow.class))
                .filteredOn(row -> row.row().stocktake().equals(key))
                .hasSize(1);
    }

    @Test
    void asksTheDatabaseAFixedNumberOfTimesForADesk() {
        for (Role role :
                new Role[] {Role.HEADQUARTERS_OFFICER, Role.COUNCIL_SECRETARY, Role.COUNCIL_MEMBER, Role.RESPONDENT}) {
            Scribe one = office(role, "area:T-1");
            Scribe below = office(role, "area:T-2");
            assertThat(asked(below))
                    .as(role + " of a district")
                    .isEqualTo(asked(one))
                    .isLessThanOrEqualTo(20);
        }
    }

    private int asked(Scribe who) {
        who.read("/desk");
        var _ = statements.asked();
        who.read("/desk");
        return statements.asked();
    }
}
