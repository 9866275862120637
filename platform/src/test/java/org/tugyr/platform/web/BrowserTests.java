package org.tugyr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reads the demo page as people do; {@code -Dtugyr.shots=DIR} keeps what they see. */
@SpringBootTest(classes = DemoSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BrowserTests {

    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("TUGYR_CHROMIUM"), "/usr/bin/chromium"));

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @LocalServerPort
    private int port;

    /** How a page is looked at. */
    record Look(String language, ColorScheme scheme, int width) {}

    static Stream<Look> looks() {
        return Stream.of("kk", "ru", "en")
                .flatMap(language -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(scheme -> Stream.of(1280, 390).map(width -> new Look(language, scheme, width))));
    }

    @BeforeAll
    static void start() {
        assumeTrue(Files.isExecutable(CHROMIUM), "gate:browser no Chromium at " + CHROMIUM);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
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

            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("axe violations")
                    .extracting(rule -> rule.getId() + " " + rule.getNodes())
                    .isEmpty();
            assertThat(complaints).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("nothing sticks out sideways")
                    .isLessThanOrEqualTo(0);
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
        return Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
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
