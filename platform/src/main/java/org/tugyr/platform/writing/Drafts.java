package org.tugyr.platform.writing;

import java.util.List;
import java.util.Optional;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.intake.Typed;
import org.tugyr.platform.web.PageProblem;

/** Lets modules begin drafts of what their own pages gather, such as a spreadsheet that was filled in, and find what was begun. */
public final class Drafts {

    /** So many rows go together. */
    public static final int MOST = 5_000;

    private static final int ID = 24;
    private static final int LATEST = 20;

    private final Desk desk;
    private final Submissions submissions;

    Drafts(Desk desk, Submissions submissions) {
        this.desk = desk;
        this.submissions = submissions;
    }

    /** The offices of somebody that write a form. */
    public List<Held> offices(Signed who, String form) {
        return desk.offices(who, desk.form(form));
    }

    /** Those among some offices that write a form. */
    public List<Held> offices(List<Held> held, String form) {
        Form asked = desk.form(form);
        return desk.offices(held).stream()
                .filter(office -> office.forms().contains(asked))
                .map(Desk.Office::held)
                .toList();
    }

    /**
     * Begins a draft.
     *
     * @param office key of the office it is written under
     * @param form file of the form's main kind
     * @return the path of its page
     * @throws PageProblem where they do not hold the office, or it does not write the form
     */
    public String begin(Signed who, String office, String form, List<Typed> rows) {
        Held held = desk.office(who, desk.form(form), office);
        String id = FormCells.random(ID);
        submissions.begin(
                id,
                form,
                held.row().record(),
                office,
                who.account(),
                rows.stream()
                        .map(row -> new Entered(row.file(), row.cells(), null))
                        .toList());
        return NewPages.PATH + "/" + id;
    }

    /** The page of somebody's latest draft of a form, which goes on where they stopped; empty for none. */
    public Optional<String> path(Signed who, String root, String form) {
        return submissions.of(who.account(), LATEST).stream()
                .filter(one -> one.root().equals(root) && one.form().equals(form) && !one.corrects())
                .filter(one -> one.state() == Submission.State.DRAFT)
                .findFirst()
                .map(one -> NewPages.PATH + "/" + one.id() + RowPages.untouched(one));
    }
}
