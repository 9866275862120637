package org.tugyr.platform.oversight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordChoice;
import org.tugyr.platform.web.RecordState;

/** The list of the councils of a record. */
@Open
@Controller
final class CouncilsPage {

    private final RecordChoice records;
    private final Readings readings;
    private final CouncilVerdicts verdicts;
    private final Pages pages;

    CouncilsPage(RecordChoice records, Readings readings, CouncilVerdicts verdicts, Pages pages) {
        this.records = records;
        this.readings = readings;
        this.verdicts = verdicts;
        this.pages = pages;
    }

    @GetMapping("/councils")
    ResponseEntity<?> councils(
            Reader reader, @RequestParam(name = "record", required = false) @Nullable String record) {
        Standpoint standpoint = records.choose(record);
        RecordState state = RecordState.of(standpoint);
        return pages.cached(reader, state, () -> {
            OversightBasis basis = verdicts.basis(standpoint.root(), state.size());
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
                    .map(row ->
                            CouncilView.Line.of(row, names, reader.words(), standing.getOrDefault(row.council(), 0L)))
                    .toList();
            return new Pages.Draft(
                    "oversight/councils.jte",
                    Page.of(
                                    reader,
                                    state,
                                    reader.words().get("oversight.councils"),
                                    reader.words().get("oversight.councils.description"))
                            .under("councils")
                            .within(standpoint),
                    new CouncilView.All(records.choices(standpoint, "/councils"), lines));
        });
    }
}
