package org.tugyr.platform.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.Statements;
import org.tugyr.platform.TestSite;
import org.tugyr.platform.clock.Tick;

@SpringBootTest(classes = TestSite.class)
@AutoConfigureMockMvc
class RoadmapPagesTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Statements queries;

    @Autowired
    private List<Tick> ticks;

    @BeforeEach
    void workOutWhereThingsStand() {
        ticks.forEach(Tick::tick);
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/roads.km, 5",
        "/measures/road-1, 5",
        "/roadmaps/trial-roadmap, 9",
        "/roadmaps, 3",
        "/pledges, 6",
        "/measures?roadmap=trial-roadmap, 6",
        "/indicators?roadmap=trial-roadmap, 6",
        "/programmes/trial-programme, 13",
        "/programmes, 3"
    })
    void asksAFewQueriesInEveryLanguage(String address, int most) throws Exception {
        for (String language : new String[] {"kk", "ru", "en"}) {
            queries.asked();
            MvcTestResult page = site.get()
                    .uri(address + (address.contains("?") ? "&" : "?") + "lang=" + language)
                    .exchange();

            assertThat(page).hasStatusOk().body().hasSizeLessThan(100_000);
            assertThat(queries.asked()).as(address).isLessThanOrEqualTo(most);
            Files.writeString(
                    Path.of("target", "page" + address.replaceAll("[^a-z.0-9]", "-") + "-" + language + ".html"),
                    body(page));
        }
    }

    @Test
    void spellsTheArithmeticOut() throws Exception {
        String page = body(site.get().uri("/indicators/roads.km?lang=en").exchange());

        assertThat(page)
                .contains("0.0 + (168.5 − 0.0) × 730 of 1,826 days = 67.4\u00a0km")
                .contains("(31.0 − 0.0) ÷ (67.4 − 0.0) = 46%")
                .contains("45.8\u00a0km a year, 31 Dec 2022 – 31 Dec 2025")
                .contains("14.2\u00a0km a year, 31 Dec 2021 – 31 Dec 2022");
    }

    @Test
    void keepsMovedTargetsAndVintagesInSight() throws Exception {
        String page = body(site.get().uri("/indicators/roads.km?lang=en").exchange());

        assertThat(page)
                .contains("190.0\u00a0km", "Another target took its place.", "restated later", "20.0\u00a0km")
                .contains("Акт приёмки", "CC-BY-4.0");
    }

    @Test
    void showsASeriesWithoutDirectionAsJustASeries() throws Exception {
        String page = body(site.get().uri("/indicators/people?lang=en").exchange());

        assertThat(page)
                .contains("it has values, but no status")
                .doesNotContain("class=\"chip", "indicator:people/status");
    }

    @Test
    void saysHowLateAMeasureIs() throws Exception {
        assertThat(body(site.get().uri("/measures/road-1?lang=kk").exchange())).contains("31 күн кешікті");
        assertThat(body(site.get().uri("/measures/design?lang=kk").exchange())).doesNotContain("кешікті");
    }

    @Test
    void listsDisagreementsFirstAndCountsWhereThingsStand() throws Exception {
        String page = body(site.get().uri("/pledges?lang=en").exchange());

        assertThat(page.indexOf("/pledges/roads")).isPositive().isLessThan(page.indexOf("/pledges/schools"));
        assertThat(page)
                .contains("<data value=\"1\" data-number=\"record:trial/measured/OFF_TRACK\">1</data>")
                .contains("data-number=\"record:trial/reported/NONE\"")
                .contains("<strong class=\"late\">Reported on schedule, measured behind</strong>")
                .contains("Reported on schedule, measured behind: 1</a>");
    }

    @ParameterizedTest
    @CsvSource({
        "measured=off-track, roads, schools",
        "reported=none, schools, roads",
        "q=мектеп, schools, roads",
        "q=мектептерге, schools, roads",
        "q=мектап, schools, roads",
        "q=%D0%BC%D0%B5%D0%BA%D1%82%D0%B5%D0%BF, schools, roads",
        "programme=trial-programme&measured=not-assessable, schools, roads",
        "area=T-1&reported=on-schedule, roads, schools",
        "disagreement=any, roads, schools",
        "disagreement=on-schedule-but-behind&measured=off-track, roads, schools"
    })
    void narrowsTheListOfPledges(String query, String there, String gone) throws Exception {
        String page = body(
                site.get().uri(java.net.URI.create("/pledges?lang=en&" + query)).exchange());

        assertThat(page).contains("/pledges/" + there + "\"").doesNotContain("/pledges/" + gone + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "\"><b>", "kk"})
    void findsNothingForSignsThatMeanSomethingElsewhere(String text) throws Exception {
        MvcTestResult page = site.get().uri("/pledges?lang=en&q={q}", text).exchange();

        assertThat(page).hasStatusOk();
        assertThat(body(page)).contains("No pledge fits").doesNotContain("<b>\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pledges?measured=nonsense",
                "/pledges?disagreement=some",
                "/pledges?page=2",
                "/pledges?page=0",
                "/pledges?page=x",
                "/indicators/roads.km?page=9",
                "/indicators/roads.km?at=x",
                "/measures/road-1?at=99999",
                "/roadmaps/trial-roadmap?at=99999",
                "/indicators?roadmap=trial-roadmap&status=bad",
                "/programmes/trial-programme?page=2"
            })
    void refusesWhatAnAddressCannotSay(String address) {
        assertThat(site.get().uri(address)).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicators/none",
                "/measures/none",
                "/roadmaps/none",
                "/programmes/none",
                "/pledges?programme=none",
                "/pledges?record=other",
                "/programmes?record=other",
                "/measures?roadmap=none",
                "/indicators?area=none",
                "/measures/road-1?at=2",
                "/roadmaps/trial-roadmap?at=2"
            })
    void knowsNothingElse(String address) {
        assertThat(site.get().uri(address)).hasStatus(404);
    }

    @Test
    void leadsFromListsOfEverythingToTheRoadmaps() {
        assertThat(site.get().uri("/measures")).hasStatus(303).hasHeader("Location", "/roadmaps");
        assertThat(site.get().uri("/indicators")).hasStatus(303);
    }

    @Test
    void looksBackWithoutListsThatHaveMovedOn() throws Exception {
        assertThat(body(site.get().uri("/roadmaps/trial-roadmap?lang=en&at=30").exchange()))
                .contains("Lists are shown as they are now", "Trial roadmap");
        assertThat(body(site.get()
                        .uri("/programmes/trial-programme?lang=en&at=30")
                        .exchange()))
                .contains("Lists are shown as they are now", "Trial programme");
    }

    @Test
    void saysHowManyPledgesCameFromWhatPeopleAsked() throws Exception {
        assertThat(body(site.get().uri("/programmes/trial-programme?lang=en").exchange()))
                .contains("Pledges that came from a proposal or demand: 1 of 2.")
                .contains("Mend the road", "href=\"/pledges/roads\">accepted</a>", "No money.")
                .contains("6 more are announced, but not on record.");
    }

    private static String body(MvcTestResult page) throws Exception {
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
