package org.tugyr.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.mail.News.Told;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;
import org.tugyr.platform.roadmap.Standings;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import org.tugyr.platform.web.words.Words;

/** Since when voices disagree, as followers and feeds tell it. */
@SpringBootTest(classes = WholeSite.class)
@AutoConfigureMockMvc
@DirtiesContext // the record is changed
class FindingsTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private FactLog log;

    @Autowired
    private Standings standings;

    @Autowired
    private BoardKeeper keeper;

    @Autowired
    private DisagreementNews news;

    @Autowired
    private EntryNews organisationNews;

    @Autowired
    private EntryNews personNews;

    private final Words words = Lexicon.load().in(Language.EN);

    @Test
    void tellsADisagreementWhenItComesUpAndAsLongAsItLasts() throws Exception {
        keeper.tick();
        long before = news.now("T-1");
        int first = news.since("T-1", 0, words).lines().size();

        report(Reported.BEHIND, LocalDate.of(2023, 1, 7));
        assertThat(news.since("T-1", 0, words).lines()).as("that one is over").hasSize(first - 1);
        assertThat(news.since("T-1", before, words).lines()).isEmpty();

        report(Reported.DONE, LocalDate.of(2023, 1, 8));
        Told told = news.since("T-1", before, words);
        assertThat(told.lines()).singleElement().satisfies(line -> {
            assertThat(line.words()).startsWith("Reported done, measured behind: Repair of 168.5 km");
            assertThat(line.path()).isEqualTo("/pledges/roads");
        });
        assertThat(news.since("T-1", told.upTo(), words).lines()).isEmpty();
        keeper.tick();
        assertThat(news.now("T-1")).as("nothing new came up").isEqualTo(told.upTo());

        assertThat(body("/feeds/disagreements/T-1.atom?lang=en"))
                .contains("<title>Disagreements: ", "Reported done, measured behind: Repair", "seen since ");
        assertThat(body("/disagreements?area=T-1&record=trial&lang=en"))
                .contains("href=\"/feeds/disagreements/T-1.atom?lang=en\"", "/follow?subject=disagreements%3AT-1");
        assertThat(site.get().uri("/disagreements/T-1"))
                .hasStatus(303)
                .hasHeader("Location", "/disagreements?area=T-1&record=trial");
        assertThat(site.get().uri("/disagreements/nope")).hasStatus(404);
        assertThat(site.get().uri("/feeds/disagreements/nope.atom")).hasStatus(404);
    }

    @Test
    void tellsOfAnOrganisationWhatWasRecordedAboutIt() {
        Told told = organisationNews.since("party", 0, words);

        assertThat(told.upTo()).isEqualTo(log.size());
        assertThat(told.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.words()).contains(" · 9 January 2023");
            assertThat(line.path()).startsWith("/");
        });
        assertThat(organisationNews.since("party", told.upTo(), words).lines()).isEmpty();
        assertThat(organisationNews.subject("party", words)).isPresent();
        assertThat(organisationNews.subject("nope", words)).isEmpty();
    }

    @Test
    void followsNobodyWhoseNameIsClosed() {
        assertThat(personNews.subject("nope", words)).isEmpty();
    }

    private void report(Reported state, LocalDate on) {
        var row = new ReportedRow("roads", on, "branch", state, null, "leaflet");
        var _ = log.append("test", _ -> new Rule.Decision.Append(List.of(new Draft("trial", row, true))));
        standings.refresh();
        keeper.tick();
    }

    private String body(String address) throws Exception {
        MvcTestResult page = site.get().uri(address).exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
