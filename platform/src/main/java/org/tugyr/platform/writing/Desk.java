package org.tugyr.platform.writing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tugyr.platform.access.Grants;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.web.PageProblem;

/** Under which office somebody writes a form. */
final class Desk {

    private static final int MOST_BEGUN = 12;

    private final Grants grants;
    private final Forms forms;

    Desk(Grants grants, Forms forms) {
        this.grants = grants;
        this.forms = forms;
    }

    /** An office with the forms that it writes. */
    record Office(Held held, List<Form> forms) {}

    /** The offices of somebody that write anything. */
    List<Office> offices(Signed who) {
        return offices(grants.of(who.account()));
    }

    /** Those among some offices that write anything. */
    List<Office> offices(List<Held> held) {
        return held.stream()
                .map(one -> new Office(one, forms.of(one.row().role())))
                .filter(office -> !office.forms().isEmpty())
                .toList();
    }

    /** The offices of somebody that write a form. */
    List<Held> offices(Signed who, Form form) {
        return offices(who).stream()
                .filter(office -> office.forms().contains(form))
                .map(Office::held)
                .toList();
    }

    /**
     * One of somebody's offices.
     *
     * @param key empty for the first that writes the form
     * @throws PageProblem where they hold none that does
     */
    Held office(Signed who, Form form, String key) {
        return offices(who, form).stream()
                .filter(held -> key.isEmpty() || held.row().office().equals(key))
                .findFirst()
                .orElseThrow(PageProblem::forbidden);
    }

    /** The office of a submission, where its author still holds it. */
    Optional<Held> office(Signed who, Submission submission) {
        return grants.of(who.account()).stream()
                .filter(held -> held.row().office().equals(submission.office()))
                .findFirst();
    }

    /** The form of a name. */
    Form form(String name) {
        return forms.find(name).orElseThrow(() -> PageProblem.badParameter("form", name));
    }

    /**
     * Rows that a new main row begins with, still to be filled in.
     *
     * @param with files of their kinds, separated by commas; empty for those that the form declares
     */
    List<Entered> begun(Form form, String with) {
        List<String> files = with.isEmpty() ? forms.beginning(form) : List.of(with.split(","));
        return files.stream()
                .limit(MOST_BEGUN)
                .map(file -> new Entered(kind(form, file).file(), Map.of(), null))
                .toList();
    }

    /** The cells that a new row of a kind begins with in a form. */
    Map<String, String> given(Form form, Kind<? extends Row> kind) {
        return forms.given(form, kind.type());
    }

    /** The kind of a form's rows. */
    Kind<? extends Row> kind(Form form, String file) {
        return forms.kind(form, file).orElseThrow(() -> PageProblem.badParameter("file", file));
    }
}
