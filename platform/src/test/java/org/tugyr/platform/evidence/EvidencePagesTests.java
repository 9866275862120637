package org.tugyr.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
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
class EvidencePagesTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Statements statements;

    @Test
    void setsContradictingFiguresSideBySide() throws Exception {
        String page = body("/attestations?topic=vote-2021&lang=en");

        assertThat(page).contains("sources contradict each other", "sources differ", "10,990", "10,073");
    }

    @Test
    void saysASharedFigureOnceWithEverySource() throws Exception {
        String page = body("/attestations?topic=vote-2021&lang=en");

        assertThat(page.split("2,701", -1)).hasSize(2);
        assertThat(page).contains("Документ decree", "Документ office", "<span lang=\"ru\">");
    }

    @Test
    void showsALowerBoundAsOneAndADerivedFigureAsDerived() throws Exception {
        assertThat(body("/attestations?topic=vote-2021&lang=en"))
                .contains("<small>more than</small> 2,700")
                .contains("worked out by us from: those who voted, those registered");
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 2021 жылғы сайлау, дауыс бергендер",
        "ru, Выборы 2021 года, проголосовавшие",
        "en, The vote of 2021, those who voted"
    })
    void namesTopicsAndFiguresInTheReadersLanguage(String language, String topic, String figure) throws Exception {
        assertThat(body("/attestations?lang=" + language)).contains(">" + topic + "</a>");
        assertThat(body("/attestations?topic=vote-2021&lang=" + language))
                .contains(topic + "</h1>", figure)
                .doesNotContain(">vote-2021<", ">voters<");
    }

    @Test
    void tellsWhatADocumentIsAndWhatRestsOnIt() throws Exception {
        assertThat(body("/evidence/page?lang=en"))
                .contains("Comes from those it speaks of", "href=\"/organisations/party\"", "https://example.org/page")
                .contains("What sources state", "Programmes", "Download the kept copy (25 bytes)");
        assertThat(body("/evidence/decree?lang=en")).contains("Changes of areas", "No copy of this document");
    }

    @Test
    void handsTheCopyOutAsADownloadThatNoBrowserRuns() {
        MvcTestResult file = site.get().uri("/evidence/page/file").exchange();

        assertThat(file)
                .hasStatusOk()
                .hasHeader("Content-Type", "application/octet-stream")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .bodyText()
                .isEqualTo("<script>alert(1)</script>");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("page.html");
        assertThat(file.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void standsOnThePageOfItsSubject() throws Exception {
        assertThat(body("/organisations/party?lang=en")).contains("What sources state", "Мандаттар");
    }

    @ParameterizedTest
    @CsvSource({
        "/evidence/nope, 404",
        "/evidence/decree/file, 404",
        "/evidence/nope/file, 404",
        "/evidence/page?at=x, 400",
        "/attestations?topic=nope, 404",
        "/attestations?record=nope, 404"
    })
    void refusesWhatItDoesNotHave(String address, int status) {
        assertThat(site.get().uri(address)).hasStatus(status);
    }

    @Test
    void asksAFixedNumberOfQueries() {
        assertThat(Stream.of("/evidence/page?x=1", "/attestations?x=1", "/attestations?topic=vote-2021&x=1")
                        .map(address -> address + " " + asked(address)))
                .containsExactlyInAnyOrder(
                        "/attestations?topic=vote-2021&x=1 7", "/attestations?x=1 4", "/evidence/page?x=1 6");
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
