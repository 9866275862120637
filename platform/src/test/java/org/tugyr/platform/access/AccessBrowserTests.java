package org.tugyr.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.TestBrowser.readsWell;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.tugyr.platform.TestBrowser;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.doors.Role;

/** Comes in, signs in and grants as people do: without scripts, but for passkeys. */
@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class AccessBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Founding founding;

    @Autowired
    private Granting granting;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovingClock clock;

    @Test
    void comesInByTheFirstLinkAndSignsInAgainWithoutScripts() {
        try (BrowserContext context = context(390, ColorScheme.DARK, false)) {
            Page page = context.newPage();
            page.navigate(address(founding.link() + "?lang=en"));
            page.getByLabel("Name to sign in with").first().fill("ana@example.org");
            page.getByLabel("Password").fill(AccessSite.PASSWORD);
            button(page, "Continue");
            byte[] secret =
                    AccessSite.decoded(page.locator(".secret").textContent().replace(" ", ""));
            page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true))
                    .fill(Totp.code(secret, clock.instant()));
            button(page, "Continue");
            assertThat(page.locator(".codes li").count()).isEqualTo(10);
            page.getByText("to the desk").click();
            assertThat(page.url()).endsWith("/desk");
            button(page, "Sign out");
            assertThat(page.url()).endsWith(":" + port + "/");

            page.navigate(address("/desk"));
            page.getByLabel("Name to sign in with").first().fill("Ana@example.org");
            page.getByLabel("Password").fill("a wrong password");
            button(page, "Continue");
            assertThat(page.getByText("Name or password is wrong.").isVisible()).isTrue();
            page.getByLabel("Password").fill(AccessSite.PASSWORD);
            button(page, "Continue");
            clock.forward(Duration.ofSeconds(30));
            page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true))
                    .fill(Totp.code(secret, clock.instant()));
            button(page, "Sign in");
            assertThat(page.url()).endsWith("/desk");
        }
    }

    @Test
    void makesAPasskeyAndSignsInWithIt() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            authenticator(context, page);
            page.navigate(address(founding.link() + "?lang=en"));
            page.locator("form.passkey").getByLabel("Name to sign in with").fill("bek");
            button(page, "Make a passkey");
            page.waitForSelector(".codes");
            page.getByText("to the desk").click();
            page.navigate(address("/account"));
            assertThat(page.getByText("with a passkey").first().isVisible()).isTrue();
            button(page, "Sign out");

            page.navigate(address("/sign-in?to=/account"));
            button(page, "Use a passkey");
            page.waitForURL(address("/account"));

            assertThat(page.content()).contains("signed in with a passkey", "Signed in as bek");
        }
    }

    @Test
    void readsWellOnAPhoneAtNightAndOnADeskByDay() {
        for (int width : new int[] {390, 1280}) {
            try (BrowserContext context = context(width, width < 500 ? ColorScheme.DARK : ColorScheme.LIGHT, true)) {
                Page page = context.newPage();
                authenticator(context, page);
                page.navigate(address(founding.link() + "?lang=kk"));
                readsWell(page);
                page.locator("form.passkey input[name=name]").fill("reader" + width);
                page.locator("form.passkey button").click();
                page.waitForSelector(".codes");
                readsWell(page);
                String account = accounts.byName("reader" + width).orElseThrow().id();
                AccessSite.grant(granting, clock, account, Role.ADMINISTRATOR, Scope.of("area:KZ"), null);
                for (String path : new String[] {
                    "/desk", "/account", "/accounts", "/accounts/grant", "/who?record=real", "/sign-in"
                }) {
                    page.navigate(address(path));
                    readsWell(page);
                }
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

    /** A device of its own for passkeys, which knows its owner. */
    private static void authenticator(BrowserContext context, Page page) {
        CDPSession session = context.newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject params = new JsonObject();
        params.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", params);
    }

    private static BrowserContext context(int width, ColorScheme scheme, boolean scripts) {
        return TestBrowser.open(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
