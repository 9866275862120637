package org.tugyr.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.TestBrowser.readsWell;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.cli.Commands;

/** A stranger with no account: from the board to who judged what and why, to who decided what, and to a proof of all of it. */
class StrangerBrowserTests {

    @TempDir
    private Path folder;

    @Test
    void findsAllOfItByLinksAndVerifiesIt() throws Exception {
        String tables = folder.resolve("region").toString();
        String data = folder.resolve("data").toString();
        assertThat(Commands.run("generate", "--scale", "region", "--seed", "7", tables))
                .isZero();
        assertThat(Commands.run("import", tables, "--data", data)).isZero();

        try (ServedSite site = ServedSite.serve(Path.of(data));
                BrowserContext context = TestBrowser.open(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setColorScheme(ColorScheme.DARK))) {
            Page page = context.newPage();
            page.navigate(site.address() + "/?lang=en");
            readsWell(page);
            verdict(page);
            council(page);
            decisions(page);
            List<String> command = command(page);

            assertThat(command.subList(0, 2)).containsExactly("./tugyr", "verify");
            assertThat(verify(command.subList(2, command.size())))
                    .as(String.join(" ", command))
                    .isZero();
        }
    }

    private static void verdict(Page page) {
        follow(page, "All \\d+ disagreements");
        readsWell(page);
        follow(page, "Reported well, judged as not delivered: \\d+");
        page.locator("main a[href^='/pledges/']").first().click();
        readsWell(page);
        assertThat(said(page)).contains("Reported", "Measured", "Council’s verdict", "broken", "here are invented");
        follow(page, "The verdict with votes and reasons");
        readsWell(page);
        assertThat(said(page))
                .contains("How each member voted, and why", "dissent", "Criteria it was voted on", "Reply of the");
    }

    private static void council(Page page) {
        follow(page, "Public Council on .*");
        readsWell(page);
        assertThat(said(page)).contains("Declared interests", "Recommendations");
        page.locator("main a[href^='/log/entries/']").first().click();
        readsWell(page);
        assertThat(said(page)).contains("Declared interests");
    }

    private static void decisions(Page page) {
        follow(page, "Stocktakes of headquarters");
        readsWell(page);
        page.locator("main a[href^='/stocktakes/']").first().click();
        readsWell(page);
        page.goBack();
        follow(page, "All decisions");
        readsWell(page);
        follow(page, "done: \\d+");
        assertThat(said(page)).contains("done");
    }

    /** The words of the command that the page of the log gives to whoever would rather not believe. */
    private static List<String> command(Page page) {
        follow(page, "Who runs this record");
        readsWell(page);
        follow(page, "Verify it yourself");
        readsWell(page);
        String code = page.locator("pre:below(#verify) code").first().innerText();
        return Arrays.stream(code.replace("\\\n", " ").strip().split("\\s+")).toList();
    }

    private static int verify(List<String> arguments) {
        return Commands.run(
                Stream.concat(Stream.of("verify"), arguments.stream()).toArray(String[]::new));
    }

    private static String said(Page page) {
        return page.locator("body").textContent().replaceAll("\\s+", " ");
    }

    private static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^(" + name + ")$")))
                .first()
                .click();
    }
}
