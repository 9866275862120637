package org.tugyr.platform.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.facts.FactLog;

/** A contest whose results are known by area and precinct; the site has a record more than others. */
@SpringBootTest(classes = WholeSite.class, properties = "tugyr.test=areas")
@AutoConfigureMockMvc
class ContestAreaPagesTests {

    @Autowired
    private MockMvcTester site;

    private static long before;

    @BeforeAll
    static void record(@Autowired FactLog log) {
        AreasRecord.appendTo(log);
        before = log.size();
        AreasRecord.append(log, List.of(new VoteRow("vote", "west", "1", "a", 71, null)));
    }

    @Test
    void showsWhoLeadsWhereOnAMapAndInATable() throws Exception {
        assertThat(body("/contests/vote?lang=en"))
                .contains(
                        "Result by area",
                        "<svg class=\"map\"",
                        "aria-label=\"West: candidacy a, 70.30%\" class=\"c-1\"")
                .contains("href=\"/contests/vote/areas/north\" aria-label=\"North: candidacy b, 64.29%\" class=\"c-2\"")
                .contains(
                        "class=\"nr\"",
                        "candidacy b – 1 area",
                        "href=\"/areas/hidden\"",
                        "equal: candidacy a, candidacy b")
                .doesNotContain("aria-label=\"Hidden");
        assertThat(body("/contests/vote?lang=kk")).contains("Аймақтар бойынша нәтиже");
        assertThat(body("/contests/vote?lang=en&csv=areas")).contains("North,", ",candidacy b,90,64.29");
    }

    @Test
    void tellsWhichVotesOfAreasAreNotInTheCount() throws Exception {
        assertThat(body("/contests/mixed?lang=en"))
                .contains("West: 1,200 votes are stated for the area, and none of its precincts are on record.")
                .doesNotContain("North: 14 votes are stated");
    }

    @Test
    void tellsTheCalendarAndWhoMayVote() throws Exception {
        assertThat(body("/contests/vote?lang=en"))
                .contains("Who may vote", "everybody on the rolls", "from 1 April 2020 to 20 April 2020")
                .containsSubsequence("candidates are registered", "<th scope=\"row\">voting</th><td>10 May 2020");
        assertThat(body("/contests/vote?csv=calendar&lang=en"))
                .contains("candidates are registered,2020-04-01,2020-04-20,");
    }

    @Test
    void leadsDownToPrecincts() throws Exception {
        assertThat(body("/contests/vote/areas/north?lang=en"))
                .contains(
                        "Most votes: candidacy b – 90 votes, 64.29%.", "/contests/vote/areas/north-1", "class=\"map\"");
        assertThat(body("/contests/vote/areas/north-1?lang=en"))
                .contains("Votes by precinct", "<td class=\"n\">40</td>", "50.00%")
                .containsSubsequence("<th scope=\"row\">2", "<th scope=\"row\">10");
        assertThat(body("/contests/vote/areas/north-1?csv=precincts&lang=en")).contains("10,candidacy b,30");
    }

    @Test
    void knowsNoResultWhereNothingIsOnRecord() {
        assertThat(site.get().uri("/contests/vote/areas/KZ-39")).hasStatus(404);
        assertThat(site.get().uri("/contests/vote/areas/nowhere")).hasStatus(404);
        assertThat(site.get().uri("/contests/vote/areas/north-1?page=2")).hasStatus(400);
    }

    @Test
    void addsUpTheVotesAsTheyStoodBeforeACorrection() throws Exception {
        assertThat(body("/contests/vote?lang=en")).contains(">141<", ">140<");
        assertThat(body("/contests/vote?lang=en&at=" + before))
                .contains(">140<")
                .doesNotContain(">141<");
    }

    @Test
    void putsManyContestsOfADayInOneLineThatOpens() throws Exception {
        assertThat(body("/contests?record=areas&lang=en"))
                .contains(
                        "href=\"/contests?record=areas&amp;sort=single-seat&amp;held=2021-07-25\"",
                        "7 contests, 7 seats")
                .contains("href=\"/contests/vote\"", "9 contests")
                .doesNotContain("href=\"/contests/head-1\"");
        assertThat(body("/contests?record=areas&sort=single-seat&held=2021-07-25&lang=en"))
                .contains("href=\"/contests/head-1\"", "counted by the rules: 6; only declared: 0; not known: 1.")
                .contains(
                        "no organisation",
                        "class=\"map\"",
                        "held=2021-07-25\" aria-label=\"North: no organisation, 100.00%\"");
        assertThat(body("/contests?record=areas&csv=contests&lang=en")).contains("Head 7,", "The vote,");
    }

    @Test
    void narrowsByAreaYearKindAndMethod() throws Exception {
        assertThat(body("/contests?record=areas&area=west&lang=en"))
                .contains("3 contests", "Head 3", "value=\"west\" selected")
                .doesNotContain("Head 4", "The vote<");
        assertThat(body("/contests?record=areas&area=north&year=2021&lang=en")).contains("4 contests");
        assertThat(body("/contests?record=areas&year=2020&method=&lang=en")).contains("The vote<", "1 contest");
        assertThat(body("/contests?record=areas&year=2020&sort=primary&lang=en"))
                .contains("No election on record is like");
        for (String wrong : List.of(
                "sort=x",
                "year=20",
                "method=x",
                "held=2021-13",
                "held=2021-02-30",
                "held=x",
                "area=nowhere",
                "area=%3C")) {
            assertThat(site.get().uri("/contests?record=areas&" + wrong.replace("%3C", "<")))
                    .as(wrong)
                    .hasStatus4xxClientError();
        }
    }

    private String body(String address) throws Exception {
        return new String(
                site.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
