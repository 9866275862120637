package org.tugyr.platform.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.tugyr.platform.facts.FactLog;

@SpringBootTest(classes = TestSite.class)
@AutoConfigureMockMvc
class PledgePageTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Statements queries;

    @Autowired
    private FactLog log;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kk | Уәде: 2025 жылғы 31 желтоқсанға дейін 168,5 км. 2022 жылғы 31 желтоқсанға жоспарланғаны: 67,4 км. Өлшенгені: 31,0 км
            ru | Обещано: 168,5 км, срок: 31 декабря 2025 года. План на 31 декабря 2022 года: 67,4 км. Измерено: 31,0 км, это 46 %
            en | Promised: 168.5 km by 31 December 2025. Due by 31 December 2022: 67.4 km. Measured: 31.0 km, which is 46%
            """)
    void saysInOneSentenceWhatWasPromisedAndWhatIsMeasured(String language, String sentence) throws Exception {
        String page = body(site.get().uri("/pledges/roads?lang=" + language).exchange());

        assertThat(page.replace('\u00a0', ' ')).contains(sentence);
    }

    @Test
    void setsTheVoicesSideBySideAndSaysThatTheyDisagree() throws Exception {
        String page = body(site.get().uri("/pledges/roads?lang=en").exchange());

        assertThat(page)
                .contains("value=\"ON_SCHEDULE\" data-number=\"pledge:roads/reported\"")
                .contains("value=\"OFF_TRACK\" data-number=\"pledge:roads/measured\"")
                .contains("<strong>Reported on schedule, measured behind.</strong>", "href=\"/rules/disagreement\"")
                .contains("By plan it should have been", "The report says “on schedule”.")
                .contains("<data value=\"31.0\" data-number=\"indicator:roads.km/value\">31.0</data>")
                .contains("No public council has judged this pledge yet.");
    }

    @Test
    void namesAnOrganisationAsItWasCalledOnThePagesDay() throws Exception {
        assertThat(body(site.get().uri("/pledges/roads?lang=en").exchange()))
                .contains("New name")
                .doesNotContain("Old name");
    }

    @Test
    void showsHowTheWordsDrifted() throws Exception {
        assertThat(body(site.get().uri("/pledges/roads?lang=kk").exchange()))
                .contains("<del>2021–2024 </del>", "<ins>2021–2025 </ins>", "Қаржы кешікті.");
    }

    @Test
    void asksAFewQueriesAndNoneForAPageItKeeps() {
        assertThat(site.get().uri("/pledges/roads?lang=ru&x=1")).hasStatusOk();
        queries.asked();

        assertThat(site.get().uri("/pledges/roads?lang=ru&x=2")).hasStatusOk();
        assertThat(queries.asked()).isEqualTo(8);
        assertThat(site.get().uri("/pledges/roads?lang=ru&x=2")).hasStatusOk();
        assertThat(queries.asked()).isEqualTo(1);
    }

    @Test
    void looksBack() throws Exception {
        assertThat(body(site.get()
                        .uri("/pledges/roads?lang=en&at=" + (log.size() - 1))
                        .exchange()))
                .contains("no report", "This is the page as it was")
                .doesNotContain("measured behind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "x", "-1", "", "99999999999999999999", "1&at=2"})
    void refusesASizeTheLogNeverHad(String at) {
        assertThat(site.get().uri("/pledges/roads?lang=en&at=" + at)).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pledges/nothing", "/pledges/roads?at=3", "/pledges/-x", "/pledges/a%7Cb"})
    void knowsNoOtherPledge(String address) {
        assertThat(site.get().uri(java.net.URI.create(address))).hasStatus(404);
    }

    @Test
    void showsAPledgeOfWhichLittleIsKnown() throws Exception {
        MvcTestResult page = site.get().uri("/pledges/schools?lang=en").exchange();

        assertThat(page).hasStatusOk();
        assertThat(body(page))
                .contains("The exact wording is not on record", "value=\"NOT_ASSESSABLE\"", "value=\"NONE\"")
                .contains("<span lang=\"kk\">Бес мектеп салу</span>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void staysUnderAHundredKilobytes(String language) throws Exception {
        MvcTestResult page = site.get().uri("/pledges/roads?lang=" + language).exchange();

        assertThat(page).body().hasSizeLessThan(100_000);
        Files.write(
                Path.of("target", "pledge-" + language + ".html"),
                page.getResponse().getContentAsByteArray());
    }

    private static String body(MvcTestResult page) throws Exception {
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
