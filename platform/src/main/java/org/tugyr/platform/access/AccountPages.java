package org.tugyr.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.access.AccountEvent.What;
import org.tugyr.platform.access.Steps.Kind;
import org.tugyr.platform.access.Steps.Step;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.Refusal;

/** How somebody signs in: passkeys, password, codes, sessions. What matters can be changed only just after signing in. */
@Needs
@Controller
final class AccountPages {

    static final String PATH = "/account";

    private static final int EVENTS = 20;
    private static final int LONGEST_LABEL = 40;
    private static final Set<String> DONE = Set.of("password", "secret", "passkey", "ended");

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasskeyStore store;
    private final EndedKeys endedKeys;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Steps steps;
    private final AccessKey key;
    private final ObjectProvider<AccountPart> parts;
    private final Clock clock;
    private final Pages pages;

    AccountPages(
            Accounts accounts,
            Passwords passwords,
            PasskeyStore store,
            EndedKeys endedKeys,
            Passkeys passkeys,
            Sessions sessions,
            Steps steps,
            AccessKey key,
            ObjectProvider<AccountPart> parts,
            Clock clock,
            Pages pages) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.store = store;
        this.endedKeys = endedKeys;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.steps = steps;
        this.key = key;
        this.parts = parts;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> account(
            Reader reader,
            Signed signed,
            CsrfToken token,
            HttpServletRequest request,
            @RequestParam(name = "done", defaultValue = "") String done) {
        return show(reader, HttpStatus.OK, signed, token, request, done, null);
    }

    @PostMapping(PATH + "/password")
    ResponseEntity<byte[]> password(
            Reader reader,
            Signed signed,
            CsrfToken token,
            HttpServletRequest request,
            @RequestParam(name = "password", defaultValue = "") String password) {
        Account account = accounts.byId(signed.account()).orElseThrow(PageProblem::forbidden);
        Optional<Refusal> refusal = stale(signed)
                .or(() -> account.coded() ? Optional.empty() : Optional.of(Refusal.of("access.refused.uncoded")))
                .or(() -> passwords.refusal(password, account.name()));
        if (refusal.isPresent()) {
            return show(reader, HttpStatus.BAD_REQUEST, signed, token, request, "", refusal.get());
        }
        accounts.password(account.id(), passwords.hash(password));
        sessions.endAll(account.id(), signed.session());
        return done("password");
    }

    @PostMapping(PATH + "/secret")
    ResponseEntity<byte[]> secret(
            Reader reader, Signed signed, CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        Optional<Refusal> refusal = stale(signed);
        if (refusal.isPresent()) {
            return show(reader, HttpStatus.BAD_REQUEST, signed, token, request, "", refusal.get());
        }
        byte[] secret = Secrets.bytes(Totp.BYTES);
        String sealed = Base64.getEncoder().encodeToString(key.seal(secret, signed.account()));
        Cookies.STEP.give(request, response, steps.begin(Kind.SECRET, signed.account(), sealed));
        return pair(reader, HttpStatus.OK, signed, token, secret, null);
    }

    @PostMapping(PATH + "/secret/code")
    ResponseEntity<byte[]> code(
            Reader reader,
            Signed signed,
            CsrfToken token,
            HttpServletRequest request,
            @RequestParam(name = "code", defaultValue = "") String code) {
        String begun = Cookies.STEP.read(request);
        Optional<Step> step =
                steps.look(begun, Kind.SECRET).filter(shown -> signed.account().equals(shown.account()));
        if (step.isEmpty() || stale(signed).isPresent()) {
            return SignInPages.seeOther(PATH);
        }
        byte[] sealed = Base64.getDecoder().decode(step.get().content());
        byte[] secret = key.open(sealed, signed.account());
        OptionalLong now = Totp.step(secret, code, clock.instant(), 0);
        if (now.isEmpty()) {
            Refusal refusal = Refusal.of("access.refused.code").at("code");
            return pair(reader, HttpStatus.BAD_REQUEST, signed, token, secret, refusal);
        }
        if (steps.take(begun, Kind.SECRET).isPresent()) {
            accounts.secret(signed.account(), sealed, now.getAsLong());
        }
        return done("secret");
    }

    @PostMapping(PATH + "/recovery")
    ResponseEntity<byte[]> recovery(Reader reader, Signed signed, CsrfToken token, HttpServletRequest request) {
        Optional<Refusal> refusal = stale(signed);
        return refusal.isPresent()
                ? show(reader, HttpStatus.BAD_REQUEST, signed, token, request, "", refusal.get())
                : LinkPages.codes(pages, reader, accounts.recoveryCodes(signed.account()));
    }

    @PostMapping(PATH + "/passkeys/options")
    ResponseEntity<String> ask(Signed signed, HttpServletRequest request, HttpServletResponse response) {
        if (stale(signed).isPresent() || !passkeys.work(request)) {
            throw PageProblem.forbidden();
        }
        Passkeys.Asked asked = passkeys.askToMake(request, signed.account(), signed.name());
        Cookies.STEP.give(request, response, steps.begin(Kind.MAKE_PASSKEY, signed.account(), asked.challenge()));
        return PasskeyPages.json(asked.options());
    }

    @PostMapping(PATH + "/passkeys")
    ResponseEntity<byte[]> make(
            Reader reader,
            Signed signed,
            CsrfToken token,
            HttpServletRequest request,
            @RequestParam(name = "credential", defaultValue = "") String credential,
            @RequestParam(name = "label", defaultValue = "") String label) {
        String challenge = steps.take(Cookies.STEP.read(request), Kind.MAKE_PASSKEY)
                .filter(step -> signed.account().equals(step.account()))
                .map(Step::content)
                .orElse("");
        if (stale(signed).isPresent()
                || !passkeys.make(request, signed.account(), challenge, credential, named(label, reader))) {
            Refusal refusal = Refusal.of("access.refused.passkey");
            return show(reader, HttpStatus.BAD_REQUEST, signed, token, request, "", refusal);
        }
        accounts.note(signed.account(), What.CHANGED);
        return done("passkey");
    }

    @PostMapping(PATH + "/passkeys/name")
    ResponseEntity<byte[]> name(
            Reader reader,
            Signed signed,
            @RequestParam("id") String id,
            @RequestParam(name = "label", defaultValue = "") String label) {
        store.name(signed.account(), id, named(label, reader));
        return done("passkey");
    }

    @PostMapping(PATH + "/passkeys/remove")
    ResponseEntity<byte[]> remove(
            Reader reader, Signed signed, CsrfToken token, HttpServletRequest request, @RequestParam("id") String id) {
        Account account = accounts.byId(signed.account()).orElseThrow(PageProblem::forbidden);
        boolean last = account.password() == null && store.of(account.id()).size() < 2;
        Optional<Refusal> refusal =
                stale(signed).or(() -> last ? Optional.of(Refusal.of("access.refused.last")) : Optional.empty());
        if (refusal.isPresent()) {
            return show(reader, HttpStatus.BAD_REQUEST, signed, token, request, "", refusal.get());
        }
        endedKeys.remove(account.id(), id);
        accounts.note(account.id(), What.CHANGED);
        return done("passkey");
    }

    @PostMapping(PATH + "/sessions/end")
    ResponseEntity<byte[]> end(Signed signed, @RequestParam(name = "session", defaultValue = "") String handle) {
        if (handle.isEmpty()) {
            sessions.endAll(signed.account(), signed.session());
        } else {
            sessions.end(signed.account(), handle);
        }
        return done("ended");
    }

    private Optional<Refusal> stale(Signed signed) {
        return signed.isFresh(clock.instant()) ? Optional.empty() : Optional.of(Refusal.of("access.refused.stale"));
    }

    private static String named(String label, Reader reader) {
        String plain = label.strip().replaceAll("\\p{Cntrl}", "");
        String some = plain.isEmpty() ? reader.words().get("access.passkey.first") : plain;
        return some.length() > LONGEST_LABEL ? some.substring(0, LONGEST_LABEL) : some;
    }

    private static ResponseEntity<byte[]> done(String what) {
        return SignInPages.seeOther(PATH + "?done=" + what);
    }

    private ResponseEntity<byte[]> show(
            Reader reader,
            HttpStatus status,
            Signed signed,
            CsrfToken token,
            HttpServletRequest request,
            String done,
            @Nullable Refusal refusal) {
        Account account = accounts.byId(signed.account()).orElseThrow(PageProblem::forbidden);
        AccountView view = new AccountView(
                Frame.of(signed, token),
                store.of(account.id()),
                passkeys.work(request),
                account.password() != null,
                account.coded(),
                accounts.recoveryCodesLeft(account.id()),
                sessions.of(account.id()),
                signed.session(),
                accounts.events(account.id(), EVENTS),
                parts.stream()
                        .sorted(Comparator.comparingInt(AccountPart::order))
                        .flatMap(part -> part.of(signed, reader).stream())
                        .toList(),
                signed.isFresh(clock.instant()),
                DONE.contains(done) ? "access.done." + done : null,
                refusal);
        return pages.personal(status, "access/account.jte", page(reader, "access.account"), view);
    }

    private ResponseEntity<byte[]> pair(
            Reader reader,
            HttpStatus status,
            Signed signed,
            CsrfToken token,
            byte[] secret,
            @Nullable Refusal refusal) {
        Pairing pairing =
                Pairing.of(Base32.of(secret), signed.name(), reader.words().get("web.site.name"));
        JoinView view = new JoinView(
                token.getToken(), PATH + "/secret/code", signed.name(), signed.name(), pairing, refusal, false);
        return pages.personal(status, "access/pair.jte", page(reader, "access.pair"), view);
    }

    private static Page page(Reader reader, String title) {
        String words = reader.words().get(title);
        return Page.of(reader, null, words, words).unlisted(PATH);
    }
}
