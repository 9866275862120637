package org.tugyr.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tugyr.platform.WholeSite;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What changed lately, as Atom. */
@SpringBootTest(classes = WholeSite.class)
@AutoConfigureMockMvc
class FeedTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Autowired
    private MockMvcTester site;

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

    private String body(String address) throws Exception {
        MvcTestResult page = site.get().uri(address).exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
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
}
