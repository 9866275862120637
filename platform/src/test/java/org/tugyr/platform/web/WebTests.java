package org.tugyr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = DemoSite.class)
@AutoConfigureMockMvc
class WebTests {

    @Autowired
    private MockMvcTester site;

    @Test
    void speaksTheLanguageAskedForAndRemembersIt() {
        MvcTestResult page = site.get().uri("/demo?lang=ru").exchange();

        assertThat(page)
                .hasStatusOk()
                .hasHeader("Content-Language", "ru")
                .bodyText()
                .contains("<html lang=\"ru\">");
        assertThat(page.getResponse().getHeader("Set-Cookie"))
                .startsWith("lang=ru; Path=/; Max-Age=31536000")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(site.get().uri("/demo").cookie(new jakarta.servlet.http.Cookie("lang", "ru")))
                .hasHeader("Content-Language", "ru")
                .doesNotContainHeader("Set-Cookie");
        assertThat(site.get().uri("/demo").header("Accept-Language", "en")).hasHeader("Content-Language", "en");
        assertThat(site.get().uri("/demo")).hasHeader("Content-Language", "kk");
    }

    @Test
    void keepsAddressAndQueryWhenTheLanguageIsSwitched() {
        assertThat(site.get().uri("/demo?area=KZ-39&lang=kk"))
                .bodyText()
                .contains("href=\"/demo?area=KZ-39&amp;lang=en\"")
                .doesNotContain("lang=kk&amp;lang");
    }

    @Test
    void answersWhoHasThePageWithNotModified() {
        MvcTestResult first = site.get().uri("/demo").exchange();
        String tag = first.getResponse().getHeader("ETag");

        assertThat(tag).startsWith("W/\"");
        assertThat(first).hasHeader("Cache-Control", "no-cache");
        assertThat(site.get().uri("/demo").header("If-None-Match", tag))
                .hasStatus(304)
                .body()
                .isEmpty();
        assertThat(site.get().uri("/demo?lang=en").header("If-None-Match", tag)).hasStatusOk();
    }

    @Test
    void compressesWherePossible() {
        assertThat(site.get().uri("/demo").header("Accept-Encoding", "br, gzip;q=0.5"))
                .hasHeader("Content-Encoding", "gzip");
        assertThat(site.get().uri("/demo").header("Accept-Encoding", "gzip;q=0"))
                .doesNotContainHeader("Content-Encoding");
        assertThat(site.get().uri("/demo")).doesNotContainHeader("Content-Encoding");
    }

    @Test
    void staysUnderAHundredKilobytes() {
        assertThat(site.get().uri("/demo")).body().hasSizeLessThan(100_000);
    }

    @Test
    void allowsNothingButItsOwnFiles() {
        MvcTestResult page = site.get().uri("/demo").exchange();

        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page).hasHeader("X-Content-Type-Options", "nosniff").hasHeader("Referrer-Policy", "same-origin");
        assertThat(page)
                .bodyText()
                .doesNotContain(" style=", "<script", "<style")
                .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//");
    }

    @Test
    void servesFilesUnderNamesThatMayBeKeptForEver() throws Exception {
        String page = site.get().uri("/demo").exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        Matcher sheet = Pattern.compile("/static/look-[0-9a-f]{32}\\.css").matcher(page);
        assertThat(sheet.find()).isTrue();

        MvcTestResult css = site.get().uri(sheet.group()).exchange();
        assertThat(css).hasStatusOk().hasHeader("Cache-Control", "max-age=31536000, public, immutable");
        Matcher font = Pattern.compile("fonts/inter-latin-wght-normal-[0-9a-f]{32}\\.woff2")
                .matcher(css.getResponse().getContentAsString());
        assertThat(font.find()).isTrue();
        assertThat(site.get().uri("/static/" + font.group())).hasStatusOk();
        assertThat(page)
                .contains("/static/" + font.group().replace("latin", "cyrillic").substring(0, 20));
    }

    @Test
    void marksPublishedNumbers() {
        assertThat(site.get().uri("/demo?lang=kk"))
                .bodyText()
                .contains("<data value=\"31.0\" data-number=\"indicator:roads/value/2022-Q4\">31,0</data>\u00a0км");
    }

    @Test
    void saysInWhichLanguageATextIsWhenItIsNotTheReaders() {
        assertThat(site.get().uri("/demo?lang=en")).bodyText().contains("<p lang=\"kk\">2021–2025", "Only in Kazakh");
        assertThat(site.get().uri("/demo?lang=kk")).bodyText().doesNotContain("<p lang=\"kk\">2021–2025");
    }
}
