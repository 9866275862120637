package org.tugyr.platform.roadmap;

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
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Crumb;

/** The page of an indicator. */
@Open
@Controller
final class IndicatorPage {

    private final Viewpoints viewpoints;
    private final FactLog log;
    private final Pages pages;

    IndicatorPage(Viewpoints viewpoints, FactLog log, Pages pages) {
        this.viewpoints = viewpoints;
        this.log = log;
        this.pages = pages;
    }

    @GetMapping("/indicators/{key}")
    ResponseEntity<?> indicator(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at,
            @RequestParam(name = "page", defaultValue = "1") String page) {
        int number = Filter.page(page);
        Standpoint standpoint = viewpoints.on("indicator", key, at);
        RecordState state = RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            History history = log.history(List.of("indicator:" + key), state.size());
            IndicatorRow row = history.row(IndicatorRow.class, key)
                    .orElseThrow(() -> PageProblem.noSubject(key))
                    .row();
            History own = log.own(IndicatorViews.mentioned(history, row), state.size());
            IndicatorView view = IndicatorViews.of(
                    key, history, own, state.day(), reader.words(), Filter.of("/indicators/" + key, "at", at), number);
            return new Pages.Draft("roadmap/indicator.jte", page(reader, state, standpoint, view), view);
        });
    }

    private static Page page(Reader reader, RecordState state, Standpoint standpoint, IndicatorView view) {
        String tag = reader.language().tag();
        List<Crumb> way = new ArrayList<>();
        if (view.roadmap() != null) {
            way.add(new Crumb(view.roadmap().in(tag), "/roadmaps/" + view.row().roadmap()));
        }
        if (view.pledge() != null) {
            way.add(new Crumb(view.pledge().in(tag), "/pledges/" + view.row().pledge()));
        }
        String name = view.row().name().in(tag);
        return Page.of(reader, state, name, name + ". " + view.area().in(tag))
                .under("roadmaps")
                .about("indicator:" + view.row().indicator())
                .after(way)
                .within(standpoint);
    }
}
