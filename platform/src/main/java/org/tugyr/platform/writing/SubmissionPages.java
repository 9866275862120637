package org.tugyr.platform.writing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.access.Confirming;
import org.tugyr.platform.access.Frame;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;

/** A submission as a whole: what will be recorded, in plain words; submitting it, and taking it back for some minutes. */
@Needs
@Controller
final class SubmissionPages {

    private static final String ONE = NewPages.PATH + "/{id}";
    private static final int LONGEST = 2_000;

    private final Submissions submissions;
    private final Writing writing;
    private final Publisher publisher;
    private final SubmissionViews views;
    private final Confirming confirming;
    private final WritingSettings settings;
    private final Pages pages;
    private final Clock clock;

    SubmissionPages(
            Submissions submissions,
            Writing writing,
            Publisher publisher,
            SubmissionViews views,
            Confirming confirming,
            WritingSettings settings,
            Pages pages,
            Clock clock) {
        this.submissions = submissions;
        this.writing = writing;
        this.publisher = publisher;
        this.views = views;
        this.confirming = confirming;
        this.settings = settings;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(
            Reader reader, Signed signed, CsrfToken token, HttpServletRequest request, @PathVariable("id") String id) {
        return show(reader, signed, token, request, find(signed, id), HttpStatus.OK, null);
    }

    /** Why something that stands is corrected. */
    @PostMapping(ONE + "/reason")
    ResponseEntity<byte[]> reason(
            Reader reader,
            Signed signed,
            @PathVariable("id") String id,
            @RequestParam("version") int version,
            @RequestParam("reason") String typed) {
        Submission draft = find(signed, id);
        String reason = FormCells.visible(typed);
        if (version == draft.version()) {
            submissions.change(draft, draft.rows(), reason.isEmpty() ? null : json(reader, cut(reason)));
        }
        return Answers.seeOther(NewPages.PATH + "/" + id);
    }

    private static String json(Reader reader, String reason) {
        return RowJson.write(Text.of(reader.language().tag(), reason)).canonicalText();
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(LONGEST, reason.length()));
    }

    /** What a passkey is to confirm of a draft, for the browser; its script asks for it. */
    @PostMapping(ONE + "/submit/options")
    ResponseEntity<String> options(
            Signed signed,
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam("version") int version) {
        Submission draft = find(signed, id);
        String seed = Stated.seed();
        Optional<Stated> stated = draft.version() == version && views.confirmable(request, signed, draft)
                ? writing.state(draft, seed)
                : Optional.empty();
        if (stated.isEmpty() || !submissions.ask(draft, seed)) {
            throw PageProblem.forbidden();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(confirming.ask(request, signed, stated.get().statement().challenge()));
    }

    /** @param credential what a passkey answered; empty to submit without one */
    @PostMapping(ONE + "/submit")
    ResponseEntity<byte[]> submit(
            Reader reader,
            Signed signed,
            CsrfToken token,
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam("version") int version,
            @RequestParam(name = "credential", defaultValue = "") String credential) {
        Submission draft = find(signed, id);
        if (draft.state() == Submission.State.DRAFT) {
            if (version != draft.version()) {
                return show(reader, signed, token, request, draft, HttpStatus.CONFLICT, "writing.refused.version");
            } else if (!writing.check(draft).ready()) {
                return show(reader, signed, token, request, draft, HttpStatus.BAD_REQUEST, null);
            }
            Optional<Confirmation> confirmation = confirmation(request, signed, draft, credential);
            if (confirmation.isEmpty() && !credential.isEmpty()) {
                return show(reader, signed, token, request, draft, HttpStatus.BAD_REQUEST, "writing.refused.passkey");
            }
            boolean atOnce = writing.waitsForNothing(draft.root());
            submissions.submit(
                    draft,
                    atOnce ? clock.instant() : clock.instant().plus(settings.grace()),
                    confirmation.orElse(null));
            if (atOnce) {
                publisher.take(id);
            }
            boolean goesOn =
                    find(signed, id).state() == Submission.State.RECORDED && writing.waitsForNothing(draft.root());
            return Answers.seeOther(goesOn ? "/desk" : NewPages.PATH + "/" + id);
        }
        return Answers.seeOther(NewPages.PATH + "/" + id);
    }

    /** The answer of a passkey to what was asked of this draft. */
    private Optional<Confirmation> confirmation(
            HttpServletRequest request, Signed signed, Submission draft, String credential) {
        return credential.isEmpty() || draft.seed() == null || !views.confirmable(request, signed, draft)
                ? Optional.empty()
                : writing.state(draft, draft.seed())
                        .flatMap(stated -> confirming.take(
                                request, signed, stated.statement().challenge(), credential))
                        .map(Confirmation::of);
    }

    @PostMapping(ONE + "/withdraw")
    ResponseEntity<byte[]> withdraw(
            Reader reader, Signed signed, CsrfToken token, HttpServletRequest request, @PathVariable("id") String id) {
        boolean back = submissions.withdraw(signed.account(), id);
        Submission now = find(signed, id);
        return back || now.state() == Submission.State.DRAFT
                ? Answers.seeOther(NewPages.PATH + "/" + id)
                : show(reader, signed, token, request, now, HttpStatus.CONFLICT, "writing.late");
    }

    @PostMapping(ONE + "/discard")
    ResponseEntity<byte[]> discard(Signed signed, @PathVariable("id") String id) {
        submissions.discard(signed.account(), id);
        return Answers.seeOther("/desk");
    }

    private Submission find(Signed signed, String id) {
        return submissions.find(signed.account(), id).orElseThrow(PageProblem::notFound);
    }

    private ResponseEntity<byte[]> show(
            Reader reader,
            Signed signed,
            CsrfToken token,
            HttpServletRequest request,
            Submission submission,
            HttpStatus status,
            @Nullable String said) {
        boolean confirmable = views.confirmable(request, signed, submission);
        SubmissionView view = views.of(reader, signed, Frame.of(signed, token), submission, confirmable, said);
        String title = views.title(reader, submission);
        Page page = Page.of(reader, null, title, title).unlisted(NewPages.PATH);
        return pages.personal(status, "writing/submission.jte", page, view);
    }
}
