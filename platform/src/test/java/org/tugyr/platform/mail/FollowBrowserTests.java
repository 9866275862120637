package org.tugyr.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.TestBrowser.readsWell;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.tugyr.platform.TestBrowser;
import org.tugyr.platform.WholeSite;

/** Follows a pledge and ends it again as people do, without scripts. */
@SpringBootTest(
        classes = {WholeSite.class, MailSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class FollowBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Mailbox mailbox;

    @Test
    void followsAPledgeAndEndsItWithoutScripts() throws Exception {
        for (int width : new int[] {390, 1280}) {
            String address = "walker" + width + "@example.org";
            try (BrowserContext context = TestBrowser.open(new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setColorScheme(width < 500 ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .setJavaScriptEnabled(false))) {
                Page page = context.newPage();
                page.navigate(address("/pledges/roads?lang=en"));
                page.getByText("Follow by e-mail").click();
                assertThat(page.url()).contains("/follow?subject=pledge%3Aroads");
                page.getByLabel("E-mail address").fill(address);
                page.getByLabel("How often").selectOption("daily");
                button(page, "Send me the letter");
                assertThat(page.locator("h1").textContent()).isEqualTo("Look into your mailbox");

                Mailbox.Mail letter = mailbox.take(address).getFirst();
                page.navigate(address(letter.link("/follow/confirm/")));
                button(page, "Confirm");
                assertThat(page.getByText("Confirmed.").isVisible()).isTrue();
                page.getByLabel("How often").selectOption("weekly");
                button(page, "Change");
                assertThat(page.getByLabel("How often").inputValue()).isEqualTo("weekly");

                button(page, "End all and delete the address");
                assertThat(page.locator("h1").textContent()).isEqualTo("No more letters");
            }
        }
    }

    @Test
    void readsWellOnAPhoneAtNightAndOnADeskByDay() throws Exception {
        for (int width : new int[] {390, 1280}) {
            String address = "reader" + width + "@example.org";
            try (BrowserContext context = TestBrowser.open(new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setColorScheme(width < 500 ? ColorScheme.DARK : ColorScheme.LIGHT))) {
                Page page = context.newPage();
                page.navigate(address("/follow?subject=area:T-1&lang=kk"));
                readsWell(page);
                page.locator("#address").fill("қ@example.org");
                page.evaluate("document.querySelector('form.field').noValidate = true");
                page.locator("main button").click();
                assertThat(page.locator("#address-error").isVisible()).isTrue();
                readsWell(page);
                page.locator("#address").fill(address);
                page.locator("main button").click();
                readsWell(page);
                Mailbox.Mail letter = mailbox.take(address).getFirst();
                page.navigate(address(letter.link("/follow/confirm/")));
                readsWell(page);
                page.locator("main button").click();
                readsWell(page);
                page.navigate(page.url().replaceAll("\\?.*", "") + "/unsubscribe");
                readsWell(page);
                Page reading = context.newPage(); // as a mail program shows it
                reading.setContent(letter.html());
                readsWell(reading);
                page.navigate(address("/disagreements?area=T-1&record=trial"));
                readsWell(page);
            }
        }
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
