package org.tugyr.platform.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Standing;
import org.tugyr.platform.intake.Typed;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Reader;

/** Begins a draft: a new row, or the correction of one that stands. */
@Needs
@Controller
final class NewPages {

    static final String PATH = "/desk/write";

    private static final int ID = 24;

    private final Desk desk;
    private final Writing writing;
    private final Submissions submissions;
    private final RowForms rowForms;
    private final Standing standing;
    private final FactLog log;
    private final Uploads uploads;

    NewPages(
            Desk desk,
            Writing writing,
            Submissions submissions,
            RowForms rowForms,
            Standing standing,
            FactLog log,
            Uploads uploads) {
        this.desk = desk;
        this.writing = writing;
        this.submissions = submissions;
        this.rowForms = rowForms;
        this.standing = standing;
        this.log = log;
        this.uploads = uploads;
    }

    @GetMapping(PATH + "/new")
    ResponseEntity<byte[]> form(
            Reader reader,
            Signed signed,
            CsrfToken token,
            @RequestParam("form") String name,
            @RequestParam(name = "office", defaultValue = "") String office,
            @RequestParam(name = "with", defaultValue = "") String with,
            @RequestParam MultiValueMap<String, String> asked) {
        Form form = desk.form(name);
        Held held = desk.office(signed, form, office);
        Kind<? extends Row> kind = desk.kind(form, name);
        Optional<String> only = only(held, kind);
        if (only.isPresent()) {
            return Answers.seeOther(PATH + "/correct?form=" + name + "&key=" + only.get() + "&office="
                    + held.row().office());
        }
        Map<String, String> cells = Fields.begun(
                kind, FormCells.sent(kind, asked), writing.today(held.row().record()), reader.language());
        return show(reader, signed, token, held, kind, new Entered(name, cells, null), with);
    }

    /** The key of the one row that a record has of a kind, such as who runs it: it is corrected, and not written anew. */
    private Optional<String> only(Held held, Kind<? extends Row> kind) {
        List<Kind.Field> keys = kind.fields().stream().filter(Kind.Field::key).toList();
        String record = held.row().record();
        boolean one = keys.size() == 1 && keys.getFirst().refs().equals(List.of("record"));
        return one && standing.versions(kind, List.of(record)).containsKey(record)
                ? Optional.of(record)
                : Optional.empty();
    }

    @GetMapping(PATH + "/correct")
    ResponseEntity<byte[]> correct(
            Reader reader,
            Signed signed,
            CsrfToken token,
            @RequestParam("form") String name,
            @RequestParam("key") String key,
            @RequestParam(name = "office", defaultValue = "") String office) {
        Form form = desk.form(name);
        Held held = desk.office(signed, form, office);
        Kind<? extends Row> kind = desk.kind(form, name);
        Recorded<?> stands = stands(held, kind, key);
        Map<String, String> cells = Typed.of(kind, (Row) stands.row()).cells();
        return show(reader, signed, token, held, kind, new Entered(name, cells, stands.index()), "");
    }

    private Recorded<?> stands(Held held, Kind<? extends Row> kind, String key) {
        Standing.Version version = standing.versions(kind, List.of(key)).get(key);
        if (version == null || !version.root().equals(held.row().record())) {
            throw PageProblem.noSubject(key);
        }
        return log.entries(List.of(version.index())).getFirst();
    }

    private ResponseEntity<byte[]> show(
            Reader reader,
            Signed signed,
            CsrfToken token,
            Held held,
            Kind<? extends Row> kind,
            Entered row,
            String with) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("id", FormCells.random(ID));
        hidden.put("form", kind.file());
        hidden.put("office", held.row().office());
        if (!with.isEmpty()) {
            hidden.put("with", with);
        }
        if (row.before() != null) {
            hidden.put("before", row.before().toString());
        }
        return rowForms.show(reader, signed, token, RowForms.Asked.fresh(held, kind, row), PATH, hidden, "/desk");
    }

    /** Keeps the draft whatever is wrong with it, so that nothing typed is lost. */
    @PostMapping(PATH)
    ResponseEntity<byte[]> begin(
            Signed signed,
            @RequestParam("id") String id,
            @RequestParam("form") String name,
            @RequestParam("office") String office,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            @RequestParam(name = "with", defaultValue = "") String with,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile upload) {
        if (!id.matches("[0-9a-v]{" + ID + "}")) {
            throw PageProblem.badParameter("id", "");
        }
        Form form = desk.form(name);
        Held held = desk.office(signed, form, office);
        Kind<? extends Row> kind = desk.kind(form, name);
        Uploads.Kept kept = uploads.keep(upload, FormCells.keyed(kind, FormCells.sent(kind, typed)));
        List<Entered> rows = new ArrayList<>(List.of(new Entered(name, kept.cells(), before)));
        if (before == null) {
            rows.addAll(desk.begun(form, with));
        }
        submissions.begin(id, name, held.row().record(), held.row().office(), signed.account(), rows);
        Submission draft = submissions.find(signed.account(), id).orElseThrow(PageProblem::notFound);
        return RowPages.next(draft, 1, writing.check(draft), kept.refused());
    }
}
