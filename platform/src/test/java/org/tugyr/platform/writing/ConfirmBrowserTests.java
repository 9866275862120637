package org.tugyr.platform.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.TestBrowser.readsWell;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestBrowser;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.access.AccessSite.Staff;
import org.tugyr.platform.access.Visitor;
import org.tugyr.platform.confirm.ConfirmRows.AssertionRow;
import org.tugyr.platform.confirm.ConfirmRows.OfficeKeyRow;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.PublishedLog;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;
import org.tugyr.platform.verify.Published;
import org.tugyr.platform.verify.Report;
import org.tugyr.platform.verify.Verifier;

/** Confirms with a passkey what an office writes, as people do, and has a stranger verify it. */
@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class, ConfirmBrowserTests.Confirmed.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class ConfirmBrowserTests {

    private static final String PLEDGE = "pledge:roads";

    /** Reports on pledges are confirmed here. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Confirmed {

        @Bean
        @Primary
        Forms confirmedForms(Kinds kinds, ObjectProvider<FormSource> sources) {
            return new Forms(
                    kinds,
                    sources.stream()
                            .flatMap(source -> source.forms().stream())
                            .map(form -> form.main().kind() == ReportedRow.class ? form.asConfirmed() : form)
                            .toList());
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Staff staff;

    @Autowired
    private Publisher publisher;

    @Autowired
    private MovingClock clock;

    @Autowired
    private FactLog log;

    @Autowired
    private PublishedLog published;

    private Person reporter;
    private String office;

    @BeforeEach
    void aReporter() {
        reporter = staff.newcomer();
        office = staff.appoint(reporter, "trial", Role.REPORTER, "area:T-1", null);
        reporter.browser().get("/desk");
    }

    @Test
    void confirmsTwiceWithOneKeyAndIsVerified() throws IOException {
        try (BrowserContext context = context(true)) {
            Page page = passkey(context);

            String first = begin("2022-11-01", "Half of it is built");
            page.navigate(address(first));
            readsWell(page);
            button(page, "Confirm with a passkey and submit");
            page.getByText("You confirmed it with a passkey").waitFor();
            record();
            String second = begin("2022-11-02", "More than half of it is built");
            page.navigate(address(second));
            button(page, "Confirm with a passkey and submit");
            page.getByText("You confirmed it with a passkey").waitFor();
            record();

            List<Recorded<AssertionRow>> assertions = assertions();
            assertThat(assertions).hasSize(2).allSatisfy(assertion -> {
                assertThat(assertion.row().first() + assertion.row().count()).isEqualTo(assertion.index());
                assertThat(assertion.row().count()).isOne();
                assertThat(assertion.fact().by()).isEqualTo("office:" + office);
            });
            assertThat(keys()).singleElement().satisfies(key -> {
                assertThat(key.row().site()).isEqualTo("localhost");
                assertThat(key.index()).isEqualTo(assertions.getFirst().row().first() - 1);
            });
            publish();
            page.navigate(address("/log/entries/" + assertions.getFirst().row().first() + "?lang=en"));
            assertThat(page.content()).contains("Confirmed with a passkey of the office");
            Report report = new Verifier(Catalogue.KINDS, Published.at(address("")), _ -> {}).run(null, null);
            assertThat(report.refuted()).isEmpty();
            assertThat(report.counts().get("confirmations by passkeys hold")).isGreaterThanOrEqualTo(2);
            assertThat(report.counts().get("roles granted and ended as access/1 allows"))
                    .isPositive();
        }
    }

    @Test
    void dropsAConfirmationWithWhatItConfirmed() {
        try (BrowserContext context = context(true)) {
            Page page = passkey(context);
            String draft = begin("2022-11-03", "Nearly all of it");
            page.navigate(address(draft));
            button(page, "Confirm with a passkey and submit");
            page.getByText("You confirmed it with a passkey").waitFor();

            button(page, "Withdraw");
            button(page, "Submit without a passkey");
            page.getByText("It will be recorded on").waitFor();
            record();

            assertThat(assertions()).isEmpty();
            assertThat(reported("2022-11-03")).isEqualTo(1);
        }
    }

    @Test
    void takesNoAnswerToAnotherDraft() {
        try (BrowserContext context = context(true)) {
            Page page = passkey(context);
            String mine = begin("2022-11-04", "All of it");
            String other = begin("2022-11-05", "Nothing of it");
            page.navigate(address(other));
            page.evaluate("document.querySelector('form[data-passkey]').dataset.options = '" + mine
                    + "/submit/options'"); // what is signed is the first, what is sent the second

            button(page, "Confirm with a passkey and submit");
            page.getByText("The passkey did not confirm this").waitFor();
            record();

            assertThat(reported("2022-11-05")).isZero();
        }
    }

    @Test
    void givesBackWhatAPasskeyConfirmedThatWasRemovedMeanwhile() {
        try (BrowserContext context = context(true)) {
            Page page = passkey(context);
            page.navigate(address(begin("2022-11-07", "A tenth of it")));
            button(page, "Confirm with a passkey and submit");
            page.getByText("You confirmed it with a passkey").waitFor();
            record();
            String waiting = begin("2022-11-08", "A fifth of it");
            page.navigate(address(waiting));
            button(page, "Confirm with a passkey and submit");
            page.getByText("You confirmed it with a passkey").waitFor();
            passkey(context); // another one, for the last cannot be removed

            page.navigate(address("/account?lang=en"));
            button(page, "Remove");
            page.getByText("Your passkeys are changed").waitFor();
            record();

            assertThat(reported("2022-11-07")).isEqualTo(1);
            assertThat(reported("2022-11-08")).isZero();
            assertThat(reporter.browser().get(waiting)).bodyText().contains("has been removed since");
            assertThat(keys())
                    .singleElement()
                    .satisfies(key -> assertThat(key.row().endedOn()).isNotNull());
            page.navigate(address("/who?record=trial&lang=en"));
            assertThat(page.getByRole(AriaRole.ROW)
                            .filter(new Locator.FilterOptions()
                                    .setHasText(keys().getLast().row().key()))
                            .innerText())
                    .doesNotContain("in use");
        }
    }

    @Test
    void submitsPlainlyWithoutScriptsOrPasskeys() {
        String draft = begin("2022-11-06", "Some of it");
        assertThat(reporter.browser().get(draft)).bodyText().doesNotContain("passkey and submit");
        try (BrowserContext context = context(true)) {
            passkey(context).close();
        }
        try (BrowserContext context = context(false)) {
            Page page = context.newPage();
            page.navigate(address(draft + "?lang=en"));
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm with a passkey"))
                            .count())
                    .isZero();
            button(page, "Submit without a passkey");
            record();
        }

        assertThat(reported("2022-11-06")).isEqualTo(1);
        assertThat(assertions()).isEmpty();
    }

    private void record() {
        clock.forward(Duration.ofMinutes(11));
        publisher.tick();
    }

    private void publish() {
        while (published
                .latest()
                .filter(checkpoint -> checkpoint.size() == log.size())
                .isEmpty()) {
            Thread.onSpinWait(); // until the signer has seen it
        }
    }

    private List<Recorded<AssertionRow>> assertions() {
        return log.history(List.of(PLEDGE), log.size()).rows(AssertionRow.class).stream()
                .filter(row -> row.row().office().equals(office))
                .toList();
    }

    private List<Recorded<OfficeKeyRow>> keys() {
        return log.history(List.of("office:" + office), log.size()).rows(OfficeKeyRow.class);
    }

    private long reported(String day) {
        return log.history(List.of(PLEDGE), log.size()).rows(ReportedRow.class).stream()
                .filter(row -> row.row().reportedOn().toString().equals(day))
                .count();
    }

    /** Keeps a draft; gives where it leads. */
    private String begin(String day, String statement) {
        Visitor browser = reporter.browser();
        Map<String, String> cells = new java.util.LinkedHashMap<>(Map.of(
                "c-pledge",
                "roads",
                "c-reported_on",
                day,
                "c-by",
                "branch",
                "c-state",
                "behind",
                "c-statement",
                statement));
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">")
                .matcher(Visitor.body(browser.get("/desk/write/new?form=reported")));
        while (hidden.find()) {
            cells.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        cells.remove("_csrf");
        List<String> fields = new ArrayList<>();
        cells.forEach((name, cell) -> fields.addAll(List.of(name, cell)));
        return Visitor.to(browser.post("/desk/write", fields.toArray(String[]::new)));
    }

    /** A page of the reporter's browser, who has made a passkey. */
    private Page passkey(BrowserContext context) {
        Page page = context.newPage();
        CDPSession session = context.newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject params = new JsonObject();
        params.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", params);
        page.navigate(address("/account?lang=en"));
        button(page, "Make a passkey");
        page.getByText("Your passkeys are changed").waitFor();
        return page;
    }

    private BrowserContext context(boolean scripts) {
        BrowserContext context = TestBrowser.open(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(scripts));
        context.addCookies(
                List.of(new Cookie("tugyr-session", reporter.browser().session()).setUrl(address("/"))));
        return context;
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
