package org.tugyr.platform.mail;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.access.AccessKey;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.mail.Requests.Request;
import org.tugyr.platform.web.Limits;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.Refusal;
import org.tugyr.platform.web.words.Language;

/**
 * Where following by e-mail begins, changes and ends. No page tells whether an address is known; links that letters hold do nothing
 * before a button is pressed, for programs that look into letters open them, too.
 */
@Open
@Controller
final class FollowPages {

    static final String PATH = "/follow";

    private static final String TOKEN = "/{token:[A-Za-z0-9_-]{43}}";
    private static final String CONFIRM = PATH + "/confirm";
    private static final String ASKED = PATH + "/asked";

    /** A field that people do not see; who fills it in is no reader. */
    private static final String TRAP = "website";

    private static final Set<String> DONE = Set.of("confirmed", "changed", "stopped");

    private final Subscribing subscribing;
    private final Followers followers;
    private final Newsroom newsroom;
    private final MailSettings settings;
    private final AccessKey key;
    private final Limits limits;
    private final Pages pages;

    FollowPages(
            Subscribing subscribing,
            Followers followers,
            Newsroom newsroom,
            MailSettings settings,
            AccessKey key,
            Clock clock,
            Pages pages) {
        this.subscribing = subscribing;
        this.followers = followers;
        this.newsroom = newsroom;
        this.settings = settings;
        this.key = key;
        this.limits = new Limits(settings.hourly(), clock);
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> form(Reader reader, @RequestParam(name = "subject", defaultValue = "") String subject) {
        News.Followed followed = followed(subject, reader);
        FollowForm form = FollowForm.of(Map.of(), reader.language());
        return form(reader, HttpStatus.OK, subject, followed, form, null);
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> follow(
            Reader reader,
            @RequestParam(name = "subject", defaultValue = "") String subject,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        if (!typed.getOrDefault(TRAP, "").isEmpty()) {
            return seeOther(ASKED); // as if it had been taken
        }
        News.Followed followed = followed(subject, reader);
        FollowForm form = FollowForm.of(typed, reader.language());
        Optional<Refusal> refusal = form.refusal();
        if (refusal.isPresent()) {
            return form(reader, HttpStatus.BAD_REQUEST, subject, followed, form, refusal.get());
        }
        if (subscribing.isFull() || !limits.take(request.getRemoteAddr())) {
            Refusal often = Refusal.of("mail.refused.often");
            return form(reader, HttpStatus.TOO_MANY_REQUESTS, subject, followed, form, often);
        }
        Request asked =
                new Request(null, form.addressed(), subject, form.language(), form.frequency(), /* follower= */ null);
        subscribing.ask(asked, titleIn(form.language(), subject, followed));
        return seeOther(ASKED);
    }

    /** What is followed is called in the letter's language as there. */
    private String titleIn(Language language, String subject, News.Followed followed) {
        return subscribing.title(subject, language).orElse(followed.title());
    }

    @GetMapping(ASKED)
    ResponseEntity<byte[]> asked(Reader reader) {
        String words = reader.words().get("mail.asked.text", Requests.LASTING.toHours());
        return step(reader, HttpStatus.OK, "mail.asked", StepView.told(words, settings.leaves()));
    }

    @GetMapping(CONFIRM + TOKEN)
    ResponseEntity<byte[]> confirming(Reader reader, @PathVariable("token") String token) {
        requireKey();
        return subscribing
                .asked(token)
                .map(asked -> {
                    var words = reader.words();
                    String what = asked.account()
                            ? words.get("mail.confirm.account")
                            : words.get("mail.confirm.follow", asked.title());
                    StepView view =
                            new StepView(what, CONFIRM + "/" + token, words.get("mail.confirm"), settings.leaves());
                    return step(reader, HttpStatus.OK, "mail.confirm.title", view);
                })
                .orElseGet(() -> gone(reader));
    }

    @PostMapping(CONFIRM + TOKEN)
    ResponseEntity<byte[]> confirm(Reader reader, @PathVariable("token") String token) {
        requireKey();
        return subscribing
                .confirm(token)
                .map(own -> seeOther(Links.manages(own) + "?done=confirmed"))
                .orElseGet(() -> gone(reader));
    }

    @GetMapping(PATH + TOKEN)
    ResponseEntity<byte[]> manage(
            Reader reader,
            @PathVariable("token") String token,
            @RequestParam(name = "done", defaultValue = "") String done) {
        return followers
                .byToken(token)
                .map(follower -> show(reader, token, follower, done))
                .orElseGet(() -> gone(reader));
    }

    @PostMapping(PATH + TOKEN)
    ResponseEntity<byte[]> change(
            Reader reader, @PathVariable("token") String token, @RequestParam Map<String, String> typed) {
        return followers
                .byToken(token)
                .map(follower -> {
                    FollowForm form = FollowForm.of(typed, follower.language());
                    subscribing.change(follower, form.language(), form.frequency());
                    return seeOther(Links.manages(token) + "?done=changed");
                })
                .orElseGet(() -> gone(reader));
    }

    @PostMapping(PATH + TOKEN + "/stop")
    ResponseEntity<byte[]> stop(
            Reader reader,
            @PathVariable("token") String token,
            @RequestParam(name = "subject", defaultValue = "") String subject) {
        followers.byToken(token).ifPresent(follower -> subscribing.stop(follower, subject));
        return followers.byToken(token).isPresent() ? seeOther(Links.manages(token) + "?done=stopped") : ended(reader);
    }

    @GetMapping(PATH + TOKEN + "/unsubscribe")
    ResponseEntity<byte[]> unsubscribing(Reader reader, @PathVariable("token") String token) {
        if (followers.byToken(token).isEmpty()) {
            return ended(reader);
        }
        var words = reader.words();
        StepView view = new StepView(
                words.get("mail.unsubscribe.ask"),
                Links.unsubscribes(token),
                words.get("mail.unsubscribe.button"),
                settings.leaves());
        return step(reader, HttpStatus.OK, "mail.unsubscribe", view);
    }

    /** Ends everything at once: what mail programs send for their own button (RFC 8058), without cookies, and not redirected. */
    @PostMapping(PATH + TOKEN + "/unsubscribe")
    ResponseEntity<byte[]> unsubscribe(Reader reader, @PathVariable("token") String token) {
        followers.byToken(token).ifPresent(subscribing::stopAll);
        return ended(reader);
    }

    private News.Followed followed(String subject, Reader reader) {
        requireKey();
        int colon = subject.indexOf(':');
        if (colon < 0 || !reader.site().followed().contains(subject.substring(0, colon))) {
            throw PageProblem.badParameter("subject", subject.length() > 100 ? "…" : subject);
        }
        return newsroom.subject(subject, reader.words())
                .orElseThrow(() -> PageProblem.noSubject(subject.substring(colon + 1)));
    }

    /** Only a node that has the key of accounts can read an address. */
    private void requireKey() {
        if (!key.isHere()) {
            throw PageProblem.unavailable();
        }
    }

    private ResponseEntity<byte[]> show(Reader reader, String token, Follower follower, String done) {
        List<ManageView.Line> lines = follower.followings().stream()
                .flatMap(each -> newsroom
                        .subject(each.subject(), reader.words())
                        .map(of -> new ManageView.Line(each.subject(), of.title(), of.path()))
                        .stream())
                .toList();
        ManageView view = new ManageView(
                Links.manages(token),
                lines,
                follower.frequency(),
                follower.language(),
                follower.account() != null,
                DONE.contains(done) ? "mail.done." + done : null,
                settings.leaves());
        return pages.personal(HttpStatus.OK, "mail/manage.jte", page(reader, "mail.manage"), view);
    }

    private ResponseEntity<byte[]> form(
            Reader reader,
            HttpStatus status,
            String subject,
            News.Followed followed,
            FollowForm form,
            @Nullable Refusal refusal) {
        FollowView view = new FollowView(subject, followed.title(), followed.path(), form, settings.leaves(), refusal);
        Page page = page(reader, "mail.follow").synthetic(followed.synthetic());
        return pages.personal(status, "mail/follow.jte", page, view);
    }

    private ResponseEntity<byte[]> gone(Reader reader) {
        StepView view = StepView.told(reader.words().get("mail.gone.text"), settings.leaves());
        return step(reader, HttpStatus.NOT_FOUND, "mail.gone", view);
    }

    private ResponseEntity<byte[]> ended(Reader reader) {
        StepView view = StepView.told(reader.words().get("mail.ended.text"), settings.leaves());
        return step(reader, HttpStatus.OK, "mail.ended", view);
    }

    private ResponseEntity<byte[]> step(Reader reader, HttpStatus status, String title, StepView view) {
        return pages.personal(status, "mail/step.jte", page(reader, title), view);
    }

    private static Page page(Reader reader, String title) {
        String words = reader.words().get(title);
        return Page.of(reader, null, words, words).unlisted(PATH);
    }

    private static ResponseEntity<byte[]> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
