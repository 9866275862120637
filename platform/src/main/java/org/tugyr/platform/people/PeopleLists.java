package org.tugyr.platform.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Tables.Placed;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaView.Neighbour;
import org.tugyr.platform.people.AreasView.Branch;
import org.tugyr.platform.people.PeopleRows.CohortRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Paging;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordChoice;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.parts.Pager;

/** The lists of areas and organisations. */
@Open
@Controller
final class PeopleLists {

    private static final int RUNGS = 3;
    private static final int MOST_BRANCHES = 400;

    private final RecordChoice records;
    private final Areas areas;
    private final Tables tables;
    private final Pages pages;

    PeopleLists(RecordChoice records, Areas areas, Tables tables, Pages pages) {
        this.records = records;
        this.areas = areas;
        this.tables = tables;
        this.pages = pages;
    }

    @GetMapping("/areas")
    ResponseEntity<?> areas(Reader reader, @RequestParam(name = "record", required = false) @Nullable String record) {
        Standpoint standpoint = records.choose(record);
        RecordState state = RecordState.of(standpoint);
        return pages.cached(reader, state, () -> {
            AreaTree tree = areas.tree(standpoint.root(), state.size(), state.day());
            int rungs = tree.upTo(RUNGS - 1) <= MOST_BRANCHES ? RUNGS : RUNGS - 1;
            AreasView view = new AreasView(
                    records.choices(standpoint, "/areas"),
                    tree.roots().stream()
                            .filter(tree::exists)
                            .map(root -> branch(tree, root, rungs, reader))
                            .toList());
            return new Pages.Draft("people/areas.jte", page(reader, standpoint, state, "people.areas", "areas"), view);
        });
    }

    private static Branch branch(AreaTree tree, AreaRow area, int rungs, Reader reader) {
        List<AreaRow> children = tree.children(area.area());
        List<Branch> below = rungs <= 1
                ? List.of()
                : children.stream()
                        .sorted(Comparator.comparing(
                                child -> child.name().in(reader.language().tag()),
                                reader.words().alphabet()))
                        .map(child -> branch(tree, child, rungs - 1, reader))
                        .toList();
        return new Branch(area.name(), "/areas/" + area.area(), below, below.isEmpty() ? children.size() : 0);
    }

    @GetMapping("/organisations")
    ResponseEntity<?> organisations(
            Reader reader,
            @RequestParam(name = "record", required = false) @Nullable String record,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        Standpoint standpoint = records.choose(record);
        RecordState state = RecordState.of(standpoint);
        return pages.cached(reader, state, () -> {
            List<OrganisationRow> all = valid(standpoint);
            all.sort(Comparator.comparing(OrganisationRow::kind)
                    .thenComparing(
                            row -> row.name().in(reader.language().tag()),
                            reader.words().alphabet()));
            Pager pager = Paging.of(
                    all.size(),
                    OrganisationsView.LINES,
                    number,
                    "/organisations?record=" + standpoint.root() + "&page=");
            AreaTree tree = areas.tree(standpoint.root(), state.size(), state.day());
            List<OrganisationsView.Line> lines =
                    all.stream().map(row -> line(row, tree)).toList();
            OrganisationsView view = new OrganisationsView(
                    records.choices(standpoint, "/organisations"), lines, cohorts(standpoint), pager);
            return new Pages.Draft(
                    "people/organisations.jte",
                    page(reader, standpoint, state, "people.organisations", "organisations"),
                    view);
        });
    }

    /** Every organisation as it is on the day. */
    private List<OrganisationRow> valid(Standpoint standpoint) {
        Map<String, OrganisationRow> valid = new TreeMap<>();
        for (Placed<OrganisationRow> placed :
                tables.rows(OrganisationRow.class, standpoint.size(), "root = ?", standpoint.root())) {
            valid.merge(
                    placed.row().organisation(),
                    placed.row(),
                    (one, other) -> Names.later(
                                    other.validFrom().earliest(),
                                    one.validFrom().earliest(),
                                    standpoint.day())
                            ? other
                            : one);
        }
        return new ArrayList<>(valid.values());
    }

    private static OrganisationsView.Line line(OrganisationRow row, AreaTree tree) {
        return new OrganisationsView.Line(
                row.name(),
                "/organisations/" + row.organisation(),
                row.kind(),
                tree.area(row.area())
                        .map(area -> new Neighbour(area.name(), "/areas/" + area.area()))
                        .orElse(null));
    }

    private List<Neighbour> cohorts(Standpoint standpoint) {
        return tables.rows(CohortRow.class, standpoint.size(), "root = ? order by cohort", standpoint.root()).stream()
                .map(placed -> new Neighbour(
                        placed.row().name(), "/cohorts/" + placed.row().cohort()))
                .toList();
    }

    private static Page page(Reader reader, Standpoint standpoint, RecordState state, String key, String nav) {
        return Page.of(reader, state, reader.words().get(key), reader.words().get(key + ".description"))
                .under(nav)
                .within(standpoint);
    }
}
