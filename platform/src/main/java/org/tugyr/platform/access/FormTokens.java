package org.tugyr.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The tokens of forms: a digest of what the session's cookie holds, or of a visitor's before that. Nothing is kept on the server,
 * and who reads a form learns nothing of the cookie.
 */
final class FormTokens implements CsrfTokenRepository {

    static final String PARAMETER = "_csrf";
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FRESH = FormTokens.class.getName();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        String fresh = Secrets.fresh();
        request.setAttribute(FRESH, fresh);
        return token(fresh);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(FRESH) instanceof String fresh) {
            Cookies.VISIT.give(request, response, fresh);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        String session = Cookies.SESSION.read(request);
        String held = session == null ? Cookies.VISIT.read(request) : session;
        return held == null ? null : token(held);
    }

    private static CsrfToken token(String held) {
        byte[] digest = Secrets.mac(held.getBytes(StandardCharsets.UTF_8), "form");
        return new DefaultCsrfToken(
                HEADER, PARAMETER, Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }
}
