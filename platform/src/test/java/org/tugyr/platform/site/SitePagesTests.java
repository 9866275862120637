package org.tugyr.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.Statements;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.RuleText;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;

@SpringBootTest(classes = WholeSite.class)
@AutoConfigureMockMvc
class SitePagesTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Statements statements;

    @Autowired
    private BoardKeeper keeper;

    @Autowired
    private FactLog log;

    @Autowired
    private DataSource source;

    @Test
    void showsTheFirstRealRecordAndOffersTheOthers() throws Exception {
        String page = body("/?lang=en");

        assertThat(page)
                .contains("Kazakhstan", "how one pledge is doing")
                .contains("href=\"/?record=trial\"")
                .doesNotContain("Test data:");
        assertThat(body("/?lang=en&record=trial")).contains("Test data:", "Trial region");
    }

    @Test
    void setsTheVoicesApartAndTheirDisagreementFirst() throws Exception {
        String page = body("/?lang=en&record=trial").replace('\u00a0', ' ');

        assertThat(page)
                .contains(
                        "data-number=\"area:T-1/reported/ON_SCHEDULE\"", "data-number=\"area:T-1/measured/OFF_TRACK\"")
                .contains("data-number=\"area:T-1/reported/NONE\"")
                .contains("<data value=\"31.0\" data-number=\"indicator:roads.km/value\">31.0</data> km is measured.")
                .contains("The report says “on schedule”.");
        assertThat(page.indexOf("Disagreements")).isLessThan(page.indexOf("Lately"));
    }

    @Test
    void tellsInPlainWordsWhatChangedLately() throws Exception {
        assertThat(body("/?lang=en&record=trial").replace('\u00a0', ' '))
                .contains("Reported: <a href=\"/pledges/roads\"", "Value restated", "Q1 2022: 20.0 km → 19.2 km")
                .contains("Target moved", "31 December 2025: 190 km → 168.5 km")
                .contains("Due date moved", "due 31 December 2025");
    }

    @Test
    void drawsTheRegionsAsTheyWereOnTheDayWithCredit() throws Exception {
        assertThat(body("/?lang=en"))
                .contains("href=\"/areas/KZ-10\" aria-label=\"Abai: no pledges\"")
                .contains("Kostanay: 1 pledge, no data")
                .contains("geokz (A. Rodionov), CC BY 4.0");
        assertThat(body("/?lang=en&record=trial")).doesNotContain("geokz");
    }

    @Test
    void keepsABoardOfTheDayAndNamesTheNearestOfOthers() throws Exception {
        keeper.tick();
        JdbcClient.create(source)
                .sql(
                        "insert into site.board_day select root, ?, size, updated_at from site.board_day where root = 'trial'")
                .param(LocalDate.of(2023, 1, 2))
                .update();
        JdbcClient.create(source)
                .sql("insert into site.board_count select root, ?, area, reported, measured, reason, eased, pledges + 5"
                        + " from site.board_count where root = 'trial' and day = ?")
                .params(LocalDate.of(2023, 1, 2), LocalDate.of(2023, 1, 9))
                .update();

        assertThat(body("/?lang=en&record=trial&on=2023-01-02"))
                .contains("how 12 pledges are doing", "The board as it was kept on 2 January 2023");
        assertThat(site.get().uri("/?lang=en&record=trial&on=2023-01-05"))
                .hasStatus(404)
                .bodyText()
                .contains("on=2023-01-02", "on=2023-01-09");
        assertThat(body("/?lang=en&record=trial&on=2023-01-09")).contains("how 2 pledges are doing");
    }

    @ParameterizedTest
    @CsvSource({
        "/?record=nope, 404",
        "/?area=nope, 404",
        "/?area=T-1, 404",
        "/?on=yesterday, 400",
        "/?on=2023-02-30, 400",
        "/disagreements?page=9, 400",
        "/disagreements?page=x, 400",
        "/log/entries/999999, 404",
        "/log/entries/-1, 400",
        "/log/entries/x/proof, 400",
        "/log?index=999999, 400",
        "/log?index=x, 400",
        "/rules/nope, 404",
        "/rules/..%2Fmessages, 400"
    })
    void refusesWhatItDoesNotHaveWithAPage(String address, int status) {
        assertThat(site.get().uri(java.net.URI.create(address + (address.contains("?") ? "&" : "?") + "lang=en")))
                .hasStatus(status);
    }

    @Test
    void asksFewQueriesAndOneForAPageItKeeps() {
        assertThat(asked("/?x=0")).isBetween(14, 15); // the counts of all areas are read once for all boards
        assertThat(asked("/?x=0")).isEqualTo(1);
        assertThat(Stream.of("/?record=trial&x=1", "/disagreements?record=trial&x=1", "/log?x=1", "/log/entries/3?x=1")
                        .map(address -> address + " " + asked(address)))
                .containsExactlyInAnyOrder(
                        "/log/entries/3?x=1 10",
                        "/log?x=1 4",
                        "/disagreements?record=trial&x=1 3",
                        "/?record=trial&x=1 8");
    }

    @Test
    void tellsWhichTextOfARuleTheRecordsHaveAdopted() throws Exception {
        assertThat(body("/rules/trajectory?lang=en"))
                .contains(RuleText.of("trajectory").orElseThrow().sha256())
                .contains("Records that go by this rule", "the one above", "trajectory/1");
        assertThat(body("/rules/disagreement?lang=en")).doesNotContain("Records that go by this rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?record=trial", "/log", "/log/entries/2", "/records", "/about", "/rules/trajectory"})
    void staysUnderAHundredKilobytesInEveryLanguage(String address) throws Exception {
        for (String language : List.of("kk", "ru", "en")) {
            String page = body(address + (address.contains("?") ? "&" : "?") + "lang=" + language);

            assertThat(page.length()).isLessThan(100_000);
            assertThat(page).contains("<html lang=\"" + language + "\">").doesNotContain("<script", " style=");
        }
    }

    @Test
    void provesAnEntryAndChecksThePastedProof() throws Exception {
        String proof = body("/log/entries/3/proof");
        assertThat(proof).startsWith("c2sp.org/tlog-proof@v1\nindex 3\n");

        assertThat(site.post().uri("/log?lang=en").param("proof", proof.replace("\n", "\r\n")))
                .hasStatusOk()
                .bodyText()
                .contains("Verified.", "href=\"/log/entries/3\"");
    }

    @Test
    void refutesAProofOfAnotherEntryAndSaysHow() throws Exception {
        String proof = body("/log/entries/3/proof").replace("index 3\n", "index 2\n");

        assertThat(site.post().uri("/log?lang=en").param("proof", proof))
                .hasStatusOk()
                .bodyText()
                .contains("Refuted.", "The root does not follow from the entry", "Expected", "Computed")
                .contains("index 2");
        assertThat(site.post().uri("/log?lang=en").param("proof", "nonsense <b>"))
                .bodyText()
                .contains("It is not well formed", "nonsense &lt;b&gt;");
        assertThat(site.post().uri("/log?lang=en").param("proof", " ")).hasStatus(400);
    }

    @Test
    void looksAnEntryUpByItsNumber() {
        assertThat(site.get().uri("/log?index=3")).hasStatus(303).hasHeader("Location", "/log/entries/3");
    }

    @Test
    void showsAnEntryWithItsExactBytes() throws Exception {
        String bytes = body("/log/entries/3/bytes");
        String page = body("/log/entries/3?lang=en");

        assertThat(log.entries(List.of(3L)).getFirst().fact().id().toString()).satisfies(id -> {
            assertThat(bytes).contains(id);
            assertThat(page).contains(id);
        });
        assertThat(site.get()
                        .uri("/log/entries/3/bytes")
                        .exchange()
                        .getResponse()
                        .getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"entry-3.json\"");
    }

    @Test
    void countsTheEntriesByKind() throws Exception {
        keeper.tick();

        String page = body("/log?lang=en");
        long sum = Pattern.compile("<td class=\"n\">(\\d+)</td>")
                .matcher(page)
                .results()
                .mapToLong(count -> Long.parseLong(count.group(1)))
                .sum();
        assertThat(sum).isEqualTo(log.size());
    }

    @Test
    void hasAWordForEveryKindOfEntry() {
        for (Language language : Language.values()) {
            assertThat(Catalogue.KINDS.all())
                    .allMatch(kind -> Lexicon.load().in(language).has("web.kind." + kind.file()));
        }
    }

    private int asked(String address) {
        var _ = statements.asked();
        assertThat(site.get().uri(address)).hasStatusOk();
        return statements.asked();
    }

    private String body(String address) throws Exception {
        MvcTestResult page = site.get().uri(address).exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
