package org.tugyr.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.access.Joining.Begun;
import org.tugyr.platform.access.Joining.Joined;
import org.tugyr.platform.access.Links.Link;
import org.tugyr.platform.doors.Entrance;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.Refusal;

/** Coming in by a one-time link. Looking at it uses nothing up: programs look at links in mail. */
@Entrance
@Controller
final class LinkPages {

    static final String PATH = Links.PATH + "{token}";

    /** The name of these pages for search engines, which are not to list them. */
    private static final String UNLISTED = SignInPages.PATH;

    private final Links links;
    private final Joining joining;
    private final Passkeys passkeys;
    private final Pages pages;

    LinkPages(Links links, Joining joining, Passkeys passkeys, Pages pages) {
        this.links = links;
        this.joining = joining;
        this.passkeys = passkeys;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> look(
            Reader reader, CsrfToken form, HttpServletRequest request, @PathVariable("token") String token) {
        return links.find(token)
                .map(link -> first(reader, HttpStatus.OK, form, request, token, link, "", null))
                .orElseGet(() -> gone(reader));
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> begin(
            Reader reader,
            CsrfToken form,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("token") String token,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "password", defaultValue = "") String password) {
        Optional<Link> link = links.find(token);
        if (link.isEmpty()) {
            return gone(reader);
        }
        return switch (joining.begin(token, link.get(), name, password)) {
            case Begun.Refused(Refusal refusal) ->
                first(reader, HttpStatus.BAD_REQUEST, form, request, token, link.get(), name, refusal);
            case Begun.Shown(String step, String taken, String secret) -> {
                Cookies.STEP.give(request, response, step);
                yield second(reader, HttpStatus.OK, form, token, taken, secret, null);
            }
        };
    }

    @PostMapping(PATH + "/code")
    ResponseEntity<byte[]> finish(
            Reader reader,
            CsrfToken form,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("token") String token,
            @RequestParam(name = "code", defaultValue = "") String code) {
        Optional<Link> link = links.find(token);
        if (link.isEmpty()) {
            return gone(reader);
        }
        String device = SignInPages.device(request);
        return switch (joining.finish(token, link.get(), Cookies.STEP.read(request), code, device)) {
            case Joined.Gone _ -> SignInPages.seeOther(Links.PATH + token);
            case Joined.Wrong(String name, String secret) ->
                second(
                        reader,
                        HttpStatus.BAD_REQUEST,
                        form,
                        token,
                        name,
                        secret,
                        Refusal.of("access.refused.code").at("code"));
            case Joined.In in -> {
                SignInPages.enter(in.session(), request, response);
                yield codes(pages, reader, in.codes());
            }
        };
    }

    @PostMapping(PATH + "/passkey/options")
    ResponseEntity<String> ask(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("token") String token,
            @RequestParam(name = "name", defaultValue = "") String name) {
        Link link = links.find(token).filter(_ -> passkeys.work(request)).orElseThrow(PageProblem::notFound);
        Joining.Making making = joining.beginByPasskey(
                        token, link, name, (id, chosen) -> passkeys.askToMake(request, id, chosen))
                .orElseThrow(() -> PageProblem.badParameter("name", name));
        Cookies.STEP.give(request, response, making.step());
        return PasskeyPages.json(making.options());
    }

    @PostMapping(PATH + "/passkey")
    ResponseEntity<byte[]> make(
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("token") String token,
            @RequestParam(name = "credential", defaultValue = "") String credential) {
        Optional<Link> link = links.find(token);
        if (link.isEmpty()) {
            return gone(reader);
        }
        String label = reader.words().get("access.passkey.first");
        Joined joined = joining.finishByPasskey(
                token,
                link.get(),
                Cookies.STEP.read(request),
                SignInPages.device(request),
                (id, challenge) -> passkeys.make(request, id, challenge, credential, label));
        if (joined instanceof Joined.In in) {
            SignInPages.enter(in.session(), request, response);
            return codes(pages, reader, in.codes());
        }
        return SignInPages.seeOther(Links.PATH + token);
    }

    /** Shows recovery codes, once. */
    static ResponseEntity<byte[]> codes(Pages pages, Reader reader, java.util.List<String> codes) {
        String title = reader.words().get("access.recovery");
        Page page = Page.of(reader, null, title, title).unlisted(UNLISTED);
        return pages.personal(HttpStatus.OK, "access/recovery.jte", page, new CodesView(codes));
    }

    private ResponseEntity<byte[]> first(
            Reader reader,
            HttpStatus status,
            CsrfToken form,
            HttpServletRequest request,
            String token,
            Link link,
            String typed,
            @Nullable Refusal refusal) {
        String title = reader.words().get(link.first() ? "access.join.first" : "access.join");
        JoinView view = new JoinView(
                form.getToken(),
                Links.PATH + token,
                /* invited= */ link.name(),
                /* name= */ typed,
                null,
                refusal,
                passkeys.work(request));
        return pages.personal(status, "access/join.jte", page(reader, title), view);
    }

    private ResponseEntity<byte[]> second(
            Reader reader,
            HttpStatus status,
            CsrfToken form,
            String token,
            String name,
            String secret,
            @Nullable Refusal refusal) {
        String issuer = reader.words().get("web.site.name");
        JoinView view = new JoinView(
                form.getToken(),
                Links.PATH + token + "/code",
                name,
                name,
                Pairing.of(secret, name, issuer),
                refusal,
                false);
        return pages.personal(
                status, "access/pair.jte", page(reader, reader.words().get("access.pair")), view);
    }

    private ResponseEntity<byte[]> gone(Reader reader) {
        String title = reader.words().get("access.gone");
        return pages.personal(HttpStatus.NOT_FOUND, "access/gone.jte", page(reader, title), title);
    }

    private static Page page(Reader reader, String title) {
        return Page.of(reader, null, title, title).unlisted(UNLISTED);
    }
}
