package org.tugyr.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;

/**
 * Finds out in which language to answer: the one the address asks for, else the one it asked for last (a cookie that holds
 * nothing else), else the best the browser accepts, else Kazakh.
 */
final class Readers implements HandlerMethodArgumentResolver {

    private static final String LANG = "lang";

    /** Gzip named, and not refused by a weight of zero (RFC 9110 §12.5.3). */
    private static final Pattern GZIP =
            Pattern.compile("(?i)(?:^|,)\\s*gzip\\s*(?:;\\s*q=(?:0?\\.0*[1-9]\\d*|1[.0]*)\\s*)?(?:,|$)");

    private final Lexicon lexicon;
    private final Site site;

    Readers(Lexicon lexicon, Site site) {
        this.lexicon = lexicon;
        this.site = site;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public Reader resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        if (servlet == null || response == null) {
            throw new IllegalStateException("pages are served over HTTP only");
        }
        String asked = servlet.getParameter(LANG);
        if (asked != null) {
            Language language = Language.of(asked).orElseThrow(PageProblem::badLanguage);
            response.addHeader(HttpHeaders.SET_COOKIE, remember(language, servlet.isSecure()));
        }
        return of(servlet);
    }

    /** The reader of any request; a language that is not spoken counts as not asked for. */
    Reader of(HttpServletRequest request) {
        return of(request, request.getRequestURI(), request.getQueryString());
    }

    Reader of(HttpServletRequest request, String path, @Nullable String query) {
        Language language = Optional.ofNullable(request.getParameter(LANG))
                .flatMap(Language::of)
                .or(() -> remembered(request))
                .orElseGet(() -> accepted(request));
        String codings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return new Reader(lexicon.in(language), path, query == null ? "" : query, site, acceptsGzip(codings));
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(LANG)) {
                    return Language.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static Language accepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return header == null ? Language.KK : Language.accepted(header);
    }

    private static String remember(Language language, boolean secure) {
        return ResponseCookie.from(LANG, language.tag())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(secure)
                .build()
                .toString();
    }

    static boolean acceptsGzip(@Nullable String codings) {
        return codings != null && GZIP.matcher(codings).find();
    }
}
