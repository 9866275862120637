package org.tugyr.platform.access;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;

/** The desk's first part: which offices somebody holds, and what each may do. */
final class Offices implements DeskPart {

    private final Founding founding;
    private final Titles titles;
    private final Pages pages;

    Offices(Founding founding, Titles titles, Pages pages) {
        this.founding = founding;
        this.titles = titles;
        this.pages = pages;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<Content> of(Signed who, List<Held> offices, Reader reader, String token) {
        if (founding.isOpenTo(who)) {
            return List.of(); // nobody holds anything yet, and nobody could grant it
        }
        List<OfficesView.Line> lines = lines(offices);
        List<Text> vacant = who.founder()
                ? founding.vacant().stream().map(record -> record.name()).toList()
                : List.of();
        OfficesView view = new OfficesView(lines, vacant);
        return List.of(pages.part("access/offices.jte", Map.of("w", reader.words(), "view", view, "token", token)));
    }

    private List<OfficesView.Line> lines(List<Held> held) {
        List<String> subjects = held.stream()
                .map(one -> one.row().scope().subject())
                .filter(Objects::nonNull)
                .toList();
        if (held.isEmpty()) {
            return List.of();
        }
        Map<String, Text> names = titles.of(subjects, held.getFirst().record().day());
        return held.stream()
                .map(one -> new OfficesView.Line(
                        one, names.get(String.valueOf(one.row().scope().subject()))))
                .toList();
    }
}
