package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.DecisionsView.Narrowed;
import org.tugyr.platform.oversight.DecisionsView.Tally;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
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

/** The lists: councils, stocktakes and decisions of a record. */
@Open
@Controller
final class OversightPages {

    private static final int LINES = 40;

    private final Viewpoints viewpoints;
    private final RecordChoice records;
    private final Readings readings;
    private final Areas areas;
    private final Pages pages;

    OversightPages(Viewpoints viewpoints, RecordChoice records, Readings readings, Areas areas, Pages pages) {
        this.viewpoints = viewpoints;
        this.records = records;
        this.readings = readings;
        this.areas = areas;
        this.pages = pages;
    }

    @GetMapping("/councils")
    ResponseEntity<?> councils(
            Reader reader, @RequestParam(name = "record", required = false) @Nullable String record) {
        Standpoint standpoint = records.choose(record);
        RecordState state = RecordState.of(standpoint);
        return pages.cached(reader, state, () -> {
            OversightBasis basis = readings.basis(standpoint.root(), state.size());
            List<CouncilRow> councils = basis.benches().values().stream()
                    .map(Bench::council)
                    .sorted(Comparator.comparing(CouncilRow::endsOn).reversed().thenComparing(CouncilRow::council))
                    .toList();
            NameBook names = new NameBook(readings.named(councils, state.size()), state.day(), reader.words());
            Map<String, List<Verdict>> byPledge = VerdictRule.byPledge(basis.verdicts());
            Map<String, Long> standing = byPledge.values().stream()
                    .flatMap(all -> all.stream()
                            .filter(verdict -> !verdict.votedOn().isAfter(state.day())
                                    && VerdictRule.state(verdict, all, state.day()) == Verdict.State.STANDS))
                    .collect(Collectors.groupingBy(verdict -> verdict.row().council(), Collectors.counting()));
            List<CouncilView.Line> lines = councils.stream()
                    .map(row -> new CouncilView.Line(
                            new Named(names.organisation(row.organisation()).name(), "/councils/" + row.council()),
                            names.area(row.area()),
                            row.act(),
                            CouncilPages.term(row, reader.words()),
                            standing.getOrDefault(row.council(), 0L)))
                    .toList();
            return new Pages.Draft(
                    "oversight/councils.jte",
                    page(reader, state, "oversight.councils", "councils", standpoint),
                    new CouncilView.All(records.choices(standpoint, "/councils"), lines));
        });
    }

    @GetMapping("/stocktakes")
    ResponseEntity<?> stocktakes(
            Reader reader, @RequestParam(name = "record", required = false) @Nullable String record) {
        Standpoint standpoint = records.choose(record);
        RecordState state = RecordState.of(standpoint);
        return pages.cached(reader, state, () -> {
            List<StocktakeRow> held = readings.rows(StocktakeRow.class, standpoint.root(), state.size()).stream()
                    .filter(row -> !row.heldOn().isAfter(state.day()))
                    .sorted(Comparator.comparing(StocktakeRow::heldOn)
                            .thenComparing(StocktakeRow::stocktake)
                            .reversed())
                    .toList();
            Map<String, List<Decision.State>> decided = new HashMap<>();
            List<Decision.State> all = new ArrayList<>();
            for (Decision decision : readings.decisions(standpoint.root(), state.size())) {
                if (!decision.taken().heldOn().isAfter(state.day())) {
                    Decision.State stands = decision.on(state.day()).state();
                    all.add(stands);
                    decided.computeIfAbsent(decision.row().stocktake(), _ -> new ArrayList<>())
                            .add(stands);
                }
            }
            NameBook names = new NameBook(readings.named(held, state.size()), state.day(), reader.words());
            List<StocktakeView.Line> lines = held.stream()
                    .map(row -> {
                        List<Decision.State> own = decided.getOrDefault(row.stocktake(), List.of());
                        return new StocktakeView.Line(
                                new Named(row.title(), "/stocktakes/" + row.stocktake()),
                                names.organisation(row.organisation()),
                                row.heldOn(),
                                own.size(),
                                own.stream().filter(Decision.State::isDone).count());
                    })
                    .toList();
            return new Pages.Draft(
                    "oversight/stocktakes.jte",
                    page(reader, state, "oversight.stocktakes", "stocktakes", standpoint),
                    new StocktakeView.All(
                            records.choices(standpoint, "/stocktakes"),
                            lines,
                            Tally.of(all),
                            "/decisions?record=" + standpoint.root()));
        });
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
        Wanted wanted = new Wanted(standpoint.root(), area, headquarters, owner, state(only));
        return pages.cached(
                reader,
                state,
                () -> new Pages.Draft(
                        "oversight/decisions.jte",
                        page(reader, state, "oversight.decisions", "stocktakes", standpoint),
                        decisions(wanted, number, standpoint, state, reader.words())));
    }

    private static Decision.@Nullable State state(@Nullable String word) {
        if (word == null) {
            return null;
        }
        for (Decision.State each : Decision.State.values()) {
            if (RowJson.word(each).equals(word)) {
                return each;
            }
        }
        throw PageProblem.badParameter("state", word);
    }

    /** Which decisions are asked for. */
    private record Wanted(
            String root,
            @Nullable String area,
            @Nullable String headquarters,
            @Nullable String owner,
            Decision.@Nullable State state) {

        boolean holds(Decision decision, Set<String> within) {
            return (area == null || within.contains(decision.taken().area()))
                    && (headquarters == null
                            || headquarters.equals(decision.taken().organisation()))
                    && (owner == null || owner.equals(decision.row().owner()));
        }

        String address(Decision.@Nullable State other) {
            return "/decisions?record=" + root
                    + (area == null ? "" : "&area=" + area)
                    + (headquarters == null ? "" : "&headquarters=" + headquarters)
                    + (owner == null ? "" : "&owner=" + owner)
                    + (other == null ? "" : "&state=" + RowJson.word(other));
        }

        /** The subject whose published numbers these are; null where the list is narrowed in another way. */
        @Nullable
        String scope() {
            if (owner != null || (area != null && headquarters != null)) {
                return null;
            }
            return area != null
                    ? "area:" + area
                    : headquarters != null ? "organisation:" + headquarters : "record:" + root;
        }
    }

    private DecisionsView decisions(Wanted wanted, int number, Standpoint standpoint, RecordState state, Words words) {
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

    private List<DecisionsView.State> states(Tally tally, Wanted wanted) {
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

    private List<Narrowed> narrowed(Wanted wanted, RecordState state, Words words) {
        List<String> subjects = new ArrayList<>();
        if (wanted.area() != null) {
            subjects.add("area:" + wanted.area());
        }
        if (wanted.headquarters() != null) {
            subjects.add("organisation:" + wanted.headquarters());
        }
        if (wanted.owner() != null) {
            subjects.add("organisation:" + wanted.owner());
        }
        if (subjects.isEmpty()) {
            return List.of();
        }
        NameBook names = new NameBook(readings.own(subjects, state.size()), state.day(), words);
        List<Narrowed> narrowed = new ArrayList<>();
        if (wanted.area() != null) {
            narrowed.add(new Narrowed(
                    names.area(wanted.area()),
                    new Wanted(wanted.root(), null, wanted.headquarters(), wanted.owner(), wanted.state())
                            .address(wanted.state())));
        }
        if (wanted.headquarters() != null) {
            narrowed.add(new Narrowed(
                    names.organisation(wanted.headquarters()),
                    new Wanted(wanted.root(), wanted.area(), null, wanted.owner(), wanted.state())
                            .address(wanted.state())));
        }
        if (wanted.owner() != null) {
            narrowed.add(new Narrowed(
                    names.organisation(wanted.owner()),
                    new Wanted(wanted.root(), wanted.area(), wanted.headquarters(), null, wanted.state())
                            .address(wanted.state())));
        }
        return narrowed;
    }

    private static Page page(Reader reader, RecordState state, String key, String nav, Standpoint standpoint) {
        return Page.of(reader, state, reader.words().get(key), reader.words().get(key + ".description"))
                .under(nav)
                .within(standpoint);
    }
}
