package org.tugyr.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.WholeSite;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a reader takes away from a page: how to cite it, and its tables. */
@SpringBootTest(classes = WholeSite.class)
@AutoConfigureMockMvc
class ReaderSideTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
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
                "/cards/claims/history.bridges.png"
            })
    void drawsACardForMessengers(String address) throws Exception {
        MvcTestResult picture = site.get().uri(address + "?lang=ru").exchange();

        assertThat(picture).hasStatusOk();
        assertThat(picture.getResponse().getContentType()).isEqualTo("image/png");
        assertThat(picture.getResponse().getHeader("Cache-Control")).contains("max-age=3600");
        byte[] png = picture.getResponse().getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1200);
        assertThat(png.length).isLessThan(100_000);
        Files.write(Path.of("target", address.replace('/', '-').substring(1)), png);
        assertThat(site.get().uri("/cards/pledges/nope.png")).hasStatus(404);
        assertThat(site.get().uri("/cards/measures/road-1.png")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed/pledges/nope", "/embed/measures/road-1", "/embed/x/y", "/embed/pledges/%3Cb%3E"})
    void embedsNothingThatHasNoCard(String address) {
        assertThat(site.get().uri(URI.create(address))).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/areas/T-1.atom", "/feeds/pledges/roads.atom", "/feeds/records/trial.atom"})
    void tellsChangesAsAtom(String address) throws Exception {
        MvcTestResult feed = site.get().uri(address + "?lang=en").exchange();
        assertThat(feed).hasStatusOk();
        assertThat(feed.getResponse().getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        byte[] bytes = feed.getResponse().getContentAsByteArray();

        Element root = atom(bytes);
        assertThat(texts(root, "id"))
                .hasSizeGreaterThan(3)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{36}"));
        assertThat(texts(root, "updated"))
                .allMatch(moment -> Instant.parse(moment).isAfter(Instant.EPOCH));
        assertThat(texts(root, "title")).allMatch(title -> !title.isBlank());
        assertThat(root.getElementsByTagNameNS(ATOM, "author").getLength()).isEqualTo(1);
        assertThat(texts(root, "title")).anyMatch(title -> title.startsWith("Target moved: "));
        assertThat(texts(root, "summary")).anyMatch(text -> text.contains("31 December 2025: 190"));
        assertThat(site.get().uri(address + "?lang=en").exchange().getResponse().getContentAsByteArray())
                .isEqualTo(bytes);
        assertThat(site.get()
                        .uri(address + "?lang=en")
                        .header(
                                "If-None-Match",
                                String.valueOf(feed.getResponse().getHeader("ETag"))))
                .hasStatus(304);
    }

    @Test
    void leadsFromPagesToTheirFeeds() throws Exception {
        for (String address : List.of("/pledges/roads", "/areas/T-1", "/?record=trial")) {
            assertThat(body(address))
                    .contains("<link rel=\"alternate\" type=\"application/atom+xml\"", "href=\"/feeds/");
        }
        assertThat(body("/records")).contains("href=\"/feeds/records/trial.atom?lang=kk\"");
        assertThat(site.get().uri("/feeds/areas/nope.atom")).hasStatus(404);
        assertThat(site.get().uri("/feeds/pledges/nope.atom")).hasStatus(404);
        assertThat(site.get().uri("/feeds/records/nope.atom")).hasStatus(404);
    }

    private static Element atom(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(root.getLocalName()).isEqualTo("feed");
        return root;
    }

    private static List<String> texts(Element root, String name) {
        NodeList nodes = root.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
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
