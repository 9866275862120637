package org.tugyr.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.WholeSite;

/** A subject in brief: in pages of others, and as a picture for messengers. */
@SpringBootTest(classes = WholeSite.class)
@AutoConfigureMockMvc
class CardTests {

    @Autowired
    private MockMvcTester site;

    @ParameterizedTest
    @CsvSource({"/pledges/roads, Repair of 168.5 km", "/indicators/roads.km, km", "/areas/T-1, Trial region"})
    void letsOthersFrameACardAndNothingElse(String address, String says) throws Exception {
        MvcTestResult card = site.get().uri("/embed" + address + "?lang=en").exchange();

        assertThat(card).hasStatusOk();
        assertThat(card.getResponse().getHeader("Content-Security-Policy"))
                .endsWith("frame-ancestors *")
                .contains("default-src 'none'");
        assertThat(card.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains(says, "Test data:", "As of 9 January 2023", "href=\"" + address + "\" target=\"_blank\"")
                .doesNotContain("<script", " style=", "<nav");
        MvcTestResult page = site.get().uri(address + "?lang=en").exchange();
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
        assertThat(page.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("&lt;iframe src=\"/embed" + address + "?lang=en\"");
    }

    @Test
    void givesAwayNoAnswerThatWaitsForAReply() throws Exception {
        assertThat(body("/embed/claims/history.bridges?lang=en")).contains("shows: contradicted");
        assertThat(body("/embed/claims/year.bridges?lang=en"))
                .contains("waits for a reply")
                .doesNotContain("contradicted");
        assertThat(body("/reports/year?csv=claims&lang=en"))
                .containsPattern("/claims/year.bridges,[^\n]*,waits for a reply,,[^\n]*/evidence/");
        assertThat(body("/claims/year.bridges?lang=en")).contains("/embed/claims/year.bridges?lang=en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cards/pledges/roads.png",
                "/cards/indicators/roads.km.png",
                "/cards/areas/T-1.png",
                "/cards/claims/history.bridges.png",
                "/cards/persons/berik.png",
                "/cards/organisations/faction.png",
                "/cards/programmes/trial-programme.png",
                "/cards/reports/history.png",
                "/cards/lists/three.png",
                "/cards/contests/council.png"
            })
    void drawsACardForMessengers(String address) throws Exception {
        MvcTestResult picture = site.get().uri(address + "?lang=ru").exchange();

        assertThat(picture).hasStatusOk();
        assertThat(picture.getResponse().getContentType()).isEqualTo("image/png");
        assertThat(picture.getResponse().getHeader("Cache-Control")).isEqualTo("no-cache");
        byte[] png = picture.getResponse().getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1200);
        assertThat(png.length).isLessThan(100_000);
        Files.write(Path.of("target", address.replace('/', '-').substring(1)), png);
        assertThat(site.get().uri("/cards/pledges/nope.png")).hasStatus(404);
        assertThat(site.get().uri("/cards/measures/road-1.png")).hasStatus(404);
    }

    @Test
    void showsAPersonWhoseNameIsOpenAndNobodyElse() throws Exception {
        assertThat(body("/embed/persons/asel?lang=en")).contains("Тұлға asel", "Chair · New party");
        assertThat(body("/persons/asel")).contains("/embed/persons/asel?lang=kk");
        assertThat(body("/persons/quiet")).doesNotContain("/cards/persons", "/embed/persons");
        assertThat(site.get().uri("/cards/persons/quiet.png")).hasStatus(404);
        assertThat(site.get().uri("/embed/persons/quiet")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/embed/organisations/faction?lang=en, New party",
        "/embed/programmes/trial-programme?lang=en, New name",
        "/embed/reports/history?lang=en, 1 is contradicted"
    })
    void tellsWhatItsSubjectBelongsTo(String address, String says) throws Exception {
        assertThat(body(address)).contains(says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed/pledges/nope", "/embed/measures/road-1", "/embed/x/y", "/embed/pledges/%3Cb%3E"})
    void embedsNothingThatHasNoCard(String address) {
        assertThat(site.get().uri(URI.create(address))).hasStatus(404);
    }

    private String body(String address) throws Exception {
        MvcTestResult page = site.get().uri(address).exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
