package org.tugyr.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser without scripts: keeps cookies, and sends the token of the form it saw last. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester site;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String token = "";
    private String address = "192.0.2.1";

    Visitor(MockMvcTester site) {
        this.site = site;
    }

    Visitor from(String other) {
        this.address = other;
        return this;
    }

    public MvcTestResult get(String path) {
        return kept(site.get()
                .uri(path + (path.contains("?") ? "&" : "?") + "lang=en")
                .cookie(held())
                .exchange());
    }

    public MvcTestResult post(String path, String... fields) {
        return kept(form(path, fields).exchange());
    }

    private MockMvcTester.MockMvcRequestBuilder form(String path, String... fields) {
        var request = site.post().uri(path).cookie(held()).param("lang", "en").with(servlet -> {
            servlet.setRemoteAddr(address);
            return servlet;
        });
        if (!token.isEmpty()) {
            request = request.param("_csrf", token);
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    /** Sends a form with a file. */
    public MvcTestResult send(String path, String name, byte[] file, String filename, String... fields) {
        var request = site.post().uri(path).multipart().file(new MockMultipartFile(name, filename, null, file));
        request = request.cookie(held()).param("lang", "en").param("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return kept(request.exchange());
    }

    /** Sends forms without a token from here on. */
    public Visitor forgetful() {
        token = "";
        return this;
    }

    void hold(String name, String value) {
        cookies.put(name, new Cookie(name, value));
    }

    public String cookie(String name) {
        return cookies.get(name).getValue();
    }

    /** What its session's cookie holds, for a real browser to go on with. */
    public String session() {
        return cookie("tugyr-session");
    }

    private Cookie[] held() {
        // a request must have one, or none is set
        return cookies.isEmpty()
                ? new Cookie[] {new Cookie("none", "1")}
                : cookies.values().toArray(Cookie[]::new);
    }

    private MvcTestResult kept(MvcTestResult result) {
        MockHttpServletResponse response = result.getResponse();
        for (Cookie cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        Matcher found = TOKEN.matcher(body(result));
        if (found.find()) {
            token = found.group(1);
        }
        return result;
    }

    public static String body(MvcTestResult result) {
        assertThat(result.getUnresolvedException()).isNull();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Where an answer leads. */
    public static String to(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("Location"));
    }
}
