package org.tugyr.platform.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.AccessRows.OperatorRow;
import org.tugyr.platform.access.AccessSite;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.access.AccessSite.Staff;
import org.tugyr.platform.access.Visitor;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RuleAdoptedRow;
import org.tugyr.platform.roadmap.Standings;
import org.tugyr.platform.writing.Pen;

/** From an empty log to a first public pledge: one story on one server, told in order. */
@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tugyr.test.records=false")
@AutoConfigureMockMvc
@TestMethodOrder(OrderAnnotation.class)
class FoundingTests {

    private static final String ROOT = "kostanay-2026";
    private static final String RECORD = "record:" + ROOT;

    @Autowired
    private Staff staff;

    @Autowired
    private MockMvcTester site;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private Standings standings;

    @Autowired
    private FactLog log;

    private static Person founder;
    private static Person late;

    @Test
    @Order(1)
    void helpsWhereNothingIsOnRecord() {
        assertThat(site.get().uri("/?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing is on record yet", "one-time link", "href=\"/desk\"");
        assertThat(brokenPages())
                .as("nothing is published of a log without a checkpoint")
                .containsOnly("/data/numbers.csv", "/data/records.json");
    }

    @Test
    @Order(2)
    void leadsAFounderAndNobodyElseToThePageOnWhichARecordIsFounded() {
        Person other = staff.newcomer();
        founder = staff.founder();
        late = staff.founder();
        late.browser().get("/desk");

        assertThat(other.browser().get("/desk")).bodyText().doesNotContain("/desk/found");
        assertThat(other.browser().get("/desk/found")).hasStatus(403);
        assertThat(other.browser().post("/desk/found", fields(typed()))).hasStatus(403);
        assertThat(founder.browser().get("/desk")).bodyText().contains("action=\"/desk/found\"");
        assertThat(founder.browser().get("/desk/found"))
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"Asia/Qostanay\" selected>", "<option value=\"\" selected>choose</option>");
    }

    @Test
    @Order(3)
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        Visitor browser = founder.browser();
        browser.get("/desk/found");

        assertThat(browser.post("/desk/found")).hasStatus(400);
        refused(Map.of("name_en", " ", "name_kk", "\u202e"), "Give the name in at least one language.");
        refused(Map.of("nature", ""), "Choose whether the record is real or invented.");
        refused(Map.of("zone", "Asia/Nowhere"), "Choose a time zone from the list.");
        refused(Map.of("zone", "<b>"), "Choose a time zone from the list.");
        refused(Map.of("licence", "mine"), "Choose a licence from the list.");
        refused(Map.of("operator_en", ""), "Say which body runs the record");
        refused(Map.of("funder_ru", "Фонд"), "Say who pays in a language in which");
        refused(Map.of("key", "Қостанай"), "2 to 40 small Latin letters");
        refused(Map.of("name_en", "x".repeat(1_000_000)), "At most 160 characters.");
        refused(Map.of("contact", "x".repeat(161)), "At most 160 characters.");
        assertThat(log.size()).isZero();
    }

    private void refused(Map<String, String> instead, String reason) {
        Map<String, String> typed = typed();
        typed.putAll(instead);
        MvcTestResult answer = founder.browser().post("/desk/found", fields(typed));
        assertThat(answer).hasStatus(400).bodyText().contains(reason, "aria-invalid=\"true\"");
        if (!instead.containsKey("operator_en")) {
            assertThat(Visitor.body(answer)).contains("A newsroom &lt;b&gt;");
        }
    }

    @Test
    @Order(4)
    void foundsARecordOnceWithItsRulesWhoRunsItAndTheFoundersOffices() {
        Visitor browser = founder.browser();
        browser.get("/desk/found");

        assertThat(browser.post("/desk/found", fields(typed()))).hasStatus(303).hasHeader("Location", "/desk");
        long size = log.size();
        assertThat(browser.post("/desk/found", fields(typed())))
                .as("a double click")
                .hasStatus(303)
                .hasHeader("Location", "/desk");
        assertThat(browser.get("/desk/found")).as("the way back").hasStatus(303);
        assertThat(late.browser().get("/desk")).bodyText().doesNotContain("/desk/found");
        assertThat(late.browser().post("/desk/found", fields(typed())))
                .hasStatus(409)
                .bodyText()
                .contains("A record has been founded here already");

        assertThat(log.size()).isEqualTo(size);
        assertThat(rows(RECORD, RecordRow.class)).singleElement().satisfies(row -> {
            assertThat(row.synthetic()).isFalse();
            assertThat(row.zone()).isEqualTo("Asia/Qostanay");
            assertThat(row.name().in("en")).isEqualTo("Kostanay, 2026");
            assertThat(row.licence()).isEqualTo("CC-BY-4.0");
        });
        assertThat(rows(RECORD, OperatorRow.class))
                .singleElement()
                .satisfies(row -> assertThat(row.operator().in("kk")).isEqualTo("A newsroom <b>"));
        assertThat(rows(RECORD, RuleAdoptedRow.class)).isNotEmpty();
        assertThat(rows(RECORD, GrantRow.class))
                .extracting(GrantRow::role)
                .containsExactly(Role.ADMINISTRATOR, Role.REGISTRAR, Role.PROGRAMME_EDITOR, Role.REPORTER);
        assertThat(rows(RECORD, GrantRow.class)).allSatisfy(row -> {
            assertThat(row.account()).isEqualTo(founder.account());
            assertThat(row.grantedBy()).isEqualTo("shell");
        });
        assertThat(log.history(List.of(RECORD), size).all())
                .extracting(recorded -> recorded.fact().at())
                .as("all of it in one moment")
                .containsOnly(log.entries(List.of(0L)).getFirst().fact().at());
    }

    @Test
    @Order(5)
    void showsAllWhatWasFoundedAndThatOneAccountHoldsIt() {
        standings.refresh();

        assertThat(site.get().uri("/?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Kostanay, 2026", "This record has been founded.", "/who?record=" + ROOT);
        assertThat(site.get().uri("/who?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("A newsroom &lt;b&gt;", "One account administers this record", "Registrar of the record")
                .doesNotContain(founder.name());
        assertThat(brokenPages()).isEmpty();
    }

    @Test
    @Order(6)
    void leadsStepByStepToAPublicPledgeWithoutAnyWait() {
        Visitor browser = founder.browser();
        Pen pen = new Pen(browser);

        assertThat(pen.fill(next("area"), "c-valid_from", "yesterday", "c-name_en", "A region"))
                .as("a day that is none")
                .endsWith("/rows/1");
        String begun = next("area");
        assertThat(browser.get(begun + "/rows/1")).bodyText().contains("A region", "yesterday");
        assertThat(pen.submit(begun)).as("what is not complete").hasStatus(400);
        pen.submit(pen.fill(
                begun + "/rows/1",
                "c-area",
                "K",
                "c-valid_from",
                "1936-07-29",
                "c-kind",
                "region",
                "c-name_en",
                "A region"));
        pen.submit(pen.fill(
                next("organisation"),
                "c-organisation",
                "office",
                "c-valid_from",
                "2001",
                "c-kind",
                "akimat",
                "c-name_en",
                "An office"));
        String draft = pen.fill(next("programme"), "c-kind", "state", "c-state", "running", "c-name_en", "A programme");
        assertThat(next("programme")).as("a draft that was begun").isEqualTo(draft);
        assertThat(pen.submit(draft)).hasStatus(303).hasHeader("Location", "/desk");
        String wording =
                pen.fill(next("pledge"), "c-pledge", "wells", "c-kind", "construction", "c-title_en", "Twelve wells");
        assertThat(next("pledge")).as("what is still to be filled in").isEqualTo(wording);
        String criterion = pen.fill(
                wording, "c-stated_on", "2022-11", "c-wording_en", "We shall dig twelve wells.", "c-due", "2025");
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
        assertThat(pen.fill(baseline, "c-period", "2021", "c-value", "none"))
                .as("a value that is none")
                .isEqualTo(baseline);
        String target = pen.fill(baseline, "c-period", "2021", "c-value", "0");
        String all = pen.fill(target, "c-due", "2025-12-31", "c-decided_on", "2022-11-02", "c-value", "12");
        assertThat(browser.get(all)).bodyText().contains("It is public at once");
        assertThat(pen.submit(all)).hasStatus(303).hasHeader("Location", all);
        assertThat(browser.get(all)).bodyText().contains("On record", "href=\"/pledges/wells\"");
        standings.refresh();

        assertThat(site.get().uri("/pledges/wells?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("We shall dig twelve wells.", "Twelve wells give water");
        assertThat(site.get().uri("/?lang=en")).hasStatusOk().bodyText().contains("A region");
        assertThat(browser.get("/desk")).bodyText().doesNotContain("First steps");
    }

    @Test
    @Order(7)
    void waitsTenMinutesOnceAPledgeIsPublic() {
        Pen pen = new Pen(founder.browser());
        long size = log.size();

        String draft =
                pen.fill("/desk/write/new?form=values", "c-indicator", "wells.dug", "c-period", "2022", "c-value", "3");
        assertThat(pen.submit(draft)).hasStatus(303).hasHeader("Location", draft);

        assertThat(log.size()).isEqualTo(size);
    }

    /** Where the desk leads for a step. */
    private String next(String step) {
        String desk = Visitor.body(founder.browser().get("/desk"));
        var found = java.util.regex.Pattern.compile("href=\"([^\"]+)\">" + java.util.regex.Pattern.quote(title(step)))
                .matcher(desk);
        assertThat(found.find()).as("a link to step %s", step).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static String title(String step) {
        return switch (step) {
            case "area" -> "The first area";
            case "organisation" -> "The first organisation";
            case "programme" -> "A programme";
            default -> "The first pledge";
        };
    }

    private static Map<String, String> typed() {
        return new LinkedHashMap<>(Map.of(
                "name_en",
                "Kostanay, 2026",
                "nature",
                "real",
                "operator_en",
                "A newsroom <b>",
                "zone",
                "Asia/Qostanay",
                "licence",
                "CC-BY-4.0"));
    }

    private static String[] fields(Map<String, String> typed) {
        List<String> fields = new ArrayList<>();
        typed.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return fields.toArray(String[]::new);
    }

    /** Addresses without parameters that end in a failure. */
    private List<String> brokenPages() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> !path.contains("{") && !path.contains("*") && !path.equals("/error"))
                .distinct()
                .filter(path -> {
                    int status = site.get().uri(path).exchange().getResponse().getStatus();
                    return status >= 500;
                })
                .toList();
    }

    private <R extends Row> List<R> rows(String subject, Class<R> type) {
        return log.history(List.of(subject), log.size()).rows(type).stream()
                .map(Recorded::row)
                .toList();
    }
}
