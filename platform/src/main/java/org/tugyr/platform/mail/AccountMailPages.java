package org.tugyr.platform.mail;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.access.Frame;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.mail.Requests.Request;
import org.tugyr.platform.web.Limits;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.Refusal;

/** Where whoever is signed in says to which address they are told what is due, and whether at all. It is no way to sign in. */
@Needs
@Controller
final class AccountMailPages {

    static final String PATH = "/account/mail";

    private final Subscribing subscribing;
    private final Followers followers;
    private final Requests requests;
    private final MailSettings settings;
    private final Limits limits;
    private final Pages pages;

    AccountMailPages(
            Subscribing subscribing,
            Followers followers,
            Requests requests,
            MailSettings settings,
            Clock clock,
            Pages pages) {
        this.subscribing = subscribing;
        this.followers = followers;
        this.requests = requests;
        this.settings = settings;
        this.limits = new Limits(settings.hourly(), clock);
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> mail(Reader reader, Signed signed, CsrfToken token) {
        return show(reader, HttpStatus.OK, signed, token, FollowForm.of(Map.of(), reader.language()), null);
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> address(
            Reader reader, Signed signed, CsrfToken token, @RequestParam Map<String, String> typed) {
        FollowForm form = FollowForm.of(typed, reader.language());
        Optional<Refusal> refusal = form.refusal()
                .or(() -> limits.take(signed.account())
                        ? Optional.empty()
                        : Optional.of(Refusal.of("mail.refused.often").at("address")));
        if (refusal.isPresent()) {
            return show(reader, HttpStatus.BAD_REQUEST, signed, token, form, refusal.get());
        }
        boolean desk = followers
                .ofAccount(signed.account())
                .map(AccountMailPages::told)
                .orElse(false);
        String subject = desk || typed.containsKey("desk") ? DeskDigest.subject(signed.account()) : null;
        requests.forget(signed.account());
        subscribing.ask(
                new Request(signed.account(), form.addressed(), subject, reader.language(), Frequency.DAILY, null), "");
        return back();
    }

    @PostMapping(PATH + "/desk")
    ResponseEntity<byte[]> desk(Signed signed, @RequestParam(name = "on", defaultValue = "false") boolean on) {
        String subject = DeskDigest.subject(signed.account());
        followers.ofAccount(signed.account()).ifPresent(own -> {
            if (on) {
                subscribing.follow(own.id(), subject);
            } else {
                subscribing.stop(own, subject);
            }
        });
        return back();
    }

    @PostMapping(PATH + "/remove")
    ResponseEntity<byte[]> remove(Signed signed) {
        requests.forget(signed.account());
        followers.ofAccount(signed.account()).ifPresent(subscribing::stopAll);
        return back();
    }

    private ResponseEntity<byte[]> show(
            Reader reader,
            HttpStatus status,
            Signed signed,
            CsrfToken token,
            FollowForm form,
            @Nullable Refusal refusal) {
        Optional<Follower> own = followers.ofAccount(signed.account());
        AccountMailView view = new AccountMailView(
                new Frame(signed.name(), token.getToken()),
                own.map(follower -> followers.address(follower.id()).text()).orElse(null),
                requests.waits(signed.account()),
                own.map(AccountMailPages::told).orElse(false),
                own.map(follower -> Links.manages(followers.token(follower.id())))
                        .orElse(null),
                form,
                settings.leaves(),
                refusal);
        String title = reader.words().get("mail.account");
        return pages.personal(
                status, "mail/account.jte", Page.of(reader, null, title, title).unlisted("/account"), view);
    }

    /** Whether somebody is told what is due. */
    static boolean told(Follower follower) {
        return follower.followings().stream().anyMatch(each -> each.kind().equals(DeskDigest.KIND));
    }

    private static ResponseEntity<byte[]> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH))
                .build();
    }
}
