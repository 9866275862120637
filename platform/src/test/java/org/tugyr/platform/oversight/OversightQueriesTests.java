package org.tugyr.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.TestRecord.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.access.AccessSite.Staff;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.Seat;
import org.tugyr.platform.oversight.CouncilRows.Tie;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.programme.PledgeRows.PledgeKind;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.roadmap.Judged;

/** However much councils and headquarters record, their pages ask the database as often. */
@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class, OversightSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class OversightQueriesTests {

    private static final LocalDate BEGIN = LocalDate.of(2022, 1, 1);
    private static final Text SAID = text("Мәтін", "Текст", "Words");

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Statements statements;

    @Autowired
    private Staff staff;

    @Autowired
    private FactLog log;

    @Test
    void asksAsOftenWhereThereIsTwiceAsMuch() {
        append(council());
        append(round(1));
        append(round(2));
        Person secretary = staff.newcomer();
        staff.appoint(secretary, "trial", Role.COUNCIL_SECRETARY, "organisation:crowd", "branch");
        secretary.browser().get("/desk");
        Map<String, Integer> once = asked(secretary, "1");

        append(round(3));
        append(round(4));

        assertThat(asked(secretary, "2")).isEqualTo(once);
        assertThat(once)
                .allSatisfy((page, times) -> assertThat(times)
                        .as(page)
                        .isLessThanOrEqualTo(
                                page.contains("crowd-open") ? 26 : 20)); // who may vote is asked of the log
    }

    private Map<String, Integer> asked(Person secretary, String round) {
        Map<String, Integer> asked = new LinkedHashMap<>();
        for (String page : List.of(
                "/councils?record=trial&lang=en",
                "/councils/crowd-22?lang=en",
                "/reviews/crowd-1?lang=en",
                "/verdicts/crowd-1?lang=en",
                "/stocktakes?record=trial&lang=en",
                "/stocktakes/crowd-1?lang=en",
                "/decisions?headquarters=crowd-hq&lang=en")) {
            assertThat(site.get().uri(page + "&round=warm-" + round)).hasStatusOk();
            var _ = statements.asked();
            assertThat(site.get().uri(page + "&round=" + round)).hasStatusOk();
            asked.put(page, statements.asked());
        }
        for (String page : List.of("/desk", "/desk/reviews/crowd-open")) {
            var _ = statements.asked();
            assertThat(secretary.browser().get(page)).hasStatusOk();
            asked.put(page, statements.asked());
        }
        return asked;
    }

    private static List<Row> council() {
        List<Row> rows = new ArrayList<>();
        rows.add(body("crowd", OrganisationKind.COUNCIL));
        rows.add(body("crowd-hq", OrganisationKind.HEADQUARTERS));
        rows.add(pledge("crowd"));
        rows.add(pledge("crowd-open"));
        rows.add(new CouncilRow(
                "crowd-22",
                "crowd",
                "T-1",
                SAID,
                "branch",
                BEGIN,
                LocalDate.of(2024, 12, 31),
                2,
                Tie.NO_VERDICT,
                null));
        rows.add(new CouncilRows.ReviewRow("crowd-open", "crowd-22", "crowd-open", LocalDate.of(2023, 1, 2), null));
        return rows;
    }

    /** A review that ended with a verdict, a stocktake, and all that may hang on them, for members of their own. */
    private static List<Row> round(int number) {
        String key = "crowd-" + number;
        LocalDate on = BEGIN.plusMonths(number);
        List<Row> rows = new ArrayList<>();
        rows.add(new CouncilRows.ReviewRow(key, "crowd-22", "crowd", on, on));
        rows.add(new VerdictRows.VerdictRow(
                key, key, "crowd-22", "crowd", Judged.NOT_ASSESSABLE, on, List.of(), SAID, null, on, null, null));
        for (String member : List.of(key + "-a", key + "-b")) {
            rows.add(new PersonRow(member, Text.of("kk", "Мүше " + member), null, true, null));
            rows.add(new CouncilMemberRow("crowd-22", member, null, Seat.MEMBER, null, null));
            rows.add(new CouncilRows.InterestRow("crowd-22", member, "crowd", BEGIN, SAID));
            rows.add(new VerdictRows.VerdictVoteRow(key, member, Judged.NOT_ASSESSABLE, SAID));
        }
        rows.add(new VerdictRows.VerdictReplyRow(key, "branch", on.plusDays(3), SAID));
        rows.add(new CouncilRows.EvidenceRequestRow(key, "crowd-1", "branch", SAID, on, on.plusDays(9)));
        rows.add(new CouncilRows.EvidenceAnswerRow(key, on.plusDays(5), SAID, null));
        rows.add(new CouncilRows.RecommendationRow(key, "crowd-1", "branch", SAID, on, on.plusDays(9)));
        rows.add(new CouncilRows.RecommendationStateRow(key, on.plusDays(4), CouncilRows.Followed.DONE, SAID, null));
        rows.add(new HeadquartersRows.StocktakeRow(key, "crowd-hq", "T-1", SAID, on, SAID, null));
        rows.add(new HeadquartersRows.DecisionRow(
                key, "crowd-1", null, SAID, "branch", null, on.plusDays(9), "pledge:crowd", null));
        return rows;
    }

    private static PledgeRow pledge(String key) {
        return new PledgeRow(key, "trial-programme", null, "T-1", PledgeKind.OTHER, SAID, "branch", null, null, null);
    }

    private static OrganisationRow body(String key, OrganisationKind kind) {
        return new OrganisationRow(key, new When("2021"), null, kind, SAID, null, null, "T-1", null);
    }

    private void append(List<Row> rows) {
        assertThat(log.append(
                        "test",
                        _ -> new Rule.Decision.Append(rows.stream()
                                .map(row -> new Draft("trial", row, true))
                                .toList())))
                .isInstanceOf(Outcome.Appended.class);
    }
}
