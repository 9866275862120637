package org.tugyr.platform.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.Statements;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.facts.Erasure;
import org.tugyr.platform.facts.FactLog;

@SpringBootTest(classes = WholeSite.class)
@AutoConfigureMockMvc
@DirtiesContext // one of the tests erases
class PeoplePagesTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Statements statements;

    @Autowired
    private FactLog log;

    @Autowired
    private DataSource source;

    @Autowired
    private Clock clock;

    @Test
    void showsAnAreaByTheNameOfTheDayWithWhatCameOfIt() throws Exception {
        assertThat(body("/areas/KZ-63?lang=en"))
                .contains("<h1>East Kazakhstan</h1>")
                .contains("The East before", "from 19 June 2018 to 7 June 2022")
                .contains("What became of it", "href=\"/areas/KZ-10\"", "divided, 8 June 2022")
                .contains("geokz (A. Rodionov)");
        assertThat(body("/areas/KZ-10?lang=en")).contains("It came from", "href=\"/areas/KZ-63\"");
    }

    @Test
    void tellsWhatIsPromisedInAnArea() throws Exception {
        assertThat(body("/areas/KZ-39?lang=en"))
                .contains("data-number=\"area:KZ-39/measured/NOT_ASSESSABLE\"", "/?record=real&amp;area=KZ-39");
    }

    @Test
    void saysWhereNothingIsKnownOfAnArea() throws Exception {
        assertThat(body("/areas/KZ-10?lang=en&at=14")).contains("No data", "No pledge, office or statement");
    }

    @Test
    void keepsThePastOfAnOrganisationsName() throws Exception {
        assertThat(body("/organisations/party?lang=ru"))
                .contains("<h1>Новая партия</h1>", "Старая партия", "1999 год – 28 февраля 2022 года")
                .contains("Председатель", "<span lang=\"kk\">Фракция</span>");
    }

    @Test
    void looksBackToWhatTheLogHeld() throws Exception {
        assertThat(body("/organisations/party?lang=en&at=15"))
                .contains("This is the page as it was", "Old party")
                .doesNotContain("New party");
        assertThat(site.get().uri("/organisations/party?lang=en&at=14")).hasStatus(404);
    }

    @Test
    void countsWhatIsSaidOfMergedEntriesForTheOneThatStays() throws Exception {
        assertThat(body("/persons/berik?lang=en"))
                .contains("Also stood on record as", "href=\"/persons/berik-2\"", "East Kazakhstan", "Бір адам екен");
        assertThat(body("/persons/berik-2?lang=en")).contains("turned out to be one person", "href=\"/persons/berik\"");
    }

    @Test
    void movesMembershipsToTheOtherWhereAnEntryWasTwoPersons() throws Exception {
        assertThat(body("/persons/asel?lang=en")).contains("Some memberships came from", "Abai");
        assertThat(body("/persons/dana?lang=en"))
                .contains("Some memberships belong to")
                .doesNotContain("Abai");
    }

    @Test
    void neverNamesAPrivatePerson() throws Exception {
        assertThat(body("/persons/quiet?lang=en")).contains("Name not public").doesNotContain("Жеке адам");
    }

    @Test
    void leavesATombstoneWhereANameWasErasedAlsoInThePast() throws Exception {
        long before = log.size();
        assertThat(body("/persons/dana?lang=en")).contains("Тұлға dana");
        assertThat(body("/persons/dana?lang=en&at=" + before)).contains("Тұлға dana");

        var _ = new Erasure(log, source, clock).subjects(List.of("person:dana"), "test", "court order");

        assertThat(body("/persons/dana?lang=en"))
                .contains("Name erased", "was erased on the ground")
                .doesNotContain("Тұлға dana");
        assertThat(body("/persons/dana?lang=en&at=" + before))
                .contains("Name erased")
                .doesNotContain("Тұлға dana");
    }

    @Test
    void countsACohortByAreaAndYear() throws Exception {
        assertThat(body("/cohorts/young?lang=en"))
                .contains("<span lang=\"kk\">Сайланған кезде 35 жасқа толмаған депутаттар</span>")
                .contains("Kostanay", "31 December 2021");
    }

    @ParameterizedTest
    @CsvSource({
        "/areas/nope, 404",
        "/areas/KZ?at=x, 400",
        "/areas/KZ?at=99999999, 400",
        "/areas?record=nope, 404",
        "/organisations/nope, 404",
        "/organisations/party?page=7, 400",
        "/organisations?page=0, 400",
        "/persons/nope, 404",
        "/cohorts/nope, 404"
    })
    void refusesWhatItDoesNotHave(String address, int status) {
        assertThat(site.get().uri(address)).hasStatus(status);
    }

    @Test
    void asksAFixedNumberOfQueries() {
        var _ = asked("/areas/KZ-39?x=0"); // the counts of all areas are read once for all pages
        assertThat(Stream.of(
                                "/areas/KZ-39?x=1",
                                "/organisations/party?x=1",
                                "/persons/berik?x=1",
                                "/cohorts/young?x=1",
                                "/areas?x=1",
                                "/organisations?x=1")
                        .map(address -> address + " " + asked(address)))
                .containsExactlyInAnyOrder(
                        "/organisations?x=1 5",
                        "/areas?x=1 3",
                        "/cohorts/young?x=1 6",
                        "/persons/berik?x=1 25",
                        "/organisations/party?x=1 55",
                        "/areas/KZ-39?x=1 37");
    }

    @Test
    void listsAreasAndOrganisationsOfOneRecordOnly() throws Exception {
        assertThat(body("/areas?lang=en")).contains("Kostanay").doesNotContain("Trial region");
        assertThat(body("/areas?lang=en&record=trial")).contains("Trial region", "Test data:");
        assertThat(body("/organisations?lang=en")).contains("New party").doesNotContain("Roads office");
    }

    /** What a page costs whose like was made at this state of the record: what they share is read once. */
    private int asked(String address) {
        assertThat(site.get().uri(address + "0")).hasStatusOk();
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
