package org.tugyr.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One real browser for all tests of this JVM. */
public final class TestBrowser {

    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("TUGYR_CHROMIUM"), "/usr/bin/chromium"));

    private TestBrowser() {}

    private static final class Running {
        static final Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
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

    /** A reader's browser; where there is none the test is skipped, naming its gate. */
    public static BrowserContext open(Browser.NewContextOptions options) {
        assumeTrue(Files.isExecutable(CHROMIUM), "gate:browser no Chromium at " + CHROMIUM);
        return Running.BROWSER.newContext(options);
    }

    /** Demands that nothing of a page keeps anybody from reading it, and nothing sticks out sideways. */
    public static void readsWell(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("axe violations on " + page.url())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("nothing sticks out sideways on " + page.url())
                .isLessThanOrEqualTo(0);
    }
}
