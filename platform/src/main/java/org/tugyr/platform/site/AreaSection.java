package org.tugyr.platform.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tugyr.platform.people.Areas;
import org.tugyr.platform.roadmap.StandingCounts;
import org.tugyr.platform.roadmap.StandingCounts.Root;
import org.tugyr.platform.roadmap.Tally;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;

/** How the pledges of an area are doing, on its page; only for the present, which is what standings are kept of. */
final class AreaSection implements Section {

    private static final int ORDER = 10;
    private static final String AREA = "area:";

    private final StandingCounts standings;
    private final Areas areas;
    private final Pages pages;

    AreaSection(StandingCounts standings, Areas areas, Pages pages) {
        this.standings = standings;
        this.areas = areas;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public RecordState restsOn(String subject, RecordState state) {
        return root(subject)
                .filter(root -> root.size() < state.size() && root.day() != null)
                .map(BoardPage::state)
                .orElse(state);
    }

    @Override
    public List<Part> about(String subject, Reader reader, RecordState state) {
        return root(subject)
                .filter(root -> root.size() == state.size() && state.day().equals(root.day()))
                .map(root -> part(subject.substring(AREA.length()), root, reader, state))
                .orElse(List.of());
    }

    private Optional<Root> root(String subject) {
        return subject.startsWith(AREA) ? standings.ofArea(subject.substring(AREA.length())) : Optional.empty();
    }

    private List<Part> part(String area, Root root, Reader reader, RecordState state) {
        Tally tally = Tally.of(
                standings.counts(root),
                areas.tree(root.key(), state.size(), state.day()).within(area));
        String board = "/?record=" + root.key() + "&area=" + area;
        return tally.pledges() == 0
                ? List.of()
                : List.of(new Part(
                        Place.FIGURE,
                        pages.part(
                                "site/areasection.jte",
                                Map.of(
                                        "w",
                                        reader.words(),
                                        "tally",
                                        tally,
                                        "bars",
                                        tally.bars(area, reader.words()),
                                        "board",
                                        board))));
    }
}
