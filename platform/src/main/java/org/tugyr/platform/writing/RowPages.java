package org.tugyr.platform.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.intake.words.ProblemWords;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.writing.RowForms.Asked;

/** The rows of a draft: each is changed, added and taken out on a page of its own. */
@Needs
@Controller
final class RowPages {

    private static final String ONE = NewPages.PATH + "/{id}";

    /** The place of a row that nothing is said of yet. */
    private static final int NEW = -1;

    /** So many rows go together: more than any meeting or vote has. */
    static final int MOST = 200;

    private final Desk desk;
    private final Writing writing;
    private final Submissions submissions;
    private final FreshRows fresh;
    private final RowForms rowForms;
    private final Uploads uploads;
    private final RowTelling telling;
    private final ProblemWords problems;

    RowPages(
            Desk desk,
            Writing writing,
            Submissions submissions,
            FreshRows fresh,
            RowForms rowForms,
            Uploads uploads,
            RowTelling telling,
            ProblemWords problems) {
        this.desk = desk;
        this.writing = writing;
        this.submissions = submissions;
        this.fresh = fresh;
        this.rowForms = rowForms;
        this.uploads = uploads;
        this.telling = telling;
        this.problems = problems;
    }

    /** Where to go on after a row was kept: to its form where something is wrong, to one still to be filled in, or to all of it. */
    static ResponseEntity<byte[]> next(Submission draft, int place, Checked checked, @Nullable String upload) {
        String path = NewPages.PATH + "/" + draft.id();
        if (upload != null) {
            return Answers.seeOther(path + "/rows/" + place + "?upload=" + upload);
        }
        if (!checked.inspection().of(place).isEmpty()) {
            return Answers.seeOther(path + "/rows/" + place);
        }
        return Answers.seeOther(path + untouched(draft));
    }

    /** What follows on a draft's path to its first row still to be filled in; empty where there is none. */
    static String untouched(Submission draft) {
        for (int place = 1; place <= draft.rows().size(); place++) {
            if (draft.rows().get(place - 1).untouched()) {
                return "/rows/" + place;
            }
        }
        return "";
    }

    @GetMapping(ONE + "/rows/{place}")
    ResponseEntity<byte[]> row(
            Reader reader,
            Signed signed,
            CsrfToken token,
            @PathVariable("id") String id,
            @PathVariable("place") int place,
            @RequestParam(name = "upload", defaultValue = "") String upload) {
        Submission draft = draft(signed, id);
        Entered row = at(draft, place);
        Asked asked = row.untouched()
                ? asked(
                        signed,
                        draft,
                        fresh.row(reader.language(), draft, row.file(), new LinkedMultiValueMap<>()),
                        NEW)
                : asked(signed, draft, row, place);
        boolean refused = upload.equals("size") || upload.equals("type");
        return show(reader, signed, token, draft, place, refused ? asked.saying("writing.upload." + upload) : asked);
    }

    @GetMapping(ONE + "/add")
    ResponseEntity<byte[]> add(
            Reader reader,
            Signed signed,
            CsrfToken token,
            @PathVariable("id") String id,
            @RequestParam("file") String file,
            @RequestParam MultiValueMap<String, String> typed) {
        Submission draft = draft(signed, id);
        Asked asked = asked(signed, draft, fresh.row(reader.language(), draft, file, typed), NEW);
        return show(reader, signed, token, draft, draft.rows().size() + 1, asked);
    }

    @PostMapping(ONE + "/rows/{place}")
    ResponseEntity<byte[]> keep(
            Reader reader,
            Signed signed,
            CsrfToken token,
            @PathVariable("id") String id,
            @PathVariable("place") int place,
            @RequestParam("file") String file,
            @RequestParam("version") int version,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile upload) {
        Submission draft = draft(signed, id);
        Kind<? extends Row> kind = desk.kind(desk.form(draft.form()), file);
        Uploads.Kept kept = uploads.keep(upload, FormCells.keyed(kind, FormCells.sent(kind, typed)));
        boolean added = place == draft.rows().size() + 1;
        Entered before = added ? null : at(draft, place);
        Entered row = new Entered(file, kept.cells(), before == null ? null : before.before());
        if (row.equals(before)) {
            return next(draft, place, writing.check(draft), kept.refused());
        } else if (version != draft.version()) {
            Entered stands = before == null ? row : before;
            Asked asked = asked(signed, draft, row, place)
                    .moved(telling.typed(kind, stands.cells(), row.cells(), new FormWords(reader.words(), problems)))
                    .saying("writing.refused.version");
            return show(reader, signed, token, draft, place, asked);
        } else if (place > MOST) {
            throw PageProblem.badParameter("place", String.valueOf(place));
        }
        List<Entered> rows = new ArrayList<>(draft.rows());
        if (added) {
            rows.add(row);
        } else {
            rows.set(place - 1, row);
        }
        submissions.change(draft, rows, draft.reason());
        Submission changed = draft(signed, id);
        return next(changed, place, writing.check(changed), kept.refused());
    }

    @PostMapping(ONE + "/rows/{place}/remove")
    ResponseEntity<byte[]> remove(
            Signed signed,
            @PathVariable("id") String id,
            @PathVariable("place") int place,
            @RequestParam("version") int version) {
        Submission draft = draft(signed, id);
        if (version == draft.version() && place > 1 && place <= draft.rows().size()) {
            List<Entered> rows = new ArrayList<>(draft.rows());
            rows.remove(place - 1);
            submissions.change(draft, rows, draft.reason());
        }
        return Answers.seeOther(NewPages.PATH + "/" + id);
    }

    /** Takes what somebody else recorded meanwhile as what is now to be corrected. */
    @PostMapping(ONE + "/rows/{place}/upon")
    ResponseEntity<byte[]> upon(
            Signed signed,
            @PathVariable("id") String id,
            @PathVariable("place") int place,
            @RequestParam("version") int version) {
        Submission draft = draft(signed, id);
        var found = writing.check(draft).inspection().rows().get(place - 1);
        if (version == draft.version()) {
            List<Entered> rows = new ArrayList<>(draft.rows());
            Long entry = found.before() == null ? null : found.before().index();
            rows.set(place - 1, at(draft, place).correcting(entry));
            submissions.change(draft, rows, draft.reason());
        }
        return Answers.seeOther(NewPages.PATH + "/" + id);
    }

    private Asked asked(Signed signed, Submission draft, Entered row, int place) {
        Held office = desk.office(signed, draft).orElseThrow(PageProblem::forbidden);
        Kind<? extends Row> kind = desk.kind(desk.form(draft.form()), row.file());
        Checked checked = writing.check(draft);
        Asked asked = Asked.of(office, kind, row, place, checked.inspection());
        return place == 1 ? asked.without(checked.joined().cells().keySet()) : asked;
    }

    private ResponseEntity<byte[]> show(
            Reader reader, Signed signed, CsrfToken token, Submission draft, int place, Asked asked) {
        String path = NewPages.PATH + "/" + draft.id();
        Map<String, String> hidden = Map.of(
                "version", String.valueOf(draft.version()), "file", asked.row().file());
        return rowForms.show(reader, signed, token, asked, path + "/rows/" + place, hidden, path);
    }

    private static Entered at(Submission draft, int place) {
        if (place < 1 || place > draft.rows().size()) {
            throw PageProblem.badParameter("place", String.valueOf(place));
        }
        return Objects.requireNonNull(draft.rows().get(place - 1));
    }

    private Submission draft(Signed signed, String id) {
        Submission submission = submissions.find(signed.account(), id).orElseThrow(PageProblem::notFound);
        if (submission.state() != Submission.State.DRAFT) {
            throw new Elsewhere(NewPages.PATH + "/" + id);
        }
        return submission;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> elsewhere(Elsewhere to) {
        return Answers.seeOther(to.path);
    }

    /** What was to be changed is no draft any more: its page tells what it is. */
    static final class Elsewhere extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String path;

        Elsewhere(String path) {
            super(path, null, false, false);
            this.path = path;
        }
    }
}
