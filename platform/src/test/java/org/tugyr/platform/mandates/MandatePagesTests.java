package org.tugyr.platform.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.WholeSite;

@SpringBootTest(classes = WholeSite.class)
@AutoConfigureMockMvc
class MandatePagesTests {

    @Autowired
    private MockMvcTester site;

    @Test
    void tellsWhoHoldsTheSeatsOfAContestAndWhoLeft() throws Exception {
        assertThat(body("/contests/council?lang=en"))
                .contains("Who holds the seats", "2 seats held, 0 vacant.", "3, counted from votes")
                .contains("data-number=\"contest:council/mandates/held/a\"", "Took up other work", "left the seat")
                .contains("took over the seat as next on the list", "place 4 on the list", "href=\"/rules/mandate\"");
        assertThat(body("/contests/head?lang=en")).doesNotContain("Who holds the seats");
    }

    @Test
    void tellsWhoComesNextOnTheListAndWhatBecameOfThoseOnIt() throws Exception {
        assertThat(body("/contests/council?lang=en"))
                .contains("Next on the lists", "href=\"/lists/three\"", "came next.");
        assertThat(body("/lists/three?lang=en"))
                .contains("What became of those on the list", "<b>comes next</b>", "gave it up, 2 December 2021, to");
        assertThat(body("/lists/three?csv=seats&lang=en")).contains("took a seat: 15 January 2021");
    }

    @Test
    void tellsItOnThePageOfWhatIsElectedToo() throws Exception {
        assertThat(body("/organisations/faction?lang=ru"))
                .contains("Кто занимает мандаты", "href=\"/contests/council\"", "Перешла на другую работу");
    }

    @Test
    void tellsHowYoungAFactionAndItsPartyAre() throws Exception {
        for (String organisation : new String[] {"faction", "party"}) {
            assertThat(body("/organisations/" + organisation + "?lang=en"))
                    .contains("data-number=\"organisation:" + organisation + "/mandates/members\"")
                    .contains("Under 35 when elected: 100.0% of those of whom it is known.")
                    .contains("How far it was renewed cannot be told");
        }
    }

    @Test
    void givesItsTables() throws Exception {
        assertThat(body("/contests/council?csv=mandates&lang=en")).contains("elected,", "/persons/");
        assertThat(body("/contests/council?csv=changes&lang=kk")).contains("2021-12-02;", "Басқа жұмысқа ауысты");
    }

    @Test
    void tellsTheRule() throws Exception {
        assertThat(body("/rules/mandate")).contains("mandate/1");
    }

    private String body(String address) throws Exception {
        MvcTestResult result = site.get().uri(address).exchange();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
