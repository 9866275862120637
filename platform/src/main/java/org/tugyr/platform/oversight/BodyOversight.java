package org.tugyr.platform.oversight;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;
import org.tugyr.platform.web.Section.Part;

/** What was decided for an area or by a headquarters, and which councils judge there, or have a person among them. */
final class BodyOversight implements Section {

    private static final int ORDER = 38;
    private static final int MOST = 8;

    private final Readings readings;
    private final Pages pages;

    BodyOversight(Readings readings, Pages pages) {
        this.readings = readings;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<Place> places() {
        return Set.of(Place.MAIN);
    }

    @Override
    public List<Part> about(String subject, Reader reader, RecordState state) {
        String kind = subject.substring(0, subject.indexOf(':'));
        if (!Set.of("area", "organisation", "person").contains(kind)) {
            return List.of();
        }
        History said = readings.about(
                List.of(subject), state.size(), List.of(StocktakeRow.class, CouncilRow.class, CouncilMemberRow.class));
        List<Decision> decisions = decisions(said, state.size());
        List<Decision> raised = kind.equals("area") ? raised(subject, state) : List.of();
        List<CouncilView.Line> councils = councils(said, state, reader);
        if (decisions.isEmpty() && councils.isEmpty() && raised.isEmpty()) {
            return List.of();
        }
        BodyView view =
                new BodyView(tally(decisions, state), address(subject, kind), lines(raised, state, reader), councils);
        return List.of(
                new Part(Place.MAIN, pages.part("oversight/section.jte", Map.of("w", reader.words(), "view", view))));
    }

    private static String address(String subject, String kind) {
        String key = subject.substring(subject.indexOf(':') + 1);
        return "/decisions?" + (kind.equals("area") ? "area=" : "headquarters=") + key;
    }

    private static DecisionsView.@Nullable Tally tally(List<Decision> decisions, RecordState state) {
        List<Decision.State> states = decisions.stream()
                .filter(decision -> !decision.taken().heldOn().isAfter(state.day()))
                .map(decision -> decision.on(state.day()).state())
                .toList();
        return states.isEmpty() ? null : DecisionsView.Tally.of(states);
    }

    /** The decisions of these stocktakes; since every stocktake of their headquarters decides, all of them are read. */
    private List<Decision> decisions(History said, long size) {
        Set<String> own = new LinkedHashSet<>();
        Set<String> headquarters = new LinkedHashSet<>();
        said.rows(StocktakeRow.class).forEach(row -> {
            own.add(row.row().stocktake());
            headquarters.add(row.row().organisation());
        });
        if (own.isEmpty()) {
            return List.of();
        }
        OversightBasis basis = new OversightBasis();
        Readings.rows(readings.ofHeadquarters(headquarters, size)).forEach(basis::put);
        return basis.decisions().stream()
                .filter(decision -> own.contains(decision.row().stocktake()))
                .toList();
    }

    /** The decisions of areas right below that were overdue twice. */
    private List<Decision> raised(String area, RecordState state) {
        String key = area.substring(area.indexOf(':') + 1);
        List<String> below = readings.areasBelow(key, state.size()).stream()
                .map(AreaRow::area)
                .distinct()
                .map(child -> "area:" + child)
                .toList();
        return below.isEmpty()
                ? List.of()
                : decisions(readings.about(below, state.size(), List.of(StocktakeRow.class)), state.size()).stream()
                        .filter(decision -> decision.on(state.day()).state() == Decision.State.ESCALATED)
                        .limit(MOST)
                        .toList();
    }

    private List<DecisionLine> lines(List<Decision> decisions, RecordState state, Reader reader) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        decisions.forEach(decision -> {
            rows.add(decision.row());
            rows.add(decision.taken());
        });
        NameBook names = new NameBook(readings.named(rows, state.size()), state.day(), reader.words());
        return new Told(readings.together(List.of()), names, state.day(), reader.words()).decisions(decisions);
    }

    private List<CouncilView.Line> councils(History said, RecordState state, Reader reader) {
        Set<String> subjects = new LinkedHashSet<>();
        said.rows(CouncilRow.class)
                .forEach(row -> subjects.add("council:" + row.row().council()));
        said.rows(CouncilMemberRow.class)
                .forEach(row -> subjects.add("council:" + row.row().council()));
        if (subjects.isEmpty()) {
            return List.of();
        }
        List<CouncilRow> councils = readings.own(subjects, state.size()).rows(CouncilRow.class).stream()
                .map(row -> row.row())
                .toList();
        History verdicts = readings.about(subjects, state.size(), List.of(VerdictRows.VerdictRow.class));
        NameBook names = new NameBook(readings.named(councils, state.size()), state.day(), reader.words());
        return councils.stream()
                .map(row -> CouncilView.Line.of(
                        row,
                        names,
                        reader.words(),
                        verdicts.rows(VerdictRows.VerdictRow.class).stream()
                                .filter(verdict -> verdict.row().council().equals(row.council())
                                        && !verdict.row().votedOn().isAfter(state.day()))
                                .count()))
                .toList();
    }
}
