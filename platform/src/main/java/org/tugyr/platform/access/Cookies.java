package org.tugyr.platform.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What a browser holds for who signs in: random values, out of reach of scripts, gone when it is closed. */
enum Cookies {
    /** Of who is signed in. */
    SESSION,
    /** Of something that takes more than one request. */
    STEP,
    /** Of who has seen a form. */
    VISIT;

    /** A browser takes such a name over an encrypted connection only, and from this very host. */
    private static final String OURS_ALONE = "__Host-";

    /** What it holds; null for nothing. */
    @Nullable
    String read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name(request)) && !cookie.getValue().isEmpty()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    void give(HttpServletRequest request, HttpServletResponse response, String value) {
        send(request, response, value, Duration.ofSeconds(-1));
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, "", Duration.ZERO);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(this == SESSION ? "Lax" : "Strict")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name(HttpServletRequest request) {
        return (request.isSecure() ? OURS_ALONE : "") + "tugyr-" + name().toLowerCase(Locale.ROOT);
    }
}
