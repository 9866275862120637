package org.tugyr.platform.oversight;

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
class OversightPagesTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Statements statements;

    @Test
    void setsTheVerdictBesideWhatIsReportedAndMeasured() throws Exception {
        assertThat(body("/pledges/bridges?lang=en"))
                .contains("data-number=\"pledge:bridges/judged\"", "value=\"BROKEN\"", "Grounds late")
                .contains("2 of 3 votes for it", "1 dissent", "href=\"/verdicts/late\"", "with a reply")
                .contains("Reported well, judged as not delivered", "href=\"/rules/disagreement\"")
                .contains("There is no money", "very low", "Set money aside", "Publish the contracts")
                .contains("href=\"/verdicts/early\"", "a later verdict took its place");
    }

    @Test
    void showsEachVoteWithItsReasonsAndTheReplyBesideIt() throws Exception {
        assertThat(body("/verdicts/late?lang=en"))
                .contains("2 of 3 votes were for it, the quorum is 2", "Төреші judge-3", "dissent", "One is ready")
                .contains("We are building", "Two bridges stand", "no answer in time", "A secret")
                .contains("href=\"/councils/board-22\"", "href=\"/reviews/bridges-22\"", "href=\"/verdicts/early\"");
        assertThat(body("/verdicts/early?lang=en"))
                .contains("A later verdict took its place", "href=\"/verdicts/late\"", "no reply came by")
                .contains(
                        "rel=\"nofollow\" href=\"/desk/write/new?form=verdict-replies&amp;c-verdict=early&amp;c-by=party\"")
                .contains("form=recommendation-states&amp;c-recommendation=publish");
    }

    @Test
    void showsWhoSitsInACouncilWithWhichInterests() throws Exception {
        assertThat(body("/councils/board-22?lang=en"))
                .contains("Order No. 1 of 2022", "Quorum: 2 of 4 members must vote.", "A member of it")
                .contains("planned for", "href=\"/reviews/bridges-23\"", "href=\"/verdicts/late\"");
        assertThat(body("/councils?lang=en")).contains("href=\"/councils/board-22\"", "1 verdict");
        assertThat(body("/councils?record=trial&lang=en")).contains("No public council is recorded yet.");
        assertThat(body("/reviews/bridges-22?lang=en"))
                .contains("no answer in time", "data-number=\"pledge:bridges/reported\"", "Publish the contracts");
    }

    @Test
    void tellsWhatWasDecidedAndWhatBecameOfIt() throws Exception {
        assertThat(body("/stocktakes?lang=en"))
                .contains("2 decisions: 1 done, 1 late, of these 1 overdue twice.", "href=\"/stocktakes/third\"");
        assertThat(body("/stocktakes/second?lang=en"))
                .contains("Publish the tender", "done", "Set money aside", "Awaited", "Minutes of the meeting")
                .contains("rel=\"nofollow\" href=\"/desk/write/correct?form=stocktakes&amp;key=second\"");
        assertThat(body("/stocktakes/first?lang=en"))
                .contains("href=\"/areas/KZ\">gone up to: Kazakhstan", "form=decisions&amp;key=money");
        assertThat(body("/stocktakes/third?lang=en"))
                .contains("The stocktake did not speak of it.", "On bridges", "Тұлға asel");
        assertThat(body("/decisions?lang=en"))
                .contains("data-number=\"record:real/decisions/DONE\"", "overdue at 2 stocktakes", "Chair");
        assertThat(body("/decisions?area=KZ&state=escalated&lang=en"))
                .contains("Set money aside", "data-number=\"area:KZ/decisions/ESCALATED\"")
                .doesNotContain("Publish the tender");
        assertThat(body("/decisions?headquarters=hq&csv=decisions&lang=en"))
                .contains("Set money aside,", "Publish the tender,done,");
    }

    @Test
    void standsOnThePagesOfAreaOrganisationPersonAndBoard() throws Exception {
        assertThat(body("/areas/KZ-39?lang=en")).contains("href=\"/councils/board-22\"", "2 decisions: 1 done");
        assertThat(body("/areas/KZ?lang=en")).as("escalated").contains("Set money aside");
        assertThat(body("/organisations/board?lang=en")).contains("href=\"/councils/board-22\"");
        assertThat(body("/persons/judge-1?lang=en")).contains("href=\"/councils/board-22\"");
        assertThat(body("/?record=real&lang=en"))
                .contains("2 decisions: 1 done", "data-number=\"area:KZ/judged/BROKEN\"");
        assertThat(body("/pledges?record=real&judged=broken&lang=en")).contains("href=\"/pledges/bridges\"");
        assertThat(body("/disagreements?record=real&kind=judged-otherwise&lang=en"))
                .contains("href=\"/pledges/bridges\"", "The council’s verdict is “broken”.");
    }

    @Test
    void looksBackToBeforeTheVerdict() {
        assertThat(site.get().uri("/councils/board-22?at=2")).hasStatus4xxClientError();
        assertThat(site.get().uri("/verdicts/nothing")).hasStatus(404);
        assertThat(site.get().uri("/decisions?state=nothing")).hasStatus(400);
        assertThat(site.get().uri("/disagreements?kind=nothing")).hasStatus(400);
        assertThat(site.get().uri("/embed/verdicts/late")).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "/councils, 11",
        "/councils/board-22, 9",
        "/reviews/bridges-22, 15",
        "/verdicts/late, 17",
        "/stocktakes, 7",
        "/stocktakes/second, 11",
        "/decisions, 11"
    })
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
