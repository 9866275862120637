package org.tugyr.platform.oversight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.oversight.DecisionsView.Tally;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordChoice;
import org.tugyr.platform.web.RecordState;

/** The list of the stocktakes of a record. */
@Open
@Controller
final class StocktakesPage {

    private final RecordChoice records;
    private final Readings readings;
    private final Pages pages;

    StocktakesPage(RecordChoice records, Readings readings, Pages pages) {
        this.records = records;
        this.readings = readings;
        this.pages = pages;
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
                    Page.of(
                                    reader,
                                    state,
                                    reader.words().get("oversight.stocktakes"),
                                    reader.words().get("oversight.stocktakes.description"))
                            .under("stocktakes")
                            .within(standpoint),
                    new StocktakeView.All(
                            records.choices(standpoint, "/stocktakes"),
                            lines,
                            Tally.of(all),
                            "/decisions?record=" + standpoint.root()));
        });
    }
}
