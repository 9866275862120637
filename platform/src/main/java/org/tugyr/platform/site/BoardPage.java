package org.tugyr.platform.site;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaTree;
import org.tugyr.platform.people.Areas;
import org.tugyr.platform.roadmap.Changes;
import org.tugyr.platform.roadmap.Disagreement;
import org.tugyr.platform.roadmap.StandingCounts;
import org.tugyr.platform.roadmap.StandingCounts.Count;
import org.tugyr.platform.roadmap.StandingCounts.Root;
import org.tugyr.platform.roadmap.Tally;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Paging;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section.Place;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.parts.Crumb;
import org.tugyr.platform.web.parts.Lines;
import org.tugyr.platform.web.parts.Pager;

/** The board: how the pledges of an area and those below it are doing, disagreements first. */
@Open
@Controller
final class BoardPage {

    private static final int FINDINGS = 6;
    private static final int FINDINGS_A_PAGE = 40;
    private static final int FINDINGS_AT_ONCE = 1000;
    private static final int CHANGES = 6;
    private static final int CHANGES_OF_A_SORT = 2;

    private final StandingCounts standings;
    private final Areas areas;
    private final Changes changes;
    private final SiteStore store;
    private final Sections sections;
    private final Pages pages;

    BoardPage(StandingCounts standings, Areas areas, Changes changes, SiteStore store, Sections sections, Pages pages) {
        this.standings = standings;
        this.areas = areas;
        this.changes = changes;
        this.store = store;
        this.sections = sections;
        this.pages = pages;
    }

    @GetMapping("/")
    ResponseEntity<?> board(
            Reader reader,
            @RequestParam(required = false) @Nullable String record,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String on) {
        List<Root> roots = standings.roots();
        if (roots.isEmpty()) {
            String title = reader.words().get("site.nothing.title");
            return pages.render(
                    "site/nothing.jte", Page.of(reader, null, title, title).under("board"), title);
        }
        Root root = Records.choose(roots, record);
        LocalDate today = today(root);
        LocalDate day = on == null ? today : day(on);
        if (day.equals(today)) {
            return pages.cached(reader, state(root), () -> draft(reader, roots, root, area, null));
        }
        return store.kept(root.key(), day)
                .<ResponseEntity<?>>map(kept -> {
                    Root then = root.on(day, kept.size(), kept.updatedAt());
                    return pages.cached(reader, state(then), () -> draft(reader, roots, then, area, day));
                })
                .orElseGet(() -> noDay(reader, root, day));
    }

    /** A record that has just been founded: no area is there yet that a board could be of. */
    private static Pages.Draft begun(Reader reader, List<Root> roots, Root root) {
        String text = reader.words().get("site.begun.text");
        Page page = Page.of(
                        reader, state(root), root.name().in(reader.language().tag()), text)
                .under("board")
                .within(root.key(), root.synthetic());
        return new Pages.Draft("site/begun.jte", page, new BegunView(root.key(), Board.choices(roots, root)));
    }

    @GetMapping("/disagreements")
    ResponseEntity<?> disagreements(
            Reader reader,
            @RequestParam(required = false) @Nullable String record,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "1") int page) {
        Disagreement only = kind == null ? null : kind(kind);
        List<Root> roots = standings.roots();
        if (roots.isEmpty()) {
            throw PageProblem.notFound();
        }
        Root root = Records.choose(roots, record);
        RecordState state = state(root);
        return pages.cached(reader, state, () -> {
            AreaTree tree = areas.tree(root.key(), root.size(), state.day());
            if (area == null && tree.roots().isEmpty()) {
                return begun(reader, roots, root);
            }
            List<Count> counts = standings.counts(root);
            AreaRow of = area(tree, area, counts);
            Set<String> within = tree.within(of.area());
            Tally tally = Tally.of(counts, within);
            long total =
                    only == null ? tally.disagreeing() : tally.disagreements().getOrDefault(only, 0L);
            String board = "/?record=" + root.key() + "&area=" + of.area();
            String all = "/disagreements?area=%s&record=%s".formatted(of.area(), root.key());
            Pager pager =
                    Paging.of(total, FINDINGS_A_PAGE, page, (only == null ? all : all + "&kind=" + kind) + "&page=");
            List<FindingLine> findings =
                    findings(reader, root, tree, of, only, (long) (page - 1) * FINDINGS_A_PAGE, FINDINGS_A_PAGE);
            String title = reader.words().get("roadmap.disagreements");
            Page frame = Page.of(reader, state, title, reader.words().get("site.findings.lead"))
                    .under("board")
                    .about(DisagreementNews.KIND + ":" + of.area())
                    .after(List.of(new Crumb(of.name().in(reader.language().tag()), board)))
                    .within(root.key(), root.synthetic());
            return new Pages.Draft(
                    "site/disagreements.jte",
                    frame,
                    new DisagreementsView(
                            of,
                            board,
                            total,
                            kinds(tally, only, all),
                            findings,
                            new Lines<>(
                                    Math.toIntExact(Math.ceilDiv(total, (long) FINDINGS_AT_ONCE)),
                                    part -> findings(
                                            reader,
                                            root,
                                            tree,
                                            of,
                                            only,
                                            (long) (part - 1) * FINDINGS_AT_ONCE,
                                            FINDINGS_AT_ONCE)),
                            pager));
        });
    }

    /** The address by which the list of an area is followed. */
    @GetMapping("/disagreements/{area}")
    ResponseEntity<byte[]> disagreements(@PathVariable("area") String area) {
        Root root = standings.ofArea(area).orElseThrow(() -> PageProblem.noSubject(area));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/disagreements?area=%s&record=%s".formatted(area, root.key())))
                .build();
    }

    private Pages.Draft draft(
            Reader reader, List<Root> roots, Root root, @Nullable String key, @Nullable LocalDate kept) {
        RecordState state = state(root);
        AreaTree tree = areas.tree(root.key(), root.size(), state.day());
        if (key == null && tree.roots().isEmpty()) {
            return begun(reader, roots, root);
        }
        List<Count> counts = kept == null ? standings.counts(root) : store.counts(root.key(), kept);
        AreaRow area = area(tree, key, counts);
        Board board = Board.of(
                new Board.Parts(
                        root,
                        roots,
                        tree,
                        area,
                        counts,
                        kept == null
                                ? sections.about("record:" + root.key(), reader, state)
                                        .at(Place.LEAD)
                                : List.of(),
                        kept == null ? findings(reader, root, tree, area, null, 0, FINDINGS) : List.of(),
                        kept == null ? lately(reader, root, tree, area) : List.of(),
                        kept == null ? null : reader.words().day(kept)),
                reader.words());
        return new Pages.Draft("site/board.jte", page(reader, state, tree, board), board);
    }

    private List<Lately> lately(Reader reader, Root root, AreaTree tree, AreaRow area) {
        return changes.latest(root.key(), tree.within(area.area()), CHANGES_OF_A_SORT, CHANGES).stream()
                .map(change -> Lately.of(change, reader.words()))
                .toList();
    }

    private static Disagreement kind(String word) {
        return Disagreement.ofWord(word).orElseThrow(() -> PageProblem.badParameter("kind", word));
    }

    private static List<DisagreementsView.Kind> kinds(Tally tally, @Nullable Disagreement chosen, String all) {
        return tally.disagreements().entrySet().stream()
                .map(entry -> new DisagreementsView.Kind(
                        entry.getKey(),
                        entry.getValue(),
                        entry.getKey() == chosen ? all : all + "&kind=" + RowJson.word(entry.getKey()),
                        entry.getKey() == chosen))
                .toList();
    }

    private List<FindingLine> findings(
            Reader reader, Root root, AreaTree tree, AreaRow area, @Nullable Disagreement kind, long skip, int most) {
        return standings.disagreeing(root.key(), tree.within(area.area()), kind, skip, most).stream()
                .map(pledge -> FindingLine.of(
                        pledge,
                        pledge.area().equals(area.area())
                                ? null
                                : tree.area(pledge.area()).map(AreaRow::name).orElse(null),
                        tree.day(),
                        reader.words()))
                .toList();
    }

    private Page page(Reader reader, RecordState state, AreaTree tree, Board board) {
        String tag = reader.language().tag();
        String title = board.area().name().in(tag);
        List<Crumb> way = new ArrayList<>();
        for (AreaRow above : tree.above(board.area().area())) {
            way.add(new Crumb(above.name().in(tag), "/?record=" + board.root().key() + "&area=" + above.area()));
        }
        return Page.of(
                        reader,
                        state,
                        title,
                        reader.words()
                                .get(
                                        "site.board.description",
                                        title,
                                        board.tally().pledges()))
                .under("board")
                .about("area:" + board.area().area())
                .lasting("/?record=" + board.root().key() + "&area="
                        + board.area().area() + "&on=" + state.day())
                .after(way)
                .within(board.root().key(), board.root().synthetic())
                .showing(board.map().map());
    }

    private ResponseEntity<?> noDay(Reader reader, Root root, LocalDate day) {
        List<NoDayView.Day> near = store.near(root.key(), day).stream()
                .map(other -> new NoDayView.Day(reader.words().day(other), "/?record=" + root.key() + "&on=" + other))
                .toList();
        String title = reader.words().get("site.noday.title");
        Page page = Page.of(reader, state(root), title, title).under("board").within(root.key(), root.synthetic());
        return pages.render(
                HttpStatus.NOT_FOUND,
                "site/noday.jte",
                page,
                new NoDayView(reader.words().day(day), near));
    }

    /** The area of a key; without one the topmost, or the one below it that holds everything. */
    private static AreaRow area(AreaTree tree, @Nullable String key, Collection<Count> counts) {
        if (key != null) {
            return tree.area(key).orElseThrow(() -> PageProblem.noSubject(key));
        }
        AreaRow area = tree.roots().stream().findFirst().orElseThrow(PageProblem::unavailable);
        while (tree.children(area.area()).size() == 1
                && Tally.of(counts, Set.of(area.area())).pledges() == 0) {
            area = tree.children(area.area()).getFirst();
        }
        return area;
    }

    private static LocalDate today(Root root) {
        if (root.day() == null) {
            throw PageProblem.unavailable(); // for the second in which the standings are computed for the first time
        }
        return root.day();
    }

    private static LocalDate day(String on) {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw PageProblem.badParameter("on", on);
        }
    }

    static RecordState state(Root root) {
        return new RecordState(root.size(), root.updatedAt(), today(root), root.zone(), root.name(), root.licence());
    }
}
