package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.oversight.DecisionsView.Narrowed;
import org.tugyr.platform.oversight.DecisionsView.Tally;
import org.tugyr.platform.people.AreaTree;
import org.tugyr.platform.people.Areas;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Paging;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordChoice;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Lines;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.words.Words;

/** The list of the decisions of headquarters, all of a record or narrowed to some. */
@Open
@Controller
final class DecisionsPage {

    private static final int LINES = 40;

    private final Viewpoints viewpoints;
    private final RecordChoice records;
    private final Readings readings;
    private final Areas areas;
    private final Pages pages;

    DecisionsPage(Viewpoints viewpoints, RecordChoice records, Readings readings, Areas areas, Pages pages) {
        this.viewpoints = viewpoints;
        this.records = records;
        this.readings = readings;
        this.areas = areas;
        this.pages = pages;
    }

    @GetMapping("/decisions")
    ResponseEntity<?> decisions(
            Reader reader,
            @RequestParam(name = "record", required = false) @Nullable String record,
            @RequestParam(name = "area", required = false) @Nullable String area,
            @RequestParam(name = "headquarters", required = false) @Nullable String headquarters,
            @RequestParam(name = "owner", required = false) @Nullable String owner,
            @RequestParam(name = "state", required = false) @Nullable String only,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        String organisation = headquarters == null ? owner : headquarters;
        Standpoint standpoint = record != null
                ? records.choose(record)
                : area != null
                        ? viewpoints.on("area", area, null)
                        : organisation != null
                                ? viewpoints.on("organisation", organisation, null)
                                : records.choose(null);
        RecordState state = RecordState.of(standpoint);
        DecisionsWanted wanted =
                new DecisionsWanted(standpoint.root(), area, headquarters, owner, DecisionsWanted.state(only));
        return pages.cached(
                reader,
                state,
                () -> new Pages.Draft(
                        "oversight/decisions.jte",
                        Page.of(
                                        reader,
                                        state,
                                        reader.words().get("oversight.decisions"),
                                        reader.words().get("oversight.decisions.description"))
                                .under("stocktakes")
                                .within(standpoint),
                        decisions(wanted, number, standpoint, state, reader.words())));
    }

    private DecisionsView decisions(
            DecisionsWanted wanted, int number, Standpoint standpoint, RecordState state, Words words) {
        LocalDate day = state.day();
        AreaTree tree = areas.tree(standpoint.root(), state.size(), day);
        if (wanted.area() != null && tree.area(wanted.area()).isEmpty()) {
            throw PageProblem.noSubject(wanted.area());
        }
        Set<String> within = wanted.area() == null ? Set.of() : tree.within(wanted.area());
        List<Decision> scope = readings.decisions(standpoint.root(), state.size()).stream()
                .filter(decision -> !decision.taken().heldOn().isAfter(day) && wanted.holds(decision, within))
                .toList();
        Map<String, Decision.State> states = new HashMap<>();
        scope.forEach(decision ->
                states.put(decision.row().decision(), decision.on(day).state()));
        Tally tally = Tally.of(states.values());
        List<Decision> shown = scope.stream()
                .filter(decision -> wanted.state() == null
                        || wanted.state() == states.get(decision.row().decision()))
                .sorted(Comparator.comparingInt((Decision decision) -> Told.pressing(
                                Objects.requireNonNull(states.get(decision.row().decision()))))
                        .thenComparing(decision -> decision.row().due())
                        .thenComparing(decision -> decision.row().decision()))
                .toList();
        Pager pager = Paging.of(shown.size(), LINES, number, wanted.address(wanted.state()) + "&page=");
        return new DecisionsView(
                records.choices(standpoint, "/decisions"),
                narrowed(wanted, state, words),
                tally,
                states(tally, wanted),
                lines(shown, number, state, words),
                new Lines<>(pager.pages(), page -> lines(shown, page, state, words)),
                pager);
    }

    private List<DecisionsView.State> states(Tally tally, DecisionsWanted wanted) {
        List<DecisionsView.State> states = new ArrayList<>();
        for (Decision.State each : Decision.State.values()) {
            long count = tally.count(each);
            if (count > 0) {
                boolean chosen = each == wanted.state();
                states.add(new DecisionsView.State(
                        each,
                        wanted.scope() == null
                                ? null
                                : Figure.count(wanted.scope() + "/decisions/" + each.name(), count),
                        count,
                        wanted.address(chosen ? null : each),
                        chosen));
            }
        }
        return states;
    }

    private List<DecisionLine> lines(List<Decision> all, int page, RecordState state, Words words) {
        List<Decision> some = all.subList((page - 1) * LINES, Math.min(all.size(), page * LINES));
        History history = readings.about(
                some.stream()
                        .map(decision -> "decision:" + decision.row().decision())
                        .toList(),
                state.size());
        List<Row> rows = new ArrayList<>(Readings.rows(history));
        some.forEach(decision -> rows.add(decision.taken()));
        NameBook names = new NameBook(readings.namedWithAbove(rows, state.size()), state.day(), words);
        Told told = new Told(history, names, state.day(), words);
        return some.stream().map(decision -> told.decision(decision, null)).toList();
    }

    private List<Narrowed> narrowed(DecisionsWanted wanted, RecordState state, Words words) {
        List<String> subjects = wanted.narrowing();
        return subjects.isEmpty()
                ? List.of()
                : wanted.narrowed(new NameBook(readings.own(subjects, state.size()), state.day(), words));
    }
}
