package org.tugyr.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.WholeSite;

/** What a reader takes away from a page: how to cite it, and its tables. */
@SpringBootTest(classes = WholeSite.class)
@AutoConfigureMockMvc
class ReaderSideTests {

    private static final Pattern TABLE =
            Pattern.compile("</table></div>\\s*(<p class=\"note\"><a href=\"([^\"]*)\" download)?");
    private static final Pattern DOWNLOAD = Pattern.compile("<a href=\"([^\"]*csv=[a-z]+)\" download");
    private static final Pattern CITATION = Pattern.compile("<pre class=\"copy\" tabindex=\"0\"><code>(«[^<]*)</code>");

    @Autowired
    private MockMvcTester site;

    static List<String> pages() {
        return List.of(
                "/",
                "/?record=trial",
                "/disagreements?record=trial",
                "/areas",
                "/areas/KZ-39",
                "/areas/T-1",
                "/organisations",
                "/organisations/party",
                "/persons/berik",
                "/cohorts/young",
                "/attestations",
                "/attestations?topic=vote-2021",
                "/evidence/page",
                "/pledges?record=trial",
                "/pledges/roads",
                "/programmes",
                "/programmes/trial-programme",
                "/roadmaps?record=trial",
                "/roadmaps/trial-roadmap",
                "/indicators/roads.km",
                "/indicators?roadmap=trial-roadmap",
                "/measures/road-1",
                "/measures?roadmap=trial-roadmap",
                "/log",
                "/log/entries/3",
                "/records",
                "/reports",
                "/reports/history",
                "/claims/history.bridges",
                "/about",
                "/rules/disagreement");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void citesEveryPageAndGivesEveryTableAsCsv(String address) throws Exception {
        String page = body(address);

        assertThat(meta(page, "description")).isNotBlank().isNotEqualTo(meta(page, "og:title"));
        assertThat(page).contains("href=\"/errors/report?page=%2F");
        assertThat(CITATION.matcher(page).results()).hasSize(1);
        assertThat(TABLE.matcher(page).results()).allMatch(table -> table.group(1) != null);
        for (MatchResult download : DOWNLOAD.matcher(page).results().toList()) {
            String at = download.group(1).replace("&amp;", "&");
            MvcTestResult csv = site.get().uri(at + "&lang=en").exchange();

            assertThat(csv).as(at).hasStatusOk();
            assertThat(csv.getResponse().getContentType()).as(at).isEqualTo("text/csv;charset=UTF-8");
            assertThat(csv.getResponse().getHeader("Content-Disposition"))
                    .matches("attachment; filename=\"tugyr-[a-zA-Z0-9._-]+\\.csv\"");
            String text = csv.getResponse().getContentAsString(StandardCharsets.UTF_8);
            assertThat(text.lines().findFirst().orElse("")).as(at).endsWith(",As of,Record entries");
        }
    }

    @Test
    void tellsValuesWithUnitSourceAndDay() throws Exception {
        assertThat(body("/indicators/roads.km?csv=values&lang=en").lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("2022-Q4,31.0,km,2023-01-")
                        .contains(",/evidence/", ",/log/entries/")
                        .contains(",2023-01-09,"));
        assertThat(body("/indicators/roads.km?csv=values&lang=ru")).contains("2022-Q4;31,0;км;");
    }

    @Test
    void keepsToTheSizeThatTheAddressAsksFor() throws Exception {
        String now = citation("/indicators/roads.km?lang=en");
        String lasting = now.replaceAll(".* (/indicators\\S+)\\.( .*)?", "$1");
        assertThat(lasting).matches("/indicators/roads.km\\?at=\\d+");

        assertThat(body(lasting + "&lang=en")).contains("<h1>");
        String at = lasting.substring(lasting.indexOf("?"));
        assertThat(body("/pledges/roads" + at)).contains("href=\"/pledges/roads" + at + "&amp;csv=measures\" download");
        assertThat(body("/pledges/roads" + at + "&csv=measures&lang=en")).contains("/measures/road-1,");
        assertThat(body(lasting + "&csv=values&lang=en").lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("," + lasting.replaceAll("\\D+", "")));
    }

    @Test
    void citesTheBoardByItsDayAndTheRecordByItsLicence() throws Exception {
        assertThat(citation("/?lang=en"))
                .contains(
                        "«Kazakhstan». Tugyr. Country. as of 9 January 2023",
                        "&amp;on=2023-01-09.",
                        "Licence: CC0-1.0.");
        assertThat(body("/?lang=en&record=trial")).contains("The keeper of this record has not stated a licence.");
        assertThat(citation("/about?lang=en")).endsWith(". /about.");
    }

    @ParameterizedTest
    @CsvSource({
        "/?csv=nope, 400",
        "/indicators/roads.km?csv=, 400",
        "/indicators/nope?csv=values, 404",
        "/areas?csv=x, 400"
    })
    void refusesATableThatAPageDoesNotHave(String address, int status) {
        assertThat(site.get().uri(address)).hasStatus(status);
    }

    private static String meta(String page, String name) {
        return Pattern.compile("<meta (?:name|property)=\"" + name + "\" content=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private String citation(String address) throws Exception {
        return CITATION.matcher(body(address))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private String body(String address) throws Exception {
        MvcTestResult page = site.get().uri(address).exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
