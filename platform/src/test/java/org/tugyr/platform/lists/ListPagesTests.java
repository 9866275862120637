package org.tugyr.platform.lists;

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
class ListPagesTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Statements statements;

    @Test
    void listsListsWithWhatCameOfThem() throws Exception {
        assertThat(body("/lists?lang=en"))
                .contains("href=\"/lists/three\"", "List of three", "1 by rank, 1 by quotas, 1 by the bureau’s choice")
                .contains("Old party · Council election · 4 contradictions")
                .contains("No list meets everything", "The published numbers are shown.");
        assertThat(body("/lists?record=trial&lang=en")).contains("No party list is recorded yet.");
    }

    @Test
    void tellsOfEachSlotWhyAndWhomItDisplaced() throws Exception {
        assertThat(body("/lists/three?lang=en"))
                .contains("By rank 1.", "By a quota (Women), with rank 3, in the place of Тұлға dana, who has rank 2.")
                .contains("By the bureau’s choice.", "a person whose name is not public", "/rules/party-list")
                .contains("The bureau’s part: 34% of 3 slots = 1.02, that is 1; it has chosen 1.")
                .contains("at least 30% of all slots, on the whole list; rounded up")
                .contains("data-number=\"list:three/quotas/women\"", "missed", "href=\"/log/entries/");
    }

    @Test
    void tellsFirstWhatContradictsTheRules() throws Exception {
        assertThat(body("/lists/three?lang=en"))
                .contains("Тұлға dana with 90 votes is ranked above Тұлға asel with 95 votes.")
                .contains("Slot 2: Тұлға dana is published, by the rules it is Тұлға asel.")
                .contains("Women: the published list has 0 in slots 1–3, the quota asks for 1.")
                .contains("A renewal of 50% is published; of the people on record it is 33%")
                .contains("1 of 3 people on the list are new: 33.3%");
    }

    @Test
    void explainsWhatIsImpossibleAndShowsSums() throws Exception {
        assertThat(body("/lists/never?lang=en"))
                .contains("3 slots are to be filled from the ranking, which has 1 person.");
        assertThat(body("/lists/sums?lang=en"))
                .contains("There is no data on who was ranked", "In the press", "No rules are on record.")
                .doesNotContain("<h2>The list</h2>");
    }

    @Test
    void stoodOnThePagesOfTheElectionThePartyAndWhoIsOnIt() throws Exception {
        for (String page : new String[] {"/contests/council", "/contests/selection", "/organisations/party"}) {
            assertThat(body(page + "?lang=en")).as(page).contains("href=\"/lists/three\"");
        }
        assertThat(body("/persons/asel?lang=en")).contains("Slot 2. By a quota (Women)");
        assertThat(body("/persons/dana?lang=en")).contains("Slot 2, as published.");
    }

    @Test
    void givesItsTables() throws Exception {
        assertThat(body("/lists/three?csv=slots&lang=en")).contains("2,Тұлға asel,", ",3,Women,\"By a quota");
        assertThat(body("/lists/three?csv=ranking&lang=en")).contains("2,Тұлға dana,");
        assertThat(body("/lists/three?csv=quotas&lang=kk")).contains("Әйелдер;");
        assertThat(body("/lists/sums?csv=figures&lang=ru")).contains("Мест;3;");
        assertThat(body("/lists?csv=lists&lang=en")).contains("List of three,");
    }

    @Test
    void showsACardToOthersAndMessengers() throws Exception {
        assertThat(body("/embed/lists/three?lang=en"))
                .contains("List of three", "Council election", "4 contradictions");
        assertThat(site.get().uri("/cards/lists/three.png")).hasStatusOk();
    }

    @Test
    void canBeFollowed() throws Exception {
        assertThat(body("/lists/three?lang=en")).contains("href=\"/feeds/lists/three.atom");
        assertThat(body("/feeds/lists/three.atom?lang=en"))
                .contains("<title>List of three: changes</title>", "<title>Party lists</title>")
                .containsOnlyOnce("<title>Slots of party lists, as published</title>")
                .contains("3 record entries, the last No. ");
        assertThat(site.get().uri("/feeds/lists/nothing.atom")).hasStatus(404);
    }

    @Test
    void answersPrograms() throws Exception {
        assertThat(body("/api/v1/lists?record=real"))
                .contains("\"id\":\"list:three\"", "\"id\":\"list:sums\"", "\"state\":\"NO_RANKING\"");
        assertThat(body("/api/v1/lists?record=trial")).doesNotContain("list:three");
        assertThat(body("/api/v1/lists/three"))
                .contains("\"aspirants\":[", "\"list-quotas\":[", "\"findings\":\"4\"", "\"renewal\":\"1/3\"")
                .contains("\"quotas\":{\"women\":1}")
                .containsSubsequence("{\"person\":", "\"slot\":1,\"why\":\"RANK\"}", "\"slot\":2,\"why\":\"QUOTA\"}");
        assertThat(site.get().uri("/api/v1/lists/nothing")).hasStatus(404);
    }

    @Test
    void knowsNoOtherListAndNoPastBeforeIt() throws Exception {
        assertThat(site.get().uri("/lists/nothing")).hasStatus(404);
        assertThat(site.get().uri("/lists?page=2")).hasStatus4xxClientError();
        assertThat(site.get().uri("/lists/three?at=2")).hasStatus4xxClientError();
    }

    @ParameterizedTest
    @CsvSource({"/lists, 10", "/lists/three, 30", "/lists/sums, 6"})
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
