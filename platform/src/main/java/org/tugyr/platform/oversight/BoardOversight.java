package org.tugyr.platform.oversight;

import java.util.List;
import java.util.Map;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;

/** How many decisions of a record's headquarters are done and how many late, on its board. */
final class BoardOversight implements Section {

    private static final String RECORD = "record:";
    private static final int ORDER = 50;

    private final Readings readings;
    private final Pages pages;

    BoardOversight(Readings readings, Pages pages) {
        this.readings = readings;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Part> about(String subject, Reader reader, RecordState state) {
        if (!subject.startsWith(RECORD)) {
            return List.of();
        }
        String record = subject.substring(RECORD.length());
        List<Decision.State> states = readings.decisions(record, state.size()).stream()
                .filter(decision -> !decision.taken().heldOn().isAfter(state.day()))
                .map(decision -> decision.on(state.day()).state())
                .toList();
        return states.isEmpty()
                ? List.of()
                : List.of(new Part(
                        Place.LEAD,
                        pages.part(
                                "oversight/first.jte",
                                Map.of(
                                        "w",
                                        reader.words(),
                                        "tally",
                                        DecisionsView.Tally.of(states),
                                        "href",
                                        "/decisions?record=" + record))));
    }
}
