package org.tugyr.platform.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.access.AccessSite.Staff;
import org.tugyr.platform.access.Visitor;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.writing.WritingRows.CorrectionRow;

@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class WritingTests {

    private static final String INDICATOR = "indicator:roads.km";

    @Autowired
    private Staff staff;

    @Autowired
    private Publisher publisher;

    @Autowired
    private MovingClock clock;

    @Autowired
    private FactLog log;

    private Person reporter;
    private String office;
    private Visitor browser;

    @BeforeEach
    void aReporter() {
        reporter = staff.newcomer();
        office = staff.appoint(reporter, "trial", Role.REPORTER, "area:T-1", null);
        browser = reporter.browser();
        browser.get("/desk");
    }

    @Test
    void recordsAValueTenMinutesAfterItWasSubmitted() {
        String draft = begin(value("2023-Q1", "35,2"));

        assertThat(browser.get(draft)).bodyText().contains("35.2");
        assertThat(browser.post(draft + "/submit", "version", version(draft))).hasStatus(303);
        publisher.tick();
        assertThat(values("2023-Q1")).isEmpty();
        clock.forward(Duration.ofMinutes(10));
        publisher.tick();

        assertThat(values("2023-Q1")).hasSize(1);
        assertThat(values("2023-Q1").getFirst().fact().by()).isEqualTo("office:" + office);
        assertThat(values("2023-Q1").getFirst().row().value()).isEqualByComparingTo("35.2");
        assertThat(browser.get(draft)).bodyText().contains("/indicators/roads.km");
    }

    @Test
    void letsItsAuthorWithdrawForTenMinutesAndNoLonger() {
        String draft = begin(value("2023-Q2", "36"));
        browser.post(draft + "/submit", "version", version(draft));

        assertThat(browser.post(draft + "/withdraw")).hasStatus(303);
        clock.forward(Duration.ofMinutes(11));
        publisher.tick();
        assertThat(values("2023-Q2")).isEmpty();

        browser.post(draft + "/submit", "version", version(draft));
        clock.forward(Duration.ofMinutes(11));
        publisher.tick();
        assertThat(browser.post(draft + "/withdraw")).hasStatus(409);
        assertThat(values("2023-Q2")).hasSize(1);
    }

    @Test
    void recordsOnceWhatIsSubmittedTwice() {
        Map<String, String> typed = value("2023-Q3", "37");
        String draft = begin(typed);
        String again = begin(typed);
        assertThat(again).isEqualTo(draft);
        String version = version(draft);

        browser.post(draft + "/submit", "version", version);
        browser.post(draft + "/submit", "version", version);
        clock.forward(Duration.ofMinutes(11));
        publisher.tick();
        publisher.tick();

        assertThat(values("2023-Q3")).hasSize(1);
    }

    @Test
    void keepsWhatIsWrongAndSaysSoBesideTheField() {
        String form = begin(value("2023-Q4", "many"));

        assertThat(form).endsWith("/rows/1");
        assertThat(browser.get(form))
                .bodyText()
                .contains("id=\"c-value-error\"")
                .contains("value=\"many\"");
        String draft = form.substring(0, form.indexOf("/rows"));
        assertThat(browser.post(draft + "/submit", "version", "1")).hasStatus(400);
    }

    @Test
    void refusesWhatBelongsToAnotherPlace() {
        Person elsewhere = staff.newcomer();
        staff.appoint(elsewhere, "trial", Role.REPORTER, "organisation:branch", null);
        elsewhere.browser().get("/desk");
        String draft = begin(elsewhere.browser(), value("2024-Q1", "38"));

        assertThat(elsewhere.browser().post(draft + "/submit", "version", "1")).hasStatus(400);
    }

    @Test
    void writesNothingForAnOfficeThatHasEndedMeanwhile() {
        String draft = begin(value("2024-Q2", "39"));
        browser.post(draft + "/submit", "version", version(draft));
        staff.dismiss("trial", office);
        clock.forward(Duration.ofMinutes(11));
        publisher.tick();

        assertThat(values("2024-Q2")).isEmpty();
        assertThat(browser.get(draft)).bodyText().contains("came back");
    }

    @Test
    void correctsWithAReasonThatStandsInTheLog() {
        submit(begin(value("2024-Q3", "40")));
        assertThat(values("2024-Q3")).hasSize(1);
        String key = "roads.km|2024-Q3|2023-01-09";

        Map<String, String> form = hidden(Visitor.body(browser.get("/desk/write/correct?form=values&key=" + key)));
        form.putAll(value("2024-Q3", "41"));
        String draft = begin(form);
        assertThat(browser.get(draft)).bodyText().contains("<del").contains("Why is it corrected?");
        assertThat(browser.post(draft + "/submit", "version", version(draft))).hasStatus(400);
        browser.post(draft + "/reason", "version", version(draft), "reason", "A road was counted twice");
        submit(draft);

        List<Recorded<ValueRow>> versions =
                log.history(List.of(INDICATOR), log.size()).versions(ValueRow.class, key);
        assertThat(versions)
                .extracting(version -> version.row().value().toPlainString())
                .containsExactly("40", "41");
        assertThat(log.history(List.of(INDICATOR), log.size()).rows(CorrectionRow.class))
                .filteredOn(row -> row.row().entry() == versions.getFirst().index())
                .singleElement()
                .satisfies(row -> assertThat(row.row().reason().in("en")).isEqualTo("A road was counted twice"));
    }

    @Test
    void tellsTheSecondOfTwoWhatTheFirstRecorded() {
        Person other = staff.newcomer();
        staff.appoint(other, "trial", Role.REPORTER, "area:T-1", null);
        other.browser().get("/desk");
        String mine = begin(value("2024-Q4", "42"));
        String theirs = begin(other.browser(), value("2024-Q4", "43"));

        submit(mine);
        assertThat(other.browser().post(theirs + "/submit", "version", "1")).hasStatus(400);
        assertThat(other.browser().get(theirs))
                .bodyText()
                .contains("<del><span>42</span>")
                .contains("43");
        assertThat(values("2024-Q4")).hasSize(1);
    }

    @Test
    void losesNothingWhereADraftIsOpenInTwoWindows() {
        String draft = begin(value("2025-Q1", "44"));
        List<String> first = new ArrayList<>(List.of("version", "1", "file", "values"));
        value("2025-Q1", "45").forEach((name, cell) -> first.addAll(List.of(name, cell)));
        assertThat(browser.post(draft + "/rows/1", first.toArray(String[]::new)))
                .hasStatus(303);

        List<String> second = new ArrayList<>(List.of("version", "1", "file", "values"));
        value("2025-Q1", "46").forEach((name, cell) -> second.addAll(List.of(name, cell)));
        assertThat(browser.post(draft + "/rows/1", second.toArray(String[]::new)))
                .hasStatus(409)
                .bodyText()
                .contains("45")
                .contains("46");
    }

    @Test
    void showsADraftToNobodyElse() {
        String draft = begin(value("2025-Q2", "47"));
        Person other = staff.newcomer();
        staff.appoint(other, "trial", Role.REPORTER, "area:T-1", null);

        assertThat(other.browser().get(draft)).hasStatus(404);
    }

    private void submit(String draft) {
        assertThat(browser.post(draft + "/submit", "version", version(draft))).hasStatus(303);
        clock.forward(Duration.ofMinutes(11));
        publisher.tick();
    }

    private String begin(Map<String, String> cells) {
        return begin(browser, cells);
    }

    /** Keeps a draft; gives where it leads. */
    private String begin(Visitor visitor, Map<String, String> cells) {
        if (!cells.containsKey("id")) {
            hidden(Visitor.body(visitor.get("/desk/write/new?form=values"))).forEach(cells::putIfAbsent);
        }
        List<String> fields = new ArrayList<>();
        cells.forEach((name, cell) -> fields.addAll(List.of(name, cell)));
        var kept = visitor.post("/desk/write", fields.toArray(String[]::new));
        assertThat(kept).hasStatus(303);
        return Visitor.to(kept);
    }

    private static Map<String, String> value(String period, String value) {
        return new java.util.LinkedHashMap<>(Map.of(
                "c-indicator", "roads.km", "c-period", period, "c-published_on", "2023-01-09", "c-value", value));
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> hidden = new java.util.LinkedHashMap<>();
        Matcher found = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">")
                .matcher(page);
        while (found.find()) {
            if (!found.group(1).equals("_csrf")) {
                hidden.put(found.group(1), found.group(2));
            }
        }
        return hidden;
    }

    private String version(String draft) {
        Matcher found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(Visitor.body(browser.get(draft)));
        return found.find() ? found.group(1) : "0";
    }

    private List<Recorded<ValueRow>> values(String period) {
        return log.history(List.of(INDICATOR), log.size()).rows(ValueRow.class).stream()
                .filter(row -> row.row().period().text().equals(period))
                .toList();
    }
}
