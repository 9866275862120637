package org.tugyr.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.TestRecord;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.mail.MailSite.MovingClock;
import org.tugyr.platform.mail.Mailbox.Mail;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;
import org.tugyr.platform.roadmap.Standings;

/** Follows by e-mail from the first form to the last letter, on a site whose letters lie in a folder. */
@SpringBootTest(
        classes = {WholeSite.class, MailSite.class},
        properties = "tugyr.web.address=https://record.example")
@AutoConfigureMockMvc
class FollowTests {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private MockMvcTester site;

    @Autowired
    private FactLog log;

    @Autowired
    private Standings standings;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MovingClock clock;

    @Autowired
    private DataSource source;

    @Autowired
    private Digests digests;

    @Autowired
    private Followers followers;

    private int addresses;

    @Test
    void tellsWhatIsNewUntilOneClickEndsIt() throws Exception {
        follow("area:T-1", "reader@example.org", "daily", "en");
        Mail asked = only("reader@example.org");
        assertThat(asked.message().getSubject()).isEqualTo("Please confirm your address");
        assertThat(asked.header("List-Unsubscribe")).isNull();
        String confirm = asked.link("/follow/confirm/");
        assertThat(body(confirm + "?lang=en")).contains("Letters about changes are to come", "<button>Confirm");
        assertThat(kept("reader@example.org"))
                .as("nothing is confirmed by looking")
                .containsExactly("request");

        String manage = to(post(confirm));
        assertThat(manage).endsWith("?done=confirmed");
        assertThat(body(manage + "&lang=en")).contains("Confirmed.", "href=\"/areas/T-1\"");
        clock.forward(DAY);
        assertThat(mailbox.take("reader@example.org")).as("nothing is new").isEmpty();

        report(Reported.BEHIND, LocalDate.of(2023, 1, 9));
        clock.forward(DAY);
        Mail digest = only("reader@example.org");
        assertThat(digest.text())
                .contains("Reported: Repair of 168.5 km", "https://record.example/pledges/roads", "are invented")
                .doesNotContain("reader@example.org");
        assertThat(digest.html()).contains("<html lang=\"en\"", "href=\"https://record.example/pledges/roads\"");
        assertThat(digest.header("Content-Language")).isEqualTo("en");
        assertThat(digest.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(digest.header("Message-ID")).matches("<[A-Za-z0-9_-]{43}@localhost>");
        assertThat(digest.message().getSentDate()).isEqualTo(java.util.Date.from(clock.instant()));
        assertThat(digest.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        clock.forward(DAY);
        assertThat(mailbox.take("reader@example.org"))
                .as("nothing is told twice")
                .isEmpty();

        String unsubscribe = digest.header("List-Unsubscribe").replaceAll("^<https://record.example|>$", "");
        assertThat(digest.text()).contains(unsubscribe);
        assertThat(body(unsubscribe + "?lang=en")).contains("Shall all letters to this address end?");
        assertThat(kept("reader@example.org")).contains("follower");
        MvcTestResult ended = post(unsubscribe, "List-Unsubscribe", "One-Click");
        assertThat(ended).hasStatusOk();
        assertThat(ended.getResponse().getCookies()).isEmpty();
        assertThat(kept("reader@example.org")).isEmpty();
        assertThat(post(unsubscribe, "List-Unsubscribe", "One-Click")).hasStatusOk();
        assertThat(site.get().uri(manage)).hasStatus(404);
    }

    @Test
    void endsByOneClickAsAFormOfPartsToo() throws Exception {
        String manage = confirmed("pledge:roads", "parts@example.org", "weekly", "kk");

        assertThat(site.post().uri(path(manage) + "/unsubscribe").multipart().param("List-Unsubscribe", "One-Click"))
                .hasStatusOk();

        assertThat(site.get().uri(manage)).hasStatus(404);
    }

    @Test
    void tellsOnMondaysInTheLanguageThatWasChosen() throws Exception {
        String manage = confirmed("pledge:roads", "week@example.org", "weekly", "kk");
        toNextMonday();
        report(Reported.DONE, LocalDate.of(2023, 1, 8));
        clock.forward(DAY);
        assertThat(mailbox.take("week@example.org")).isEmpty();
        clock.forward(Duration.ofDays(6));
        Mail digest = only("week@example.org");
        assertThat(digest.header("Content-Language")).isEqualTo("kk");
        assertThat(digest.text()).contains("Есеп берілді: ", "қадағалайтындықтан");
        assertThat(digest.message().getSubject()).contains("жолдарының");

        assertThat(post(path(manage), "frequency", "daily", "language", "ru")).hasStatus(303);
        report(Reported.BEHIND, LocalDate.of(2023, 1, 7));
        clock.forward(DAY);
        assertThat(only("week@example.org").header("Content-Language")).isEqualTo("ru");
        assertThat(to(post(path(manage) + "/stop", "subject", "pledge:unknown")))
                .contains("done=stopped");
        assertThat(post(path(manage) + "/stop", "subject", "pledge:roads")).hasStatusOk();
        assertThat(site.get().uri(manage)).hasStatus(404);
    }

    @Test
    void tellsOnceHoweverManyNodesLook() throws Exception {
        String manage = confirmed("pledge:roads", "nodes@example.org", "daily", "en");
        report(Reported.ON_SCHEDULE, LocalDate.of(2023, 1, 6));
        clock.forward(DAY);

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> node = () -> {
                boolean some = false;
                while (digests.tellNext()) {
                    some = true;
                }
                return some;
            };
            nodes.invokeAll(List.of(node, node, node, node))
                    .forEach(done -> assertThat(done.state()).isEqualTo(java.util.concurrent.Future.State.SUCCESS));
        }

        assertThat(mailbox.take("nodes@example.org")).hasSize(1);
        assertThat(post(path(manage) + "/unsubscribe")).hasStatusOk();
    }

    @Test
    void takesASecondClickForTheFirst() throws Exception {
        follow("pledge:roads", "double@example.org", "daily", "en");
        follow("area:T-1", "double@example.org", "daily", "en");
        List<Mail> asked = mailbox.take("double@example.org");
        String confirm = asked.getFirst().link("/follow/confirm/");

        String manage;
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> click = () -> to(post(confirm));
            var all = clicks.invokeAll(List.of(click, click, click));
            manage = all.getFirst().resultNow();
            assertThat(all).allMatch(each -> each.resultNow().equals(manage));
        }
        assertThat(to(post(asked.getLast().link("/follow/confirm/"))))
                .as("one address follows both")
                .isEqualTo(manage);
        assertThat(body(manage + "&lang=en")).contains("/areas/T-1", "/pledges/roads");

        assertThat(post(path(manage) + "/unsubscribe")).hasStatusOk();
        assertThat(post(confirm)).as("what was ended does not begin again").hasStatus(404);
    }

    @Test
    void forgetsAnAddressThatIsNotConfirmedInTime() throws Exception {
        follow("pledge:roads", "late@example.org", "daily", "en");
        String confirm = only("late@example.org").link("/follow/confirm/");

        clock.forward(Duration.ofHours(49));

        assertThat(site.get().uri(confirm)).hasStatus(404);
        assertThat(post(confirm)).hasStatus(404);
    }

    @Test
    void answersTheSameWhetherOrNotAnAddressIsKnown() throws Exception {
        String manage = confirmed("pledge:roads", "known@example.org", "daily", "en");

        for (int i = 0; i < 5; i++) {
            assertThat(to(follow("pledge:roads", "known@example.org", "daily", "en")))
                    .isEqualTo(to(follow("pledge:roads", "stranger" + i + "@example.org", "daily", "en")));
        }

        assertThat(mailbox.take("known@example.org"))
                .as("nobody is flooded with letters")
                .hasSize(Subscribing.A_DAY - 1);
        assertThat(post(path(manage) + "/unsubscribe")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "a@b",
                "a@b..kz",
                "a b@example.org",
                "a@example.org\r\nBcc: all@example.org",
                "a@example.org,b@example.org",
                "<a@example.org>",
                "a@exa\u202Emple.org",
                "\"a\"@example.org",
                "a@127.0.0.1",
                "қ@example.org"
            })
    void refusesWhatIsNoAddressAndKeepsWhatWasTyped(String address) throws Exception {
        long before = count("request");

        MvcTestResult refused = follow("pledge:roads", address, "daily", "en");

        assertThat(refused).hasStatus(400);
        assertThat(refused.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("id=\"address-error\"", "This is no e-mail address");
        assertThat(count("request")).isEqualTo(before);
    }

    @Test
    void takesAddressesOfDomainsInOtherLetters() {
        assertThat(Address.of("ana@мысал.қаз").orElseThrow().text()).startsWith("ana@xn--");
        assertThat(Address.of("a.b+tugyr@Example.ORG").orElseThrow().text()).isEqualTo("a.b+tugyr@example.org");
        assertThat(Address.of("x".repeat(65) + "@example.org")).isEmpty();
    }

    @Test
    void takesNoMegabyteAndNothingFromMachines() throws Exception {
        MvcTestResult long_ = follow("pledge:roads", "x".repeat(1_000_000) + "@example.org", "daily", "en");
        assertThat(long_).hasStatus(400);
        assertThat(long_.getResponse().getContentAsByteArray().length).isLessThan(100_000);
        long before = count("request");
        assertThat(site.post()
                        .uri("/follow")
                        .param("subject", "pledge:roads")
                        .param("address", "machine@example.org")
                        .param("website", "https://spam.example"))
                .hasStatus(303)
                .hasHeader("Location", "/follow/asked");
        assertThat(count("request")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pledge", "desk:abc", "report:x", "pledge:nope", "area:../../x", "pledge:<b>"})
    void followsOnlyWhatThereIs(String subject) {
        MvcTestResult answer =
                site.get().uri("/follow").param("subject", subject).exchange();
        assertThat(answer.getResponse().getStatus()).isBetween(400, 404);
    }

    @Test
    void letsNobodyAskWithoutEnd() {
        MvcTestResult last = null;
        for (int i = 0; i < 11; i++) {
            last = form("pledge:roads", "many" + i + "@example.org", "daily", "en", "2001:db8:77::" + i);
        }
        assertThat(last).hasStatus(429).bodyText().contains("many10@example.org");
    }

    @Test
    void neutralisesWhatARecordSays() throws Exception {
        String manage = confirmed("area:T-1", "safe@example.org", "daily", "en");
        append(new MeasureRow(
                "road-1",
                "trial-roadmap",
                "roads",
                TestRecord.text("Жол", "Дорога", "<script>alert(1)</script>\u202Egnol \u2066x " + "y".repeat(400)),
                "roads-office",
                "deputy",
                null,
                LocalDate.of(2023, 12, 9),
                "leaflet"));
        clock.forward(DAY);

        Mail digest = only("safe@example.org");

        assertThat(digest.html()).contains("&lt;script&gt;").doesNotContain("<script", "\u202E", "\u2066");
        assertThat(digest.text()).contains("…").doesNotContain("\u202E", "\u2066");
        assertThat(post(path(manage) + "/unsubscribe")).hasStatusOk();
    }

    @Test
    void keepsAddressesEncryptedAndOutOfPages() throws Exception {
        String manage = confirmed("pledge:roads", "secret@example.org", "daily", "en");
        report(Reported.DONE, LocalDate.of(2023, 1, 5));
        clock.forward(DAY);
        while (digests.tellNext()) {
            // until the letter is in the outbox
        }

        for (String table : List.of("follower", "following", "request", "outbox", "tally")) {
            assertThat(JdbcClient.create(source)
                            .sql("select coalesce(string_agg(t::text, ' '), '') from mail." + table + " t")
                            .query(String.class)
                            .single())
                    .doesNotContain("secret@", "7365637265744065") // in hexadecimal
                    .doesNotContain(path(manage).substring("/follow/".length()));
        }
        assertThat(body(manage + "&lang=en"))
                .doesNotContain("secret@example.org")
                .as("a link that others get to know leads nowhere secret")
                .doesNotContain("page=%2Ffollow%2F");
        assertThat(mailbox.take("secret@example.org")).hasSize(1);
        assertThat(post(path(manage) + "/unsubscribe")).hasStatusOk();
    }

    @Test
    void keepsLettersForTheOperatorOnlyAndSaysSo() throws Exception {
        follow("pledge:roads", "folder@example.org", "daily", "en");
        var _ = mailbox.take("nobody@example.org");

        assertThat(mailbox.files())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
        assertThat(body("/follow?subject=pledge:roads&lang=en")).contains("Mail does not leave this site");
        assertThat(body("/follow/asked?lang=en")).contains("Mail does not leave this site");
    }

    @Test
    void leadsFromPagesToFollowing() throws Exception {
        for (String page : List.of("/areas/T-1", "/pledges/roads", "/disagreements?area=T-1&record=trial")) {
            assertThat(body(page + (page.contains("?") ? "&" : "?") + "lang=en"))
                    .containsPattern("href=\"/follow\\?subject=(area|pledge|disagreements)%3A");
        }
        assertThat(body("/reports?lang=en")).doesNotContain("/follow?subject");
    }

    private String confirmed(String subject, String address, String frequency, String language) throws Exception {
        follow(subject, address, frequency, language);
        return to(post(only(address).link("/follow/confirm/")));
    }

    private MvcTestResult follow(String subject, String address, String frequency, String language) {
        return form(subject, address, frequency, language, "198.51.100." + addresses++);
    }

    private MvcTestResult form(String subject, String address, String frequency, String language, String from) {
        return site.post()
                .uri("/follow?lang=en")
                .param("subject", subject)
                .param("address", address)
                .param("frequency", frequency)
                .param("language", language)
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .exchange();
    }

    private Mail only(String address) throws Exception {
        List<Mail> letters = mailbox.take(address);
        assertThat(letters).as("letters to %s", address).hasSize(1);
        return letters.getFirst();
    }

    private void report(Reported state, LocalDate on) {
        append(new ReportedRow("roads", on, "branch", state, null, "leaflet"));
    }

    private void append(Row row) {
        Outcome outcome = log.append("test", _ -> new Rule.Decision.Append(List.of(new Draft("trial", row, true))));
        assertThat(outcome).isInstanceOf(Outcome.Appended.class);
        standings.refresh();
    }

    private void toNextMonday() throws Exception {
        while (clock.instant().atZone(java.time.ZoneOffset.UTC).getDayOfWeek() != java.time.DayOfWeek.MONDAY) {
            clock.forward(DAY);
        }
        var _ = mailbox.take("week@example.org");
    }

    private MvcTestResult post(String path, String... fields) {
        var request = site.post().uri(path);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String to(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    private static String path(String address) {
        return address.replaceAll("\\?.*", "");
    }

    /** The tables that know an address. */
    private List<String> kept(String address) {
        byte[] bucket = followers.bucket(new Address(address));
        return List.of("follower", "request").stream()
                .filter(table -> JdbcClient.create(source)
                                .sql("select count(*) from mail." + table + " where bucket = ?")
                                .param(bucket)
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }

    private long count(String table) {
        return JdbcClient.create(source)
                .sql("select count(*) from mail." + table)
                .query(Long.class)
                .single();
    }

    private String body(String address) throws Exception {
        MvcTestResult page = site.get().uri(address).exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
