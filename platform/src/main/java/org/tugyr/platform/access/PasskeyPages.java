package org.tugyr.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.ledger.Intake;
import org.tugyr.ledger.Json;
import org.tugyr.platform.access.AccountEvent.What;
import org.tugyr.platform.access.Passkeys.Asked;
import org.tugyr.platform.access.Steps.Kind;
import org.tugyr.platform.doors.Entrance;
import org.tugyr.platform.web.PageProblem;

/** Signing in with a passkey: {@code passkey.js} asks for the options, and sends by a form what the authenticator says. */
@Entrance
@Controller
final class PasskeyPages {

    private static final String PATH = SignInPages.PATH + "/passkey";

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Steps steps;
    private final Attempts attempts;

    PasskeyPages(Passkeys passkeys, Accounts accounts, Sessions sessions, Steps steps, Attempts attempts) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.sessions = sessions;
        this.steps = steps;
        this.attempts = attempts;
    }

    @PostMapping(PATH + "/options")
    ResponseEntity<String> options(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "to", defaultValue = "") String to) {
        if (!passkeys.work(request)) {
            throw PageProblem.notFound();
        }
        long wait = attempts.ask(request.getRemoteAddr());
        if (wait > 0) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait))
                    .build();
        }
        Asked asked = passkeys.askToUse(request);
        Json content = Json.object()
                .put("challenge", asked.challenge())
                .put("to", SignInPages.ours(to))
                .build();
        Cookies.STEP.give(request, response, steps.begin(Kind.USE_PASSKEY, null, content.canonicalText()));
        return json(asked.options());
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> use(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "credential", defaultValue = "") String credential) {
        Optional<Json.Obj> content = steps.take(Cookies.STEP.read(request), Kind.USE_PASSKEY)
                .map(step -> (Json.Obj) Intake.parse(step.content()));
        Optional<String> account = content.filter(_ -> passkeys.work(request))
                .flatMap(asked -> passkeys.use(request, asked.string("challenge"), credential));
        if (account.isEmpty()) {
            return SignInPages.seeOther(SignInPages.PATH + "?refused=passkey");
        }
        attempts.answered(request.getRemoteAddr());
        accounts.note(account.get(), What.PASSKEY);
        String session = sessions.begin(account.get(), SignInPages.device(request), Passkeys.BY_PASSKEY);
        SignInPages.enter(session, request, response);
        return SignInPages.seeOther(content.orElseThrow().string("to"));
    }

    static ResponseEntity<String> json(String json) {
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(json);
    }
}
