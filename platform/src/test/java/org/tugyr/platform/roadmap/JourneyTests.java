package org.tugyr.platform.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.TestBrowser.readsWell;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tugyr.platform.TestBrowser;
import org.tugyr.platform.TestSite;

/** Goes from a programme to the numbers behind one of its pledges, as people do. */
@SpringBootTest(classes = TestSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class JourneyTests {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

    @LocalServerPort
    private int port;

    @Autowired
    private Standings standings;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kk | LIGHT | 1280 | Сынақ бағдарламасы | Ауыл жолдарының 168,5 км-ін жөндеу
            ru | DARK | 390 | Пробная программа | Ремонт 168,5 км дорог
            en | LIGHT | 390 | Trial programme | Repair of 168.5 km of roads
            """)
    void leadsFromTheProgrammeToTheArithmetic(
            String language, ColorScheme scheme, int width, String programme, String pledge) {
        standings.refresh();
        try (BrowserContext context = context(language, scheme, width)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/programmes?lang=" + language);
            readsWell(page);

            page.getByText(programme).first().click();
            readsWell(page);
            page.getByText(pledge).first().click();
            readsWell(page);
            page.locator("figcaption a").first().click();
            readsWell(page);

            assertThat(page.url()).endsWith("/indicators/roads.km");
            for (String address : List.of("/pledges", "/roadmaps/trial-roadmap", "/measures/road-1")) {
                page.navigate("http://localhost:" + port + address);
                readsWell(page);
            }
        }
    }

    @Test
    void printsAllOfAPledge() {
        try (BrowserContext context = context("kk", ColorScheme.LIGHT, 1280)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/pledges/roads?lang=kk");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.evaluate("""
                    () => [...document.querySelectorAll('main :is(section, tbody tr, li, details > *, thead, blockquote)')]
                        .filter(part => !part.closest('nav') && part.getClientRects().length === 0)
                        .map(part => part.textContent.trim().slice(0, 60))""")).isEqualTo(List.of());

            byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
            assertThat(SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                            .results()
                            .count())
                    .isBetween(1L, 3L);
        }
    }

    private static BrowserContext context(String language, ColorScheme scheme, int width) {
        return TestBrowser.open(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setLocale(language)
                .setViewportSize(width, 900));
    }
}
