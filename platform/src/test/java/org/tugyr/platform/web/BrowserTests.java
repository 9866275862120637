package org.tugyr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.TestBrowser.readsWell;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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

/** Reads the demo page as people do; {@code -Dtugyr.shots=DIR} keeps what they see. */
@SpringBootTest(classes = DemoSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BrowserTests {

    @LocalServerPort
    private int port;

    /** How a page is looked at. */
    record Look(String language, ColorScheme scheme, int width) {}

    static Stream<Look> looks() {
        return Stream.of("kk", "ru", "en")
                .flatMap(language -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(scheme -> Stream.of(1280, 390).map(width -> new Look(language, scheme, width))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void readsWellForEveryone(Look look) {
        try (BrowserContext context = context(look)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onRequest(request -> {
                if (!request.url().startsWith(address("/"))) {
                    complaints.add("third party: " + request.url());
                }
            });

            page.navigate(address("/demo?lang=" + look.language()));
            keep(page, look);

            readsWell(page);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void switchesTheLanguageAndKeepsIt() {
        try (BrowserContext context = context(new Look("kk", ColorScheme.LIGHT, 1280))) {
            Page page = context.newPage();
            page.navigate(address("/demo"));

            page.getByText("Русский").click();
            page.navigate(address("/demo"));

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ru");
            assertThat(context.cookies())
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie.value).isEqualTo("ru"));
        }
    }

    private static BrowserContext context(Look look) {
        return TestBrowser.open(new Browser.NewContextOptions()
                .setColorScheme(look.scheme())
                .setLocale(look.language())
                .setJavaScriptEnabled(true)
                .setBypassCSP(false)
                .setViewportSize(look.width(), 900));
    }

    private static void keep(Page page, Look look) {
        String folder = System.getProperty("tugyr.shots");
        if (folder != null) {
            String name = look.language() + "-" + look.scheme() + "-" + look.width();
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
            if (look.width() > 1000 && look.scheme() == ColorScheme.LIGHT) {
                page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of(folder, name + ".pdf")));
            }
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
