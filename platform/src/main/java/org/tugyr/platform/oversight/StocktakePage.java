package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.oversight.HeadquartersRows.AgendaItemRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeMemberRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Crumb;
import org.tugyr.platform.web.words.Words;

/** The page of a stocktake. */
@Open
@Controller
final class StocktakePage {

    private final Viewpoints viewpoints;
    private final Readings readings;
    private final Sections sections;
    private final Pages pages;

    StocktakePage(Viewpoints viewpoints, Readings readings, Sections sections, Pages pages) {
        this.viewpoints = viewpoints;
        this.readings = readings;
        this.sections = sections;
        this.pages = pages;
    }

    @GetMapping("/stocktakes/{key}")
    ResponseEntity<?> stocktake(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("stocktake", key, at);
        RecordState state = RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            History own = readings.about(List.of("stocktake:" + key), state.size());
            Recorded<StocktakeRow> stocktake =
                    own.row(StocktakeRow.class, key).orElseThrow(() -> PageProblem.noSubject(key));
            StocktakeView view = view(stocktake, own, state, reader, at != null);
            String title = stocktake.row().title().in(reader.language().tag());
            Page page = Page.of(reader, state, title, title + ", " + view.held())
                    .under("stocktakes")
                    .about("stocktake:" + key)
                    .after(List.of(new Crumb(
                            reader.words().get("oversight.stocktakes"), "/stocktakes?record=" + standpoint.root())))
                    .within(standpoint);
            return new Pages.Draft("oversight/stocktake.jte", page, view);
        });
    }

    private StocktakeView view(
            Recorded<StocktakeRow> stocktake, History own, RecordState state, Reader reader, boolean past) {
        Words words = reader.words();
        StocktakeRow row = stocktake.row();
        History all = readings.ofHeadquarters(List.of(row.organisation()), state.size());
        OversightBasis basis = new OversightBasis();
        Readings.rows(all).forEach(basis::put);
        List<Decision> taken = basis.decisions().stream()
                .filter(decision -> decision.row().stocktake().equals(row.stocktake()))
                .toList();
        List<Decision> back = basis.decisions().stream()
                .filter(decision -> decision.taken().heldOn().isBefore(row.heldOn())
                        && !decision.on(row.heldOn().minusDays(1)).state().isOver())
                .toList();
        History shown = readings.together(List.of(own, all));
        NameBook names = new NameBook(readings.namedWithAbove(Readings.rows(shown), state.size()), state.day(), words);
        Told then = new Told(shown, names, row.heldOn(), words);
        return new StocktakeView(
                row,
                names.organisation(row.organisation()),
                names.area(row.area()),
                words.day(row.heldOn()),
                own.rows(StocktakeMemberRow.class).stream()
                        .map(member -> new StocktakeView.Member(
                                names.person(member.row().person()),
                                names.organisationOrNone(member.row().organisation()),
                                member.row().present(),
                                member.index()))
                        .toList(),
                own.rows(AgendaItemRow.class).stream()
                        .sorted(Comparator.comparingInt(item -> item.row().number()))
                        .map(item -> new StocktakeView.Item(
                                item.row().number(),
                                item.row().title(),
                                names.subject(item.row().concerns()),
                                item.index()))
                        .toList(),
                new Told(shown, names, later(row.heldOn(), state.day()), words).decisions(taken),
                back.stream()
                        .map(decision -> then.decision(decision, row.stocktake()))
                        .sorted(Comparator.comparingInt((DecisionLine line) -> Told.pressing(line.state()))
                                .thenComparing(DecisionLine::due)
                                .thenComparing(DecisionLine::key))
                        .toList(),
                names.document(row.evidence()),
                sections.about("stocktake:" + row.stocktake(), reader, state).at(Section.Place.LEAD),
                stocktake.index(),
                past);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
