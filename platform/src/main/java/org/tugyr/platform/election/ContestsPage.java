package org.tugyr.platform.election;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.people.AreaTree;
import org.tugyr.platform.people.Areas;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Paging;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordChoice;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.parts.Lines;
import org.tugyr.platform.web.parts.Pager;

/** The list of contests: by area, year, kind and method, the many of one day in one line. */
@Open
@Controller
final class ContestsPage {

    private static final int MOST = 50;

    private final RecordChoice records;
    private final Contests contests;
    private final Areas areas;
    private final Pages pages;

    ContestsPage(RecordChoice records, Contests contests, Areas areas, Pages pages) {
        this.records = records;
        this.contests = contests;
        this.areas = areas;
        this.pages = pages;
    }

    @GetMapping(ContestFilter.PATH)
    ResponseEntity<?> contests(
            Reader reader,
            @RequestParam(name = "record", required = false) @Nullable String record,
            @RequestParam(name = "sort", required = false) @Nullable String sort,
            @RequestParam(name = "area", required = false) @Nullable String area,
            @RequestParam(name = "year", required = false) @Nullable String year,
            @RequestParam(name = "method", required = false) @Nullable String method,
            @RequestParam(name = "held", required = false) @Nullable String held,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        Standpoint standpoint = records.choose(record);
        RecordState state = RecordState.of(standpoint);
        ContestFilter filter = ContestFilter.of(standpoint.root(), sort, area, year, method, held);
        return pages.cached(reader, state, () -> {
            List<ContestRow> all = contests.all(standpoint.root(), state.size());
            Map<String, Method> methods = contests.methods(standpoint.root(), state.size());
            AreaTree tree = areas.tree(standpoint.root(), state.size(), filter.day(state.day()));
            if (filter.area() != null && tree.area(filter.area()).isEmpty()) {
                throw PageProblem.noSubject(filter.area());
            }
            ContestsViews views = new ContestsViews(filter, all, methods, tree, reader.words());
            List<ContestRow> wanted = views.wanted();
            List<ContestGroups.Entry> entries = views.entries(wanted);
            Pager pager = Paging.of(entries.size(), MOST, number, filter.address() + "&page=");
            ContestsView view = new ContestsView(
                    records.choices(standpoint, ContestFilter.PATH),
                    views.form(),
                    wanted.size(),
                    filter.isGroup() && wanted.size() > 1 ? won(views, wanted, state) : null,
                    shown(part(entries, number), views, state, reader),
                    pager,
                    new Lines<>(Math.ceilDiv(wanted.size(), MOST), page -> lines(part(wanted, page), state, reader)));
            return new Pages.Draft("election/contests.jte", page(reader, state, standpoint, view), view);
        });
    }

    private static <T> List<T> part(List<T> all, int number) {
        return all.stream().skip((number - 1L) * MOST).limit(MOST).toList();
    }

    private ContestsView.Won won(ContestsViews views, List<ContestRow> wanted, RecordState state) {
        Winners winners = new Winners(
                contests.counted(wanted.stream().map(ContestRow::contest).toList(), state.size()));
        return views.won(winners, new Names(contests.organisations(winners.all().keySet(), state.size())));
    }

    private List<ContestsView.Entry> shown(
            List<ContestGroups.Entry> entries, ContestsViews views, RecordState state, Reader reader) {
        List<ContestsView.Line> lines = lines(
                entries.stream()
                        .filter(entry -> !entry.many())
                        .map(ContestGroups.Entry::first)
                        .toList(),
                state,
                reader);
        Iterator<ContestsView.Line> next = lines.iterator();
        return entries.stream()
                .map(entry -> entry.many()
                        ? new ContestsView.Entry(null, views.group(entry))
                        : new ContestsView.Entry(next.next(), null))
                .toList();
    }

    private List<ContestsView.Line> lines(List<ContestRow> rows, RecordState state, Reader reader) {
        ContestReading reading =
                contests.brief(rows.stream().map(ContestRow::contest).toList(), state.size());
        ContestViews views = new ContestViews(reading, contests.named(reading, state.size()), state, reader.words());
        return rows.stream().map(row -> views.line(row.contest())).toList();
    }

    private static Page page(Reader reader, RecordState state, Standpoint standpoint, ContestsView view) {
        Page page = Page.of(
                        reader,
                        state,
                        reader.words().get("election.contests"),
                        reader.words().get("election.contests.description"))
                .under("contests")
                .within(standpoint);
        return view.won() == null || view.won().byArea() == null
                ? page
                : page.showing(view.won().byArea().map());
    }
}
