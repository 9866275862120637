package org.tugyr.platform.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.TestBrowser.readsWell;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tugyr.platform.TestBrowser;
import org.tugyr.platform.WholeSite;

/** Walks through the public pages as people do, without JavaScript. */
@SpringBootTest(classes = WholeSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SiteBrowserTests {

    private static final int PHONE = 390;
    private static final int DESK = 1280;

    @LocalServerPort
    private int port;

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/?record=trial",
                "/disagreements?record=trial",
                "/areas",
                "/areas/KZ-63",
                "/organisations",
                "/organisations/party",
                "/persons/berik",
                "/cohorts/young",
                "/attestations",
                "/attestations?topic=vote-2021",
                "/evidence/page",
                "/log",
                "/log/entries/3",
                "/embed/pledges/roads",
                "/embed/areas/T-1",
                "/embed/claims/history.bridges",
                "/embed/indicators/roads.km",
                "/errors",
                "/errors/report?page=/pledges/roads",
                "/records",
                "/data",
                "/contests",
                "/contests/council",
                "/lists",
                "/lists/three",
                "/search?record=real&q=roads",
                "/about",
                "/rules/disagreement",
                "/reports",
                "/reports/year",
                "/claims/history.bridges");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsWellOnAPhoneAtNightAndOnADeskByDay(String address) {
        for (Look look : List.of(new Look(PHONE, ColorScheme.DARK), new Look(DESK, ColorScheme.LIGHT))) {
            try (BrowserContext context = context(look, true)) { // the check itself is a script
                Page page = context.newPage();

                page.navigate(address(address + (address.contains("?") ? "&" : "?") + "lang=kk"));

                readsWell(page);
            }
        }
    }

    @Test
    void reportsAnErrorFromThePageItIsOn() {
        try (BrowserContext context = context(new Look(PHONE, ColorScheme.LIGHT), false)) {
            Page page = context.newPage();
            page.navigate(address("/pledges/roads?lang=en"));

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report an error"))
                    .click();
            page.getByLabel("What is wrong?").fill("The length of the road is 190 km.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                    .click();

            assertThat(page.url()).matches(".*/errors/\\d+");
            assertThat(page.content()).contains("Waiting", "/pledges/roads").doesNotContain("190 km");
        }
    }

    @Test
    void leadsFromADisagreementToTheEntryAndItsProof() {
        try (BrowserContext context = context(new Look(DESK, ColorScheme.LIGHT), false)) {
            Page page = context.newPage();
            page.navigate(address("/?record=trial&lang=en"));

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Repair of 168.5 km of roads"))
                    .first()
                    .click();
            assertThat(page.url()).endsWith("/pledges/roads");

            page.navigate(address("/log"));
            page.getByLabel("Number of the entry").fill("3");
            page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.url()).endsWith("/log/entries/3");
            String proof = page.waitForDownload(() ->
                            page.getByText("Download the proof (tlog-proof)").click())
                    .path()
                    .toString();

            page.navigate(address("/log"));
            page.getByLabel("A proof file").fill(read(Path.of(proof)));
            page.getByText("Check", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.getByText("Verified.").isVisible()).isTrue();
        }
    }

    @Test
    void leadsFromTheBoardToAStatementAndItsSource() {
        try (BrowserContext context = context(new Look(PHONE, ColorScheme.LIGHT), false)) {
            Page page = context.newPage();
            page.navigate(address("/?lang=en"));

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Three achievements"))
                    .first()
                    .click();
            page.waitForURL("**/reports/year");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("own side only"))
                    .click();
            page.getByText("Why?").first().click();
            assertThat(page.getByText("Документ decree").first().isVisible()).isTrue();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Statement year.seats"))
                    .click();
            page.waitForURL("**/claims/year.seats");
            page.getByText("Документ decree").first().click();
            page.waitForURL("**/evidence/decree");
        }
    }

    /** A data block is never run, so the content policy has nothing to say to it (HTML, prepare the script element). */
    @Test
    void carriesDataForMachinesThatTheContentPolicyLetsBe() {
        try (BrowserContext context = TestBrowser.open(new Browser.NewContextOptions())) {
            List<String> violations = new ArrayList<>();
            Page page = context.newPage();
            page.onConsoleMessage(message -> violations.add(message.text()));

            page.navigate(address("/reports/history"));

            Object type = page.evaluate(
                    "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text)['@graph'][0]['@type']");
            assertThat(type).isEqualTo("ClaimReview");
            assertThat(violations).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** How a page is looked at. */
    private record Look(int width, ColorScheme scheme) {}

    private static BrowserContext context(Look look, boolean scripts) {
        return TestBrowser.open(new Browser.NewContextOptions()
                .setViewportSize(look.width(), 900)
                .setColorScheme(look.scheme())
                .setBypassCSP(scripts)
                .setJavaScriptEnabled(scripts));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
