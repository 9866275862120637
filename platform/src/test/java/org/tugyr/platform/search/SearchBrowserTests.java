package org.tugyr.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.tugyr.platform.TestBrowser;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.facts.FactLog;

/** Looks for something from any page, as people do: with the keyboard, and without scripts. */
@SpringBootTest(classes = WholeSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // the record grows
class SearchBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private FactLog log;

    @Autowired
    private Index index;

    @BeforeEach
    void bringTheIndexUp() {
        SearchedRecord.appendTo(log);
        index.tick();
    }

    @Test
    void leadsFromTheFieldOnAnyPageToWhatWasMeant() {
        try (BrowserContext context = TestBrowser.open(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("/areas?lang=en"));
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "search-field.png")));

            page.getByPlaceholder("Search the record").focus();
            page.keyboard().type("Житекара");
            page.keyboard().press("Enter");
            page.getByText("Shown is what is spelled alike").waitFor();
            assertThat(page.locator("#q").inputValue()).isEqualTo("Житекара");
            page.locator(".hits a").first().click();

            assertThat(page.url()).endsWith("/areas/KZ-39-10");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kk, LIGHT, 390, бұрынғы шығыс",
        "kk, DARK, 1280, мәслихаттардағы",
        "ru, DARK, 390, Житекара",
        "ru, LIGHT, 1280, раздевалки стадиона",
        "en, LIGHT, 1280, мосты стадион",
        "en, DARK, 390, !?",
        "en, LIGHT, 390, ''"
    })
    void readsWell(String language, ColorScheme scheme, int width, String text) {
        try (BrowserContext context = TestBrowser.open(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setBypassCSP(true))) {
            Page page = context.newPage();
            page.navigate(
                    address("/search?lang=" + language + "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));

            TestBrowser.readsWell(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "search-%s-%d-%d.png".formatted(language, width, text.length()))));
        }
    }

    @ParameterizedTest
    @CsvSource({"x, 10000", "ж, 10000"})
    void refusesTenThousandLettersWithAPage(String letter, int times) {
        try (BrowserContext context = TestBrowser.open(
                new Browser.NewContextOptions().setViewportSize(390, 900).setBypassCSP(true))) {
            Page page = context.newPage();
            var answer = page.navigate(
                    address("/search?lang=ru&q=" + URLEncoder.encode(letter.repeat(times), StandardCharsets.UTF_8)));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(page.locator("#q-error").innerText()).contains("200");
            assertThat(page.locator("#q").inputValue()).isEqualTo(letter.repeat(200));
            TestBrowser.readsWell(page);
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
