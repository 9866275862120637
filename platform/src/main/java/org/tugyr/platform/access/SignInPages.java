package org.tugyr.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.access.SignIn.Answer;
import org.tugyr.platform.doors.Entrance;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.Refusal;

/** Signing in and out, without scripts. */
@Entrance
@Controller
final class SignInPages {

    static final String PATH = "/sign-in";
    private static final String CODE = PATH + "/code";

    /** A page of this site, and nothing that a browser would take for another. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/._~-]{0,200}");

    private final SignIn signIn;
    private final Steps steps;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Pages pages;

    SignInPages(SignIn signIn, Steps steps, Sessions sessions, Passkeys passkeys, Pages pages) {
        this.signIn = signIn;
        this.steps = steps;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> first(
            Reader reader,
            CsrfToken token,
            HttpServletRequest request,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "refused", defaultValue = "") String refused) {
        Refusal refusal = refused.isEmpty() ? null : Refusal.of("access.refused.passkey");
        return first(reader, HttpStatus.OK, token, request, "", to, refusal);
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> password(
            Reader reader,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "to", defaultValue = "") String to) {
        return switch (signIn.password(name, password, ours(to), request.getRemoteAddr())) {
            case Answer.Next(String step) -> {
                Cookies.STEP.give(request, response, step);
                yield seeOther(CODE);
            }
            case Answer.Wait(long seconds) ->
                waiting(
                        seconds,
                        first(reader, HttpStatus.TOO_MANY_REQUESTS, token, request, name, to, tooOften(seconds)));
            case Answer.Wrong _, Answer.In _, Answer.Anew _ ->
                first(
                        reader,
                        HttpStatus.BAD_REQUEST,
                        token,
                        request,
                        name,
                        to,
                        Refusal.of("access.refused.password").at("password"));
        };
    }

    private ResponseEntity<byte[]> first(
            Reader reader,
            HttpStatus status,
            CsrfToken token,
            HttpServletRequest request,
            String name,
            String to,
            @Nullable Refusal refusal) {
        String title = reader.words().get("access.sign-in");
        Page page = Page.of(reader, null, title, reader.words().get("access.sign-in.lead"))
                .unlisted(PATH);
        SignInView view = new SignInView(token.getToken(), name, ours(to), refusal, passkeys.work(request));
        return pages.personal(status, "access/sign-in.jte", page, view);
    }

    @GetMapping(CODE)
    ResponseEntity<byte[]> second(Reader reader, CsrfToken token, HttpServletRequest request) {
        return steps.look(Cookies.STEP.read(request), Steps.Kind.CODE).isEmpty()
                ? seeOther(PATH)
                : second(reader, HttpStatus.OK, token, null);
    }

    @PostMapping(CODE)
    ResponseEntity<byte[]> code(
            Reader reader,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "code", defaultValue = "") String code) {
        return switch (signIn.code(Cookies.STEP.read(request), code, device(request), request.getRemoteAddr())) {
            case Answer.In(String session, String to) -> {
                enter(session, request, response);
                yield seeOther(to);
            }
            case Answer.Wait(long seconds) ->
                waiting(seconds, second(reader, HttpStatus.TOO_MANY_REQUESTS, token, tooOften(seconds)));
            case Answer.Wrong _ ->
                second(
                        reader,
                        HttpStatus.BAD_REQUEST,
                        token,
                        Refusal.of("access.refused.code").at("code"));
            case Answer.Anew _, Answer.Next _ -> seeOther(PATH);
        };
    }

    private ResponseEntity<byte[]> second(
            Reader reader, HttpStatus status, CsrfToken token, @Nullable Refusal refusal) {
        String title = reader.words().get("access.code");
        Page page = Page.of(reader, null, title, title).unlisted(PATH);
        return pages.personal(
                status, "access/code.jte", page, new SignInView(token.getToken(), "", "", refusal, false));
    }

    @Needs
    @PostMapping("/sign-out")
    ResponseEntity<byte[]> out(Signed signed, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(signed.account(), signed.session());
        Cookies.SESSION.take(request, response);
        return seeOther("/");
    }

    /** Gives a browser its session, and takes what it no longer needs. */
    static void enter(String session, HttpServletRequest request, HttpServletResponse response) {
        Cookies.SESSION.give(request, response, session);
        Cookies.STEP.take(request, response);
        Cookies.VISIT.take(request, response);
    }

    static String device(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    }

    static String ours(String to) {
        return OURS.matcher(to).matches() ? to : DeskPage.PATH;
    }

    static Refusal tooOften(long seconds) {
        return Refusal.of("access.refused.often", seconds);
    }

    private static ResponseEntity<byte[]> waiting(long seconds, ResponseEntity<byte[]> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .body(answer.getBody());
    }

    static ResponseEntity<byte[]> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(URI.create(path))
                .build();
    }
}
