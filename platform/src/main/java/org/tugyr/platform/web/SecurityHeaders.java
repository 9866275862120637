package org.tugyr.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the browser to run and load nothing but what this site itself serves as files. */
@Order(SecurityHeaders.FIRST)
final class SecurityHeaders extends OncePerRequestFilter {

    /** Before whatever may turn a request away, so that what it says has them too. */
    static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    /** Pages under this path, and no others, may be framed by pages of others. */
    static final String FRAMED = "/embed/";

    private static final Pattern FRAMED_PAGE = Pattern.compile(FRAMED + "[a-z]+/[A-Za-z0-9][A-Za-z0-9._-]*");

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors ");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean framed = FRAMED_PAGE.matcher(request.getRequestURI()).matches();
        response.setHeader("Content-Security-Policy", POLICY + (framed ? "*" : "'none'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }
}
