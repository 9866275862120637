package org.tugyr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = DemoSite.class)
@AutoConfigureMockMvc
class ProblemTests {

    @Autowired
    private MockMvcTester site;

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, Такой страницы нет",
        "/static/nothing.css, 404, Такой страницы нет",
        "/number/12?page=1, 404, Под этим именем ничего не записано",
        "/number/x?page=1, 400, Часть адреса непонятна",
        "/number/12, 400, Запрос непонятен",
        "/broken, 500, На нашей стороне произошёл сбой",
        "/asleep, 503, Записи сейчас недоступны"
    })
    void helpsInTheReadersLanguage(String address, int status, String title) {
        assertThat(site.get().uri(address).header("Accept-Language", "ru").accept(MediaType.TEXT_HTML))
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
                .bodyText()
                .contains(title, "lang=\"ru\"", "href=\"/\"")
                .doesNotContain("secret", "db.internal", "Exception", "at org.");
    }

    @Test
    void answersALanguageItDoesNotSpeakInOneItDoes() {
        assertThat(site.get().uri("/demo?lang=de"))
                .hasStatus(400)
                .doesNotContainHeader("Set-Cookie")
                .bodyText()
                .contains("Беттер бұл тілде жоқ", "href=\"/demo?lang=en\"");
    }

    @Test
    void escapesWhatItRepeats() {
        assertThat(site.get().uri("/number/12?page=1"))
                .bodyText()
                .contains("&lt;b&gt;121")
                .doesNotContain("<b>121");
    }

    @Test
    void answersWithAProblemDetailWhereJsonIsAskedFor() {
        assertThat(site.get().uri("/number/x?page=1&lang=en").accept("application/json"))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type":"urn:tugyr:problem:bad-parameter","status":400,
                         "title":"Part of the address cannot be understood","detail":"“number” cannot be “x”."}
                        """);
        assertThat(site.get().uri("/broken").accept("application/json"))
                .bodyText()
                .doesNotContain("secret");
    }

    @Test
    void tellsWhetherJsonIsPreferred() {
        assertThat(Problems.prefersJson("application/problem+json")).isTrue();
        assertThat(Problems.prefersJson("text/html, application/json;q=0.9")).isFalse();
        assertThat(Problems.prefersJson("*/*")).isFalse();
        assertThat(Problems.prefersJson("not a type")).isFalse();
    }

    @Test
    void refusesOtherMethods() {
        assertThat(site.post().uri("/demo")).hasStatus(405);
    }
}
