package org.tugyr.platform.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.people.AreaRows.AreaChangeRow;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Crumb;

/** The page of an area. */
@Open
@Controller
final class AreaPage {

    private final Viewpoints viewpoints;
    private final FactLog log;
    private final Areas areas;
    private final Sections sections;
    private final Pages pages;

    AreaPage(Viewpoints viewpoints, FactLog log, Areas areas, Sections sections, Pages pages) {
        this.viewpoints = viewpoints;
        this.log = log;
        this.areas = areas;
        this.sections = sections;
        this.pages = pages;
    }

    @GetMapping("/areas/{key}")
    ResponseEntity<?> area(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("area", key, at);
        String subject = "area:" + key;
        RecordState state = sections.restsOn(subject, RecordState.of(standpoint));
        return pages.ofSubject(reader, state, at != null, () -> {
            History history = log.history(
                    List.of(subject), state.size(), List.of(AreaRow.class, AreaChangeRow.class, MembershipRow.class));
            AreaTree tree = areas.tree(standpoint.root(), state.size(), state.day());
            AreaRow area = tree.area(key).orElseThrow(() -> PageProblem.noSubject(key));
            History own = log.own(Seats.mentioned(history.rows(MembershipRow.class)), state.size());
            AreaView view = new AreaViews(tree, reader.words(), at != null)
                    .of(area, history, own, sections.about(subject, reader, state));
            return new Pages.Draft("people/area.jte", page(reader, standpoint, state, tree, view), view);
        });
    }

    private static Page page(Reader reader, Standpoint standpoint, RecordState state, AreaTree tree, AreaView view) {
        String tag = reader.language().tag();
        String title = view.area().name().in(tag);
        List<Crumb> way = new ArrayList<>(
                List.of(new Crumb(reader.words().get("people.areas"), "/areas?record=" + standpoint.root())));
        tree.above(view.area().area())
                .forEach(above -> way.add(new Crumb(above.name().in(tag), "/areas/" + above.area())));
        return Page.of(reader, state, title, reader.words().get("people.area.description", title))
                .under("areas")
                .about("area:" + view.area().area())
                .after(way)
                .within(standpoint)
                .showing(view.map());
    }
}
