package org.tugyr.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.TestBrowser.readsWell;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.tugyr.platform.TestBrowser;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.access.AccessSite.Person;
import org.tugyr.platform.access.AccessSite.Staff;
import org.tugyr.platform.doors.Role;

/** A headquarters holds a stocktake and closes a decision; a council of seven, one of whom stands aside, gives a verdict with two dissents. */
@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class, OversightSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tugyr.trial=oversight-browser")
@AutoConfigureMockMvc
@DirtiesContext
class OversightBrowserTests {

    private static final List<String> DISSENTERS = List.of("w-4", "w-7");

    @LocalServerPort
    private int port;

    @Autowired
    private Staff staff;

    @Autowired
    private MovingClock clock;

    @Autowired
    private OversightSite.Publishing publishing;

    @Test
    void votesClosesAndRepliesOnAPhoneAtNightAndOnADeskByDay() {
        for (String member : OversightSite.MEMBERS) {
            Person person = staff.newcomer();
            staff.seat(person, "trial", member, Role.COUNCIL_MEMBER, "organisation:watch", "branch");
            try (BrowserContext context = context(person, 390, ColorScheme.DARK)) {
                if (member.equals("w-6")) {
                    standAside(context.newPage());
                } else {
                    vote(context.newPage(), member);
                }
            }
        }
        Person secretary = staff.newcomer();
        staff.appoint(secretary, "trial", Role.COUNCIL_SECRETARY, "area:T-1", "branch");
        try (BrowserContext context = context(secretary, 1280, ColorScheme.LIGHT)) {
            close(context.newPage());
        }
        Person respondent = staff.newcomer();
        staff.appoint(respondent, "trial", Role.RESPONDENT, "organisation:branch", null);
        try (BrowserContext context = context(respondent, 390, ColorScheme.DARK)) {
            reply(context.newPage());
        }
    }

    private void vote(Page page, String member) {
        page.navigate(address("/desk?lang=kk"));
        readsWell(page);
        page.navigate(address("/desk?lang=en"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Repair of 168.5 km of roads"))
                .first()
                .click();
        if (member.equals("w-1")) {
            readsWell(page);
            button(page, "Cast your vote");
            assertThat(page.getByText("Choose what you find.").isVisible()).isTrue();
            readsWell(page);
        }
        page.getByLabel(DISSENTERS.contains(member) ? "in the works" : "stalled")
                .check();
        page.getByLabel("Your reasons").fill("As " + member + " sees it");
        button(page, "Cast your vote");
        assertThat(page.getByText("Your vote is in the box.").isVisible()).isTrue();
        if (member.equals("w-1")) {
            readsWell(page);
        }
    }

    private void standAside(Page page) {
        page.navigate(address("/desk?lang=en"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Repair of 168.5 km of roads"))
                .first()
                .click();
        link(page, "Stand aside for this pledge");
        readsWell(page);
        page.locator("textarea[lang=en]").first().fill("My brother builds them");
        button(page, "Keep as a draft");
        button(page, "Submit");
        clock.forward(Duration.ofMinutes(11));
        publishing.now();
        page.navigate(address("/desk/reviews/roads-23?lang=en"));
        readsWell(page);
        assertThat(page.getByText("stands aside: no vote on this pledge")
                        .first()
                        .isVisible())
                .isTrue();
    }

    private void close(Page page) {
        page.navigate(address("/desk?lang=en"));
        readsWell(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Repair of 168.5 km of roads"))
                .first()
                .click();
        readsWell(page);
        assertThat(page.content()).doesNotContain("As w-1 sees it");
        button(page, "Close the vote and write the verdict");
        readsWell(page);
        assertThat(page.content()).contains("As w-1 sees it", "added by the site", "What will be recorded");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change"))
                .first()
                .click();
        readsWell(page);
        page.locator("textarea[lang=en]").first().fill("A fifth of it is built, at half the pace");
        button(page, "Keep as a draft");
        button(page, "Submit");
        readsWell(page);
        clock.forward(Duration.ofMinutes(11));
        publishing.now();
        page.navigate(address("/verdicts/roads-23?lang=en"));
        readsWell(page);
        assertThat(page.content())
                .contains("4 of 6 votes were for it", "a reply may come until", "My brother builds them");
        assertThat(page.getByText("dissent", new Page.GetByTextOptions().setExact(true))
                        .count())
                .isEqualTo(2);
    }

    private void reply(Page page) {
        page.navigate(address("/verdicts/roads-23?lang=en"));
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Reply").setExact(true))
                .first()
                .click();
        readsWell(page);
        page.locator("textarea[lang=en]").first().fill("We bought the machines first");
        button(page, "Keep as a draft");
        button(page, "Submit");
        clock.forward(Duration.ofMinutes(11));
        publishing.now();
        page.navigate(address("/verdicts/roads-23?lang=en"));
        readsWell(page);
        assertThat(page.content()).contains("We bought the machines first");
    }

    @Test
    void holdsAStocktakeAndClosesADecision() {
        Person officer = staff.newcomer();
        staff.appoint(officer, "trial", Role.HEADQUARTERS_OFFICER, "area:T-1", "branch");
        try (BrowserContext phone = context(officer, 390, ColorScheme.DARK)) {
            Page page = phone.newPage();
            page.navigate(address("/desk?lang=ru"));
            readsWell(page);
        }
        try (BrowserContext desk = context(officer, 1280, ColorScheme.LIGHT)) {
            Page page = desk.newPage();
            page.navigate(address("/desk?lang=en"));
            readsWell(page);
            button(page, "Hold a stocktake");
            String draft = page.url();
            readsWell(page);
            agenda(page);
            decisions(page, draft);
            button(page, "Submit");
            readsWell(page);
            clock.forward(Duration.ofMinutes(11));
            publishing.now();
            page.navigate(draft);
            page.locator("main a[href^='/stocktakes/']").first().click();
            readsWell(page);
            assertThat(page.content())
                    .contains("Any other business", "Hire a second crew", "Buy the gravel", "done late");
            page.navigate(address("/desk?lang=en"));
            assertThat(page.content()).doesNotContain("Buy the gravel").contains("Hire a second crew");
        }
    }

    private static void agenda(Page page) {
        link(page, "All of them in one form: change, order, add");
        readsWell(page);
        page.getByLabel("What it is about: New").first().fill("Any other business");
        button(page, "Keep as a draft");
        assertThat(page.content()).contains("Any other business");
    }

    private static void decisions(Page page, String draft) {
        change(page, draft, "A member at a stocktake", "Roads office");
        page.locator("[name=c-present]").selectOption("yes");
        button(page, "Keep as a draft");

        change(page, draft, "What became of a decision", "Buy the gravel");
        page.locator("[name=c-state]").selectOption("done");
        page.locator("[name=c-done_on]").fill("2022-12-20");
        button(page, "Keep as a draft");
        readsWell(page);
        assertThat(page.locator("#c-evidence-error").isVisible())
                .as("done without evidence is not closed")
                .isTrue();
        page.locator("[name=c-evidence]").selectOption("act");
        button(page, "Keep as a draft");

        change(page, draft, "What became of a decision", "Mend the bridge");
        page.locator("[name=c-state]").selectOption("open");
        button(page, "Keep as a draft");

        page.navigate(draft);
        page.locator("main a[href*='add?file=decisions']").first().click();
        page.locator("[name=c-wording_en]").fill("Hire a second crew");
        page.locator("[name=c-owner]").selectOption("roads-office");
        page.locator("[name=c-due]").fill("2023-03-01");
        button(page, "Keep as a draft");
        page.navigate(draft);
        readsWell(page);
    }

    private static void change(Page page, String draft, String kind, String about) {
        page.navigate(draft);
        page.locator("main section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(kind, new Page.GetByTextOptions().setExact(true))))
                .filter(new Locator.FilterOptions().setHasText(about))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Change"))
                .first()
                .click();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private BrowserContext context(Person person, int width, ColorScheme scheme) {
        BrowserContext context = TestBrowser.open(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
        context.addCookies(List.of(new Cookie("tugyr-session", person.browser().cookie("tugyr-session"))
                .setDomain("localhost")
                .setPath("/")
                .setHttpOnly(true)));
        return context;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
