package org.tugyr.platform.writing;

import java.util.List;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.intake.Typed;
import org.tugyr.platform.web.PageProblem;

/** Begins drafts whose rows another module has prepared; they are looked through, changed and submitted like any other. */
public final class Drafting {

    private static final int ID = 24;

    private final Forms forms;
    private final Submissions submissions;

    Drafting(Forms forms, Submissions submissions) {
        this.forms = forms;
        this.submissions = submissions;
    }

    /** A new id. A page sends it with its form, so that pressing a button twice begins one draft. */
    public String id() {
        return FormCells.random(ID);
    }

    /** The key of something new that has a title, as a form would make it. */
    public String key(String stem) {
        return stem + "-" + FormCells.random(FormCells.TAIL);
    }

    /**
     * Begins a draft, or finds the one with this id.
     *
     * @param rows the main one first
     * @return where it is looked at
     */
    public String begin(String id, String form, Held office, Signed author, List<Typed> rows) {
        if (!id.matches("[0-9a-v]{" + ID + "}")) {
            throw PageProblem.badParameter("id", "");
        }
        var _ = forms.find(form)
                .filter(one -> one.roles().contains(office.row().role()))
                .orElseThrow(PageProblem::forbidden);
        List<Entered> entered = rows.stream()
                .map(row -> new Entered(row.file(), row.cells(), null))
                .toList();
        submissions.begin(id, form, office.row().record(), office.row().office(), author.account(), entered);
        var _ = submissions.find(author.account(), id).orElseThrow(PageProblem::notFound);
        return NewPages.PATH + "/" + id;
    }
}
