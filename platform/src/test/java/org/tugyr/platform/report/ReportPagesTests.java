package org.tugyr.platform.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.ledger.Intake;
import org.tugyr.ledger.Json;
import org.tugyr.platform.Statements;
import org.tugyr.platform.WholeSite;

@SpringBootTest(classes = WholeSite.class)
@AutoConfigureMockMvc
class ReportPagesTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Statements statements;

    @Test
    void tellsTheAnswersOfAReportInOneSentence() throws Exception {
        assertThat(body("/reports/year?lang=en"))
                .contains("Of 6 statements, 1 is supported by independent sources, 1 fits the arithmetic,"
                        + " 1 is said by the speaker’s own side only, 1 cannot be verified, 1 is an opinion or a cause,"
                        + " 1 waits for a reply.");
        assertThat(body("/reports?lang=en"))
                .contains("href=\"/reports/year\"", "Three achievements", "Of 6 statements");
    }

    @Test
    void showsEverySentenceWithItsAnswerAndTheProof() throws Exception {
        assertThat(body("/reports/year?lang=en"))
                .contains("Carries no statement: a title.", "point 6 of the report")
                .contains("the earlier list", "The missing base would let anybody work it out")
                .contains("2,000 ÷ 10,990 = 18.2% ≥ 15%", "href=\"/evidence/paper\"", "href=\"/log/entries/");
    }

    @Test
    void keepsAContradictionOfANamedSpeakerBackUntilItMayBeShown() throws Exception {
        assertThat(body("/claims/year.bridges?lang=en"))
                .contains("waits for a reply", "it is shown from 16 January 2023 on")
                .doesNotContain("contradicted", "href=\"/evidence/paper\"", "Independent sources say otherwise");
        assertThat(body("/claims/history.bridges?lang=en"))
                .contains("The record as of 9 January 2023 shows: contradicted.", "says otherwise", "/evidence/paper")
                .contains("The speaker’s reply, 3 January 2022", "Two are being built");
    }

    @Test
    void tellsNothingOfAWithheldAnswerThroughAnyDoor() throws Exception {
        for (String door : List.of(
                "/reports/year",
                "/reports/year?csv=claims",
                "/claims/year.bridges",
                "/embed/claims/year.bridges",
                "/reports",
                "/")) {
            assertThat(body(door + (door.contains("?") ? "&" : "?") + "lang=en"))
                    .as(door)
                    .contains(door.equals("/") || door.equals("/reports") ? "1 waits for a reply" : "waits for a reply")
                    .doesNotContain("Independent sources say otherwise");
        }
        assertThat(body("/reports/year?csv=claims&lang=en")).doesNotContain("contradicted");
    }

    @Test
    void givesTheClaimsAsATable() throws Exception {
        assertThat(body("/reports/year?csv=claims&lang=en").lines())
                .hasSize(7)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Statement year.seats,/claims/year.seats,figure,more than,2700,")
                        .contains(",own side only,Only the speaker’s own side says it.,"));
        assertThat(body("/reports/year?mark=unverifiable&csv=claims&lang=en").lines())
                .hasSize(2);
    }

    @Test
    void narrowsTheStatementsToOneAnswerByALink() throws Exception {
        assertThat(body("/reports/year?lang=en&mark=unverifiable"))
                .contains("Statement year.renewed")
                .doesNotContain("Statement year.seats", "Carries no statement");
        assertThat(body("/reports/year?lang=en"))
                .contains("href=\"/reports/year?mark=unverifiable#claims\"")
                .doesNotContain("mark=contradicted");
    }

    @Test
    void saysTheSameToMachinesAndNothingThatIsWithheld() throws Exception {
        List<Json.Obj> reviews = reviews(body("/reports/year?lang=en"));

        assertThat(reviews)
                .extracting(review -> review.string("claimReviewed"))
                .hasSize(5)
                .doesNotContain("Мәлімдеме year.bridges");
        assertThat(reviews.getFirst().object("reviewRating").string("alternateName"))
                .isEqualTo("The record as of 9 January 2023 shows: own side only");
        assertThat(body("/reports/year?lang=en"))
                .contains("{\"@id\":\"#speaker\",\"@type\":\"Person\",\"name\":\"Тұлға asel\"}");
        assertThat(reviews(body("/claims/year.bridges?lang=en"))).isEmpty();
        assertThat(body("/reports/history?lang=en")).doesNotContainIgnoringCase("lied", "false");
    }

    private static List<Json.Obj> reviews(String page) {
        String start = "<script type=\"application/ld+json\">";
        int from = page.indexOf(start) + start.length();
        Json.Obj graph = (Json.Obj) Intake.parse(page.substring(from, page.indexOf("</script>", from)));
        return graph.array("@graph").stream()
                .map(Json.Obj.class::cast)
                .filter(item -> item.string("@type").equals("ClaimReview"))
                .toList();
    }

    @Test
    void looksBackToWhatTheLogHeld() throws Exception {
        long size = Long.parseLong(body("/log?lang=en")
                .replaceAll("(?s).*data-number=\"log/size\">([\\d,]+).*", "$1")
                .replace(",", ""));

        assertThat(body("/claims/history.bridges?lang=en&at=" + size)).contains("This is the page as it was");
        assertThat(site.get().uri("/claims/history.bridges?at=3")).hasStatus(404);
    }

    @Test
    void standsFirstOnTheBoardAndOnThePagesOfThoseWhoClaimed() throws Exception {
        assertThat(body("/?lang=en")).contains("href=\"/reports/year\"");
        assertThat(body("/?record=trial&lang=en")).doesNotContain("/reports/year");
        assertThat(body("/persons/asel?lang=en")).contains("What was claimed", "href=\"/reports/year\"");
        assertThat(body("/organisations/party?lang=en")).contains("What was claimed", "href=\"/reports/history\"");
        assertThat(body("/organisations/faction?lang=en")).doesNotContain("/reports/year");
    }

    @Test
    void speaksAllLanguages() throws Exception {
        assertThat(body("/reports/year?lang=kk"))
                .contains("Барлығы 6 мәлімдеме", "жауап күтілуде", "Қалай көмектесуге болады");
        assertThat(body("/reports/year?lang=ru")).contains("Всего 6 утверждений", "ждёт ответа", "Как помочь");
    }

    @ParameterizedTest
    @CsvSource({
        "/reports/nope, 404",
        "/claims/nope, 404",
        "/reports?record=nope, 404",
        "/reports/year?mark=true, 400",
        "/reports/year?at=x, 400",
        "/claims/year.seats?at=99999999, 400"
    })
    void refusesWhatItDoesNotHave(String address, int status) {
        assertThat(site.get().uri(address)).hasStatus(status);
    }

    @Test
    void asksAFixedNumberOfQueries() {
        assertThat(Stream.of("/reports?x=1", "/reports/year?x=1", "/reports/history?x=1", "/claims/year.seats?x=1")
                        .map(address -> address + " " + asked(address)))
                .containsExactly(
                        "/reports?x=1 10", "/reports/year?x=1 8", "/reports/history?x=1 9", "/claims/year.seats?x=1 9");
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
