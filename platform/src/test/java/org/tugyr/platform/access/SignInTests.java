package org.tugyr.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.access.AccessSite.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.Statements;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.access.AccessSite.MovingClock;
import org.tugyr.platform.access.AccessSite.Person;

@SpringBootTest(
        classes = {WholeSite.class, AccessSite.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class SignInTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Founding founding;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Links links;

    @Autowired
    private MovingClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Statements statements;

    @Test
    void leadsFromAOneTimeLinkToTheDesk() {
        String link = founding.link();
        Person person = AccessSite.join(site, link, clock, accounts);

        assertThat(person.browser().get("/desk")).hasStatusOk().bodyText().contains("Signed in as " + person.name());
        assertThat(person.browser().get("/desk"))
                .headers()
                .hasValue(HttpHeaders.CACHE_CONTROL, "no-store")
                .containsHeader("Content-Security-Policy");
        assertThat(new Visitor(site).get(link)).as("the link again").hasStatus(404);
        assertThat(new Visitor(site).get("/desk")).hasStatus(303).hasHeader("Location", "/sign-in?to=%2Fdesk");
    }

    @Test
    void letsALinkPassOnce() throws Exception {
        String link = founding.link();
        Visitor one = new Visitor(site);
        one.get(link);
        assertThat(one.post(link, "name", "one and only", "password", PASSWORD)).hasStatusOk();
        String other = founding.link();

        assertThat(one.post(link + "/code", "code", "000000"))
                .as("a newer link was made")
                .hasStatus(404);
        clock.forward(Duration.ofHours(25));
        assertThat(new Visitor(site).get(other)).as("too late").hasStatus(404);
        assertThat(links.find(other.substring(Links.PATH.length()))).isEmpty();
    }

    @Test
    void asksForAPasswordThatIsNotGuessed() {
        String link = founding.link();
        Visitor browser = new Visitor(site);
        browser.get(link);

        assertThat(browser.post(link, "name", "somebody", "password", "short")).hasStatus(400);
        assertThat(browser.post(link, "name", "somebody", "password", "aaaaaaaaaaaaaaaa"))
                .hasStatus(400);
        assertThat(browser.post(link, "name", "somebody else", "password", "I am somebody else"))
                .hasStatus(400);
        assertThat(browser.post(link, "name", "<b>", "password", PASSWORD))
                .hasStatus(400)
                .bodyText()
                .contains("id=\"name-error\"");
    }

    @Test
    void signsInWithPasswordAndCode() {
        Person person = AccessSite.join(site, founding.link(), clock, accounts);
        Visitor browser = new Visitor(site);
        browser.get("/sign-in?to=/account");

        MvcTestResult first = browser.post(
                "/sign-in",
                "name",
                person.name().toUpperCase(java.util.Locale.ROOT),
                "password",
                PASSWORD,
                "to",
                "/account");
        assertThat(first).hasStatus(303).hasHeader("Location", "/sign-in/code");
        assertThat(browser.get("/desk")).as("one factor is none").hasStatus(303);
        browser.get("/sign-in/code");
        assertThat(browser.post("/sign-in/code", "code", person.code(clock)))
                .as("the code with which they came in")
                .hasStatus(400);
        clock.forward(Duration.ofSeconds(30));
        assertThat(browser.post("/sign-in/code", "code", person.code(clock)))
                .hasStatus(303)
                .hasHeader("Location", "/account");

        assertThat(browser.get("/account"))
                .bodyText()
                .contains("signed in with password and code", "a wrong password or code");
        assertThat(browser.get("/sign-in/code")).as("the step is over").hasStatus(303);
    }

    @Test
    void takesARecoveryCodeOnce() {
        Person person = AccessSite.join(site, founding.link(), clock, accounts);

        assertThat(recover(person)).isEqualTo("/desk");
        assertThat(recover(person)).isEqualTo("null");
    }

    private String recover(Person person) {
        Visitor browser = new Visitor(site);
        browser.get("/sign-in");
        browser.post("/sign-in", "name", person.name(), "password", PASSWORD);
        browser.get("/sign-in/code");
        return Visitor.to(
                browser.post("/sign-in/code", "code", person.recovery().toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void tellsNobodyWhetherANameIsKnown() {
        Person person = AccessSite.join(site, founding.link(), clock, accounts);

        List<String> answers = Stream.of(person.name(), "nobody at all")
                .map(name -> {
                    Visitor browser = new Visitor(site).from("198.51.100.7");
                    browser.get("/sign-in");
                    MvcTestResult answer = browser.post("/sign-in", "name", name, "password", "a wrong password");
                    assertThat(answer).hasStatus(400);
                    return Visitor.body(answer).replace(name, "NAME").replaceAll("_csrf\" value=\"[^\"]+", "");
                })
                .toList();

        assertThat(answers.get(0)).isEqualTo(answers.get(1));
    }

    @Test
    void slowsGuessingDownWithoutLockingAnybodyOut() {
        Person person = AccessSite.join(site, founding.link(), clock, accounts);
        Visitor guesser = new Visitor(site).from("198.51.100.8");
        guesser.get("/sign-in");
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.post("/sign-in", "name", person.name(), "password", "guess " + i))
                    .hasStatus(400);
        }
        assertThat(guesser.post("/sign-in", "name", person.name(), "password", PASSWORD))
                .as("the right one, too soon")
                .hasStatus(429)
                .hasHeader(HttpHeaders.RETRY_AFTER, "1");
        assertThat(guesser.post("/sign-in", "name", "unknown", "password", "guess"))
                .as("another name")
                .hasStatus(400);

        clock.forward(Duration.ofSeconds(1));
        assertThat(guesser.post("/sign-in", "name", person.name(), "password", "guess"))
                .hasStatus(400);
        assertThat(guesser.post("/sign-in", "name", person.name(), "password", PASSWORD))
                .hasStatus(429)
                .hasHeader(HttpHeaders.RETRY_AFTER, "2");
        clock.forward(Duration.ofSeconds(2));
        assertThat(guesser.post("/sign-in", "name", person.name(), "password", PASSWORD))
                .hasStatus(303);
        assertThat(jdbc.sql(
                                "select count(*) from access.attempt a where a::text like '%person%' or a::text like '%198.51.%'")
                        .query(Long.class)
                        .single())
                .as("neither names nor addresses are kept")
                .isZero();
    }

    @Test
    void slowsDownAnAddressThatTriesManyNames() {
        Visitor guesser = new Visitor(site).from("2001:db8:7::1");
        guesser.get("/sign-in");
        for (int i = 0; i < 30; i++) {
            assertThat(guesser.post("/sign-in", "name", "name " + i, "password", "guess"))
                    .hasStatus(400);
        }

        assertThat(guesser.from("2001:db8:7::99").post("/sign-in", "name", "one more", "password", "guess"))
                .hasStatus(429);
        assertThat(guesser.from("2001:db8:8::1").post("/sign-in", "name", "one more", "password", "guess"))
                .hasStatus(400);
    }

    @Test
    void slowsDownAnAddressThatAsksForManyPasskeys() {
        Visitor asker = new Visitor(site).from("2001:db8:9::1");
        asker.get("/sign-in");
        for (int i = 0; i < 30; i++) {
            assertThat(asker.post("/sign-in/passkey/options")).hasStatusOk();
        }
        long kept = steps();

        assertThat(asker.from("2001:db8:9::77").post("/sign-in/passkey/options"))
                .hasStatus(429)
                .headers()
                .hasValue("Retry-After", "1");
        assertThat(steps()).isEqualTo(kept);
        assertThat(asker.from("2001:db8:10::1").post("/sign-in/passkey/options"))
                .hasStatusOk();
    }

    private long steps() {
        return jdbc.sql("select count(*) from access.step").query(Long.class).single();
    }

    @Test
    void endsSessionsWhereTheirOwnerSaysSo() {
        Person person = AccessSite.join(site, founding.link(), clock, accounts);
        Visitor here = person.browser();
        Visitor elsewhere = new Visitor(site);
        elsewhere.get("/sign-in");
        elsewhere.post("/sign-in", "name", person.name(), "password", PASSWORD);
        clock.forward(Duration.ofSeconds(30));
        elsewhere.get("/sign-in/code");
        elsewhere.post("/sign-in/code", "code", person.code(clock));
        assertThat(elsewhere.get("/desk")).hasStatusOk();

        String page = Visitor.body(here.get("/account"));
        var handle = Pattern.compile("name=\"session\" value=\"([^\"]+)\"").matcher(page);
        assertThat(handle.find()).isTrue();
        assertThat(here.post("/account/sessions/end", "session", handle.group(1)))
                .hasStatus(303);

        assertThat(elsewhere.get("/desk")).hasStatus(303);
        assertThat(here.get("/desk")).hasStatusOk();
        assertThat(here.post("/sign-out")).hasStatus(303).hasHeader("Location", "/");
        assertThat(here.get("/desk")).hasStatus(303);
    }

    @Test
    void endsSessionsThatAreIdleOrOld() {
        Person idle = AccessSite.join(site, founding.link(), clock, accounts);
        clock.forward(Duration.ofMinutes(61));
        assertThat(idle.browser().get("/desk")).hasStatus(303);

        Person busy = AccessSite.join(site, founding.link(), clock, accounts);
        for (int hour = 0; hour < 13; hour++) {
            clock.forward(Duration.ofMinutes(56));
            busy.browser().get("/desk");
        }
        assertThat(busy.browser().get("/desk")).hasStatus(303);
    }

    @Test
    void changesAPasswordJustAfterSigningInOnly() {
        Person person = AccessSite.join(site, founding.link(), clock, accounts);
        Visitor browser = person.browser();
        browser.get("/account");

        assertThat(browser.post("/account/password", "password", "quite another phrase"))
                .hasStatus(303);
        clock.forward(Duration.ofMinutes(16));
        assertThat(browser.get("/account")).bodyText().doesNotContain("New password");
        assertThat(browser.post("/account/password", "password", "a third long phrase"))
                .hasStatus(400);
        assertThat(browser.post("/account/recovery")).hasStatus(400);
        assertThat(browser.post("/account/secret")).hasStatus(400);
    }

    @Test
    void takesNoFormThatItDidNotGive() {
        Person person = AccessSite.join(site, founding.link(), clock, accounts);
        Person other = AccessSite.join(site, founding.link(), clock, accounts);

        assertThat(new Visitor(site).post("/sign-in", "name", "x", "password", "y"))
                .hasStatus(403);
        assertThat(person.browser().forgetful().post("/account/sessions/end")).hasStatus(403);
        other.browser().get("/account");
        String stolen = other.browser().cookie("tugyr-session");
        Visitor mixed = new Visitor(site);
        mixed.get("/sign-in");
        mixed.hold("tugyr-session", stolen);
        assertThat(mixed.post("/account/sessions/end"))
                .as("the token of another browser")
                .hasStatus(403);
    }

    @Test
    void takesNothingThatAPageOfOthersSends() {
        for (String path : List.of("/sign-in", "/errors/report", "/log")) {
            assertThat(site.post().uri(path).header("Sec-Fetch-Site", "cross-site"))
                    .as(path)
                    .hasStatus(403);
            assertThat(site.post().uri(path).header("Origin", "https://evil.example"))
                    .as(path)
                    .hasStatus(403);
            assertThat(site.post().uri(path).header("Origin", "null")).as(path).hasStatus(403);
        }
        assertThat(site.post().uri("/log").header("Origin", "http://localhost")).hasStatus(400);
        assertThat(site.post().uri("/log").header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(400);
    }

    @Test
    void servesFilesAndHealthToAllAndNothingElseThatDeclaresNothing() {
        assertThat(site.get().uri("/static/look.css")).hasStatusOk();
        assertThat(site.get().uri("/actuator/health")).hasStatusOk();
        assertThat(site.get().uri("/static/nothing.css")).hasStatus(404);
        assertThat(site.get().uri("/nothing")).hasStatus(404);
    }

    @Test
    void leavesPublicPagesAsTheyAre() {
        Person person = AccessSite.join(site, founding.link(), clock, accounts);
        String session = person.browser().cookie("tugyr-session");
        MvcTestResult before = site.get().uri("/pledges/roads").exchange();
        statements.asked();
        site.get().uri("/pledges/roads").exchange();
        int usual = statements.asked();

        MvcTestResult page = site.get()
                .uri("/pledges/roads")
                .cookie(new jakarta.servlet.http.Cookie("tugyr-session", session))
                .exchange();

        assertThat(statements.asked()).as("no account is looked up").isEqualTo(usual);
        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getHeaderNames())
                .isEqualTo(before.getResponse().getHeaderNames())
                .doesNotContain("Set-Cookie", "Pragma", "Expires");
        assertThat(page.getResponse().getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.getRequest().getSession(false)).isNull();
        assertThat(Visitor.body(page)).isEqualTo(Visitor.body(before));
    }

    @Test
    void letsNobodySignInOverAConnectionThatOthersCanRead() {
        assertThat(site.get().uri("http://record.example.org/sign-in?lang=en"))
                .hasStatus(403)
                .bodyText()
                .contains("not encrypted");
        assertThat(site.get().uri("http://record.example.org/desk?lang=en")).hasStatus(403);
        assertThat(site.get().uri("http://record.example.org/pledges/roads")).hasStatusOk();
        MvcTestResult secure = site.get()
                .uri("https://record.example.org/sign-in")
                .secure(true)
                .exchange();
        assertThat(secure).hasStatusOk();
        assertThat(secure.getResponse().getHeader("Set-Cookie"))
                .startsWith("__Host-tugyr-visit=")
                .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void keepsNoSecretThatCouldBeUsed() {
        Person person = AccessSite.join(site, founding.link(), clock, accounts);
        String link = founding.link();

        StringBuilder all = new StringBuilder();
        for (String table :
                List.of("account", "session", "link", "step", "recovery_code", "event", "attempt", "grants")) {
            all.append(jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from access." + table + " t")
                    .query(String.class)
                    .single());
        }

        assertThat(all.toString())
                .contains("$argon2id$")
                .doesNotContain(
                        PASSWORD,
                        person.browser().cookie("tugyr-session"),
                        link.substring(Links.PATH.length()),
                        person.recovery(),
                        person.recovery().replace("-", ""),
                        java.util.HexFormat.of().formatHex(AccessSite.decoded(person.secret())));
    }
}
