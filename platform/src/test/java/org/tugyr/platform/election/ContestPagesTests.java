package org.tugyr.platform.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.Statements;
import org.tugyr.platform.WholeSite;

@SpringBootTest(classes = WholeSite.class)
@AutoConfigureMockMvc
class ContestPagesTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Statements statements;

    @Test
    void listsContestsWithWhatCameOut() throws Exception {
        assertThat(body("/contests?lang=en"))
                .contains("href=\"/contests/council\"", "Council election", "Counted by the rules: Old party – 3,")
                .contains("There is no data on the votes, so nothing is counted.");
        assertThat(body("/contests?record=trial&lang=en")).contains("No election is recorded yet.");
    }

    @Test
    void listsOneSortAloneAndSaysWhatItCannotList() throws Exception {
        assertThat(body("/contests?sort=primary&lang=en"))
                .contains("href=\"/contests/primary\"", "value=\"primary\" selected")
                .doesNotContain("href=\"/contests/council\"");
        assertThat(site.get().uri("/contests?sort=nonsense")).hasStatus(400);
        assertThat(site.get().uri("/contests?page=2")).hasStatus(400);
    }

    @Test
    void showsTheArithmeticOfSeatsBesideWhatWasDeclared() throws Exception {
        assertThat(body("/contests/council?lang=en"))
                .contains("Quota: 1,000 votes ÷ 5 seats = 200.00 votes for a seat.", "3 whole quotas, remainder 0.00")
                .contains("below the threshold", "Threshold: 7% of the votes for all lists")
                .contains("data-number=\"contest:council/seats/a\"", "600 votes, 56.6%, 4 seats")
                .contains("Old party: seats declared 4, by the rules 3.", "a turnout of 56% is published")
                .contains("refused – Too few signatures", "href=\"/rules/contest\"", "href=\"/log/entries/");
    }

    @Test
    void countsNothingWhereNoVoteIsKnown() throws Exception {
        assertThat(body("/contests/head?lang=en"))
                .contains("There is no data on the votes", "no data", "No rules are on record.", "Council election")
                .doesNotContain("contest:head/seats");
    }

    @Test
    void tellsACountRoundByRound() throws Exception {
        assertThat(body("/contests/primary?lang=en"))
                .contains("Round by round", "<svg class=\"chart flow wide\"", "<svg class=\"chart flow narrow\"")
                .contains("data-number=\"contest:primary/rounds/1/a\"", "data-number=\"contest:primary/rounds/2/b\"")
                .contains("data-number=\"contest:primary/nobody/2\"", "+40", "Votes that go from")
                .contains("class=\"over\"", "class=\"lost\"", "overvotes: exhaust");
        assertThat(body("/contests/primary?lang=kk")).contains("Кезең-кезеңімен", "1-кезең");
        assertThat(body("/contests/primary?csv=rounds&lang=en")).contains("2,", ",110,");
        assertThat(body("/contests/council?lang=en")).doesNotContain("Round by round");
    }

    @Test
    void stoodOnThePagesOfTheAreaThePartyAndWhoStood() throws Exception {
        for (String page : new String[] {"/areas/KZ-39", "/organisations/party", "/persons/berik"}) {
            assertThat(body(page + "?lang=en")).as(page).contains("href=\"/contests/council\"");
        }
    }

    @Test
    void canBeEmbeddedSentAndFollowed() throws Exception {
        assertThat(body("/contests/council?lang=en"))
                .contains("/embed/contests/council", "/feeds/contests/council.atom");
        assertThat(body("/embed/contests/council?lang=en"))
                .contains("Council election", "Kostanay", "10 January 2021. Counted by the rules: Old party – 3,");
        assertThat(site.get().uri("/cards/contests/council.png")).hasStatusOk();
        assertThat(site.get().uri("/cards/contests/nothing.png")).hasStatus(404);
        assertThat(body("/feeds/contests/council.atom?lang=en"))
                .contains("<title>Council election: changes</title>", "<title>Rules of elections</title>")
                .containsSubsequence("<title>Declared results</title>", "<title>Candidacies</title>");
        assertThat(site.get().uri("/feeds/contests/nothing.atom")).hasStatus(404);
    }

    @Test
    void answersPrograms() throws Exception {
        assertThat(body("/api/v1/contests?record=real&area=KZ-39"))
                .contains(
                        "\"id\":\"contest:council\"", "\"seats\":{\"a\":3,\"b\":2,\"c\":0}", "\"state\":\"NO_VOTES\"");
        assertThat(body("/api/v1/contests/council")).contains("\"candidacies\":[", "\"findings\":\"", "\"rules\":\"");
    }

    @Test
    void givesItsTables() throws Exception {
        assertThat(body("/contests/council?csv=candidacies&lang=en")).contains("Old party,600,56.60,");
        assertThat(body("/contests/council?csv=turnout&lang=kk")).contains("2000;1100;55,00;56;");
        assertThat(body("/contests?csv=contests&lang=en")).contains("Council election,", ",2021-01-10,");
    }

    @Test
    void knowsNoOtherContestAndNoPastBeforeIt() throws Exception {

        assertThat(site.get().uri("/contests/nothing")).hasStatus(404);
        assertThat(site.get().uri("/contests/council?at=2")).hasStatus4xxClientError();
    }

    @ParameterizedTest
    @CsvSource({"/contests, 11", "/contests/council, 37"})
    void asksTheDatabaseAFixedNumberOfTimes(String page, int times) {
        assertThat(site.get().uri(page + "?lang=ru")).hasStatusOk();
        var _ = statements.asked();
        assertThat(site.get().uri(page + "?lang=en&x=1")).hasStatusOk();

        assertThat(statements.asked()).isEqualTo(times);
    }

    private String body(String address) throws Exception {
        MvcTestResult result = site.get().uri(address).exchange();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
