package org.tugyr.platform.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tugyr.platform.TestBrowser.readsWell;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.ServedSite;
import org.tugyr.platform.TestBrowser;
import org.tugyr.platform.access.Codes;
import org.tugyr.platform.cli.Commands;

/** A person who never saw it, a phone, an empty folder and the link that the server prints: as far as a public pledge. */
class FoundingBrowserTests {

    /** More than these no one should have to click or tap. */
    private static final int CLICKS = 30;

    @TempDir
    private Path folder;

    private final AtomicInteger clicks = new AtomicInteger();

    @Test
    void leadsFromThePrintedLinkToAPublicPledge() throws Exception {
        try (ServedSite site = ServedSite.serve(folder.resolve("data"));
                BrowserContext context = TestBrowser.open(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setColorScheme(ColorScheme.DARK))) {
            Page page = context.newPage();
            page.navigate(site.address() + "/?lang=en");
            readsWell(page);
            join(page, site.link());
            click(page, "Found a record");

            click(page, "Found a record");
            assertThat(page.locator(".error").count())
                    .as("an empty page is refused")
                    .isEqualTo(3);
            readsWell(page);
            page.locator("#name_kk").fill("Сынақ облысының уәделері");
            page.locator("#nature").selectOption("invented");
            page.locator("#operator_kk").fill("Сынақ редакциясы");
            page.locator("#licence").selectOption("CC-BY-4.0");
            page.locator("#contact").fill("desk@example.org");
            click(page, "Found a record");
            assertThat(page.url()).endsWith("/desk");
            readsWell(page);

            step(page, "The first area");
            fill(page, "area", "T");
            fill(page, "valid_from", "2020-01-01");
            choose(page, "kind", "region");
            fill(page, "name_kk", "Сынақ облысы");
            record(page);

            step(page, "The first organisation");
            fill(page, "valid_from", "2020");
            choose(page, "kind", "akimat");
            fill(page, "name_kk", "Сынақ әкімдігі");
            record(page);

            step(page, "A programme");
            fill(page, "name_kk", "Сынақ бағдарламасы");
            choose(page, "kind", "state");
            choose(page, "state", "running");
            record(page);

            step(page, "The first pledge");
            choose(page, "kind", "construction");
            fill(page, "title_kk", "Он екі құдық қазу");
            keep(page);
            page.goBack();
            page.goForward();
            fill(page, "stated_on", "2022-11-02");
            fill(page, "wording_kk", "2025 жылға дейін он екі құдық қазамыз.");
            fill(page, "due", "2025");
            keep(page);
            fill(page, "wording_kk", "Он екі құдықтан су шықты");
            keep(page);
            fill(page, "name_kk", "Қазылған құдықтар");
            fill(page, "unit_kk", "құдық");
            choose(page, "direction", "increase");
            keep(page);
            fill(page, "period", "2022");
            fill(page, "value", "0");
            keep(page);
            fill(page, "due", "2025-12-31");
            fill(page, "decided_on", "2022-11-02");
            fill(page, "value", "12");
            record(page);
            readsWell(page);

            click(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("its page"))
                    .first());
            assertThat(page.url()).contains("/pledges/");
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                page.reload();
                return page.content().contains("он екі құдық қазамыз");
            });
            readsWell(page);
            assertThat(page.content()).contains("Он екі құдықтан су шықты", "invented");
            page.navigate(site.address() + "/desk");
            readsWell(page);
            click(page, "Invite a colleague");
            page.locator("input[name=name]").first().fill("colleague@example.org");
            click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a link"))
                    .first());
            page.navigate(site.address() + "/desk");
            assertThat(page.content()).doesNotContain("First steps");
            page.navigate(site.address() + "/");
            assertThat(page.content()).contains("Сынақ облысы");
            assertThat(Commands.run("verify", site.address()))
                    .as("what was founded can be verified by anybody")
                    .isZero();
            readsWell(page);

            assertThat(clicks.get())
                    .as("clicks from the link to the invitation")
                    .isLessThanOrEqualTo(CLICKS);
        }
    }

    private void join(Page page, String link) {
        page.navigate(link + "?lang=en");
        page.getByLabel("Name to sign in with").first().fill("founder@example.org");
        page.getByLabel("Password").fill("four unrelated words");
        click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .first());
        String secret = page.locator(".secret").textContent();
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(Codes.of(secret, Clock.systemUTC()));
        click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .first());
        click(page.getByText("to the desk"));
        readsWell(page);
    }

    private void step(Page page, String name) {
        click(page, name);
        readsWell(page);
    }

    private void record(Page page) {
        keep(page);
        click(page, "Submit");
    }

    private void keep(Page page) {
        click(page, "Keep as a draft");
        assertThat(page.locator(".error").allTextContents())
                .as("on %s", page.url())
                .isEmpty();
    }

    /** A button or a link. */
    private void click(Page page, String name) {
        var button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
        click(
                button.count() > 0
                        ? button.first()
                        : page.getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions()
                                                .setName(name)
                                                .setExact(true))
                                .first());
    }

    private void click(com.microsoft.playwright.Locator locator) {
        clicks.incrementAndGet();
        locator.click();
    }

    private void fill(Page page, String column, String value) {
        var field = page.locator("[id=\"c-" + column + "\"]");
        if (!field.isVisible()) {
            click(page.locator("summary", new Page.LocatorOptions().setHasText("Seldom needed")));
        }
        field.fill(value);
    }

    private void choose(Page page, String column, String value) {
        page.locator("[id=\"c-" + column + "\"]").selectOption(value);
    }
}
