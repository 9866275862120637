package org.tugyr.platform.writing;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.tugyr.platform.access.DeskPart;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.intake.words.ProblemWords;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;

/** The desk's part on writing: drafts, what waits, what was recorded lately, and what each office can write. */
final class WritingDesk implements DeskPart {

    private static final int ORDER = 80;
    private static final int SHOWN = 12;

    private final Desk desk;
    private final Forms forms;
    private final Submissions submissions;
    private final Kinds kinds;
    private final ProblemWords problems;
    private final Pages pages;

    WritingDesk(Desk desk, Forms forms, Submissions submissions, Kinds kinds, ProblemWords problems, Pages pages) {
        this.desk = desk;
        this.forms = forms;
        this.submissions = submissions;
        this.kinds = kinds;
        this.problems = problems;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Content> of(Signed who, List<Held> offices, Reader reader, String token) {
        FormWords words = new FormWords(reader.words(), problems);
        List<WritingDeskView.Line> lines = submissions.of(who.account(), SHOWN).stream()
                .map(one -> new WritingDeskView.Line(
                        one.id(),
                        words.one(kinds.byFile(one.form()).orElseThrow()),
                        one.state(),
                        one.returned() != null))
                .toList();
        List<WritingDeskView.Office> writing = desk.offices(offices).stream()
                .map(office -> new WritingDeskView.Office(
                        office.held().row().office(),
                        office.held().row().title(),
                        office.forms().stream()
                                .map(form -> new WritingDeskView.Link(
                                        forms.name(form),
                                        words.one(kinds.of(form.main().kind()))))
                                .toList()))
                .toList();
        if (lines.isEmpty() && writing.isEmpty()) {
            return List.of();
        }
        WritingDeskView view = new WritingDeskView(lines, writing);
        return List.of(pages.part("writing/desk.jte", Map.of("w", reader.words(), "view", view)));
    }
}
