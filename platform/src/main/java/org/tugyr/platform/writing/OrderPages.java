package org.tugyr.platform.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.access.Frame;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.intake.words.ProblemWords;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;

/** Puts rows of a draft that come in an order, such as an agenda, in order on one page: moves, takes out, adds. */
@Needs
@Controller
final class OrderPages {

    private static final String ONE = NewPages.PATH + "/{id}/order";

    private final Desk desk;
    private final Forms forms;
    private final Submissions submissions;
    private final FreshRows fresh;
    private final ProblemWords problems;
    private final Pages pages;

    OrderPages(Desk desk, Forms forms, Submissions submissions, FreshRows fresh, ProblemWords problems, Pages pages) {
        this.desk = desk;
        this.forms = forms;
        this.submissions = submissions;
        this.fresh = fresh;
        this.problems = problems;
        this.pages = pages;
    }

    /** The address of the page for a kind of rows. */
    static String path(Submission draft, String file) {
        return NewPages.PATH + "/" + draft.id() + "/order?file=" + file;
    }

    /** Whether a draft's rows of a kind are put in order together: none of them may correct what stands under its number. */
    static boolean isFor(Submission draft, String file, Forms forms) {
        Form form = forms.find(draft.form()).orElse(null);
        return form != null
                && draft.state() == Submission.State.DRAFT
                && forms.kind(form, file)
                        .flatMap(kind -> forms.number(form, kind))
                        .isPresent()
                && draft.rows().stream().noneMatch(row -> row.file().equals(file) && row.before() != null);
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> form(
            Reader reader,
            Signed signed,
            CsrfToken token,
            @PathVariable("id") String id,
            @RequestParam("file") String file) {
        Submission draft = draft(signed, id);
        return isFor(draft, file, forms)
                ? show(reader, Frame.of(signed, token), rows(draft, file), HttpStatus.OK, null, List.of())
                : Answers.seeOther(NewPages.PATH + "/" + id);
    }

    @PostMapping(ONE)
    ResponseEntity<byte[]> keep(
            Reader reader,
            Signed signed,
            CsrfToken token,
            @PathVariable("id") String id,
            @RequestParam("file") String file,
            @RequestParam("version") int version,
            @RequestParam MultiValueMap<String, String> typed) {
        Submission draft = draft(signed, id);
        if (!isFor(draft, file, forms)) {
            return Answers.seeOther(NewPages.PATH + "/" + id);
        }
        OrderedRows rows = rows(draft, file);
        List<Entered> kept = rows.kept(reader, typed);
        if (version != draft.version() || !submissions.change(draft, kept, draft.reason())) {
            return show(
                    reader,
                    Frame.of(signed, token),
                    rows,
                    HttpStatus.CONFLICT,
                    "writing.refused.version",
                    OrderedRows.said(rows.lines(typed), typed));
        }
        return Answers.seeOther(typed.containsKey("more") ? path(draft, file) : NewPages.PATH + "/" + id);
    }

    private ResponseEntity<byte[]> show(
            Reader reader,
            Frame frame,
            OrderedRows rows,
            HttpStatus status,
            @Nullable String said,
            List<String> typed) {
        FormWords words = new FormWords(reader.words(), problems);
        String path = NewPages.PATH + "/" + rows.draft().id();
        OrderView view = new OrderView(
                frame,
                path + "/order",
                rows.draft().version(),
                rows.kind().file(),
                words.label(rows.kind(), rows.text()),
                rows.shown(reader, path),
                typed,
                said == null ? null : reader.words().get(said),
                path);
        String title = words.kind(rows.kind());
        Page page = Page.of(reader, null, title, title).unlisted(NewPages.PATH);
        return pages.personal(status, "writing/order.jte", page, view);
    }

    private OrderedRows rows(Submission draft, String file) {
        Form form = desk.form(draft.form());
        Kind<? extends Row> kind = desk.kind(form, file);
        return new OrderedRows(draft, kind, forms.number(form, kind).orElseThrow(), fresh);
    }

    private Submission draft(Signed signed, String id) {
        return submissions.find(signed.account(), id).orElseThrow(PageProblem::notFound);
    }
}
