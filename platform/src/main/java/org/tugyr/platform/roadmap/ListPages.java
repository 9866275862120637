package org.tugyr.platform.roadmap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.parts.Lines;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.words.Words;

/** The lists of pledges, measures and indicators, narrowed by what their address asks for. */
@Open
@Controller
final class ListPages {

    /** How many pages of a list its CSV reads at once. */
    private static final int PAGES_AT_ONCE = 50;

    private final Roots roots;
    private final JdbcClient jdbc;
    private final Pages pages;

    ListPages(Roots roots, JdbcClient jdbc, Pages pages) {
        this.roots = roots;
        this.jdbc = jdbc;
        this.pages = pages;
    }

    @GetMapping("/pledges")
    ResponseEntity<?> pledges(Reader reader, @RequestParam Map<String, String> asked) {
        Filter filter = filter(
                "/pledges",
                asked,
                "record",
                "programme",
                "area",
                "measured",
                "reported",
                "judged",
                "disagreement",
                "q");
        filter.demand("measured", Choices.MEASURED);
        filter.demand("reported", Choices.REPORTED);
        filter.demand("judged", Choices.JUDGED);
        filter.demand("disagreement", Disagreement.CHOICES);
        return list(reader, asked, filter, "pledges", (standpoint, state, page, words) -> {
            PledgeList list = PledgeList.read(jdbc, standpoint.root(), filter, PledgeList.LINES, page, words);
            return new ListView.Pledges(
                    head(filter, standpoint, reader),
                    list,
                    all(
                            list.pager(),
                            PledgeList.LINES,
                            (most, part) -> PledgeList.read(jdbc, standpoint.root(), filter, most, part, words)
                                    .lines()));
        });
    }

    @GetMapping("/measures")
    ResponseEntity<?> measures(Reader reader, @RequestParam Map<String, String> asked) {
        Filter filter = filter("/measures", asked, "roadmap", "pledge", "owner", "overdue");
        if (filter.get("roadmap") == null && filter.get("pledge") == null && filter.get("owner") == null) {
            return roadmaps();
        }
        return list(reader, asked, filter, "roadmaps", (standpoint, state, page, _) -> {
            MeasureList list = MeasureList.read(jdbc, filter, state.day(), MeasureList.LINES, page);
            return new ListView.Measures(
                    head(filter, standpoint, reader),
                    list,
                    all(
                            list.pager(),
                            MeasureList.LINES,
                            (most, part) -> MeasureList.read(jdbc, filter, state.day(), most, part)
                                    .lines()));
        });
    }

    @GetMapping("/indicators")
    ResponseEntity<?> indicators(Reader reader, @RequestParam Map<String, String> asked) {
        Filter filter = filter("/indicators", asked, "roadmap", "pledge", "area", "status");
        filter.demand("status", Choices.SERIES);
        if (filter.get("roadmap") == null && filter.get("pledge") == null && filter.get("area") == null) {
            return roadmaps();
        }
        return list(reader, asked, filter, "roadmaps", (standpoint, state, page, words) -> {
            IndicatorList list =
                    IndicatorList.read(jdbc, standpoint.root(), filter, state.day(), IndicatorList.LINES, page, words);
            return new ListView.Indicators(
                    head(filter, standpoint, reader),
                    list,
                    all(
                            list.pager(),
                            IndicatorList.LINES,
                            (most, part) -> IndicatorList.read(
                                            jdbc, standpoint.root(), filter, state.day(), most, part, words)
                                    .lines()));
        });
    }

    private interface Part<L> {
        List<L> read(int most, int page);
    }

    /** All lines of a list, read in larger parts than a page is. */
    private static <L> Lines<L> all(Pager pager, int shown, Part<L> part) {
        int most = shown * PAGES_AT_ONCE;
        return new Lines<>(Math.ceilDiv(pager.pages(), PAGES_AT_ONCE), page -> part.read(most, page));
    }

    private ListView.Head head(Filter filter, Standpoint standpoint, Reader reader) {
        return ListView.Head.of(filter, standpoint, roots.choices(standpoint, filter.path()), reader, jdbc);
    }

    /** Lists of everything would be too long to be read: they start from a roadmap. */
    private static ResponseEntity<?> roadmaps() {
        return ResponseEntity.status(303).header("Location", "/roadmaps").build();
    }

    private static Filter filter(String path, Map<String, String> asked, String... names) {
        @Nullable String[] both = new @Nullable String[names.length * 2];
        for (int i = 0; i < names.length; i++) {
            both[2 * i] = names[i];
            both[2 * i + 1] = asked.get(names[i]);
        }
        return Filter.of(path, both);
    }

    private interface Reading {
        ListView read(Standpoint standpoint, RecordState state, int page, Words words);
    }

    private ResponseEntity<?> list(
            Reader reader, Map<String, String> asked, Filter filter, String nav, Reading reading) {
        int page = Filter.page(asked.getOrDefault("page", "1"));
        Standpoint standpoint = standpoint(filter);
        RecordState state = roots.settled(standpoint);
        return pages.cached(reader, state, () -> {
            ListView view = reading.read(standpoint, state, page, reader.words());
            String title = reader.words().get(view.title());
            return new Pages.Draft(
                    view.template(),
                    Page.of(reader, state, title, reader.words().get(view.title() + ".description"))
                            .under(nav)
                            .within(standpoint),
                    view);
        });
    }

    private Standpoint standpoint(Filter filter) {
        Standpoint standpoint = roots.of(filter);
        String record = filter.get("record");
        if (record != null && !record.equals(standpoint.root())) {
            throw PageProblem.badParameter("record", record);
        }
        return standpoint;
    }
}
