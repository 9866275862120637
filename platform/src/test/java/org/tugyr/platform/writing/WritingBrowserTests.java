package org.tugyr.platform.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.TestBrowser.readsWell;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.tugyr.platform.TestBrowser;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.access.AccessSite.Staff;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.PublishedLog;

/** A reporter reports a value with a document, takes it back, submits it, and corrects it; a stranger reads what was corrected. */
@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class WritingBrowserTests {

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

    @ParameterizedTest
    @CsvSource({"390, DARK, 2026-Q1", "1280, LIGHT, 2026-Q2"})
    void reportsAndCorrects(int width, ColorScheme scheme, String period) {
        Person reporter = staff.newcomer();
        staff.appoint(reporter, "trial", Role.REPORTER, "area:T-1", null);
        try (BrowserContext context = TestBrowser.open(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            context.addCookies(List.of(
                    new Cookie("tugyr-session", reporter.browser().cookie("tugyr-session")).setUrl(address("/"))));
            Page page = context.newPage();
            page.navigate(address("/desk?lang=en"));
            read(page, "desk");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("A value").setExact(true))
                    .click();
            page.locator("[name=c-indicator]").selectOption("roads.km");
            page.locator("[name=c-period]").fill(period);
            page.locator("[name=c-published_on]").fill("2023-01-09");
            page.locator("[name=c-value]").fill("many");
            button(page, "Keep as a draft");
            assertThat(page.locator(".error").count()).isPositive();
            read(page, "wrong");
            page.locator("[name=c-value]").fill("47,3");
            button(page, "Keep as a draft");
            read(page, "draft");

            evidence(page, width);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change"))
                    .first()
                    .click();
            page.locator("select[name=c-evidence]").selectOption("act-" + width);
            button(page, "Keep as a draft");
            button(page, "Submit");
            read(page, "waiting");
            button(page, "Withdraw");
            button(page, "Submit");
            record();
            page.reload();
            read(page, "recorded");

            correct(page, period);
            page.navigate(address("/log/entries/" + (log.size() - 2)));
            assertThat(page.content()).contains("A road was counted twice", "47.3", "46.1");
            read(page, "entry");
        }
    }

    private void evidence(Page page, int width) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("A supporting document"))
                .first()
                .click();
        read(page, "evidence");
        page.locator("textarea[name=c-title_en]").fill("Act of acceptance");
        page.locator("select[name=c-independence]").selectOption("own");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "act.pdf", "application/pdf", "%PDF-1.7 act".getBytes(StandardCharsets.US_ASCII)));
        page.locator("summary").first().click();
        page.locator("input[name=c-evidence]").fill("act-" + width);
        button(page, "Keep as a draft");
    }

    private void correct(Page page, String period) {
        page.navigate(address("/desk/write/correct?form=values&key=roads.km%7C" + period + "%7C2023-01-09"));
        page.locator("[name=c-value]").fill("46.1");
        button(page, "Keep as a draft");
        page.getByLabel("Why is it corrected?").fill("A road was counted twice");
        button(page, "Keep the reason");
        read(page, "correction");
        button(page, "Submit");
        record();
    }

    private void record() {
        clock.forward(Duration.ofMinutes(11));
        publisher.tick();
        while (published.latest().filter(made -> made.size() == log.size()).isEmpty()) {
            Thread.onSpinWait(); // until the signer has seen it
        }
    }

    private static void read(Page page, String name) {
        String shots = System.getenv("TUGYR_SHOTS");
        if (shots != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(java.nio.file.Path.of(shots, name + page.viewportSize().width + ".png")));
        }
        readsWell(page);
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
