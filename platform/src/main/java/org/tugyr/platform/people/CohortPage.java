package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Tables.Placed;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.CohortRow;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.words.Words;

/** The page of a cohort: its rule in words, and who belongs to it, counted by area and day. */
@Open
@Controller
final class CohortPage {

    private final Viewpoints viewpoints;
    private final FactLog log;
    private final Tables tables;
    private final Areas areas;
    private final Sections sections;
    private final Pages pages;

    CohortPage(Viewpoints viewpoints, FactLog log, Tables tables, Areas areas, Sections sections, Pages pages) {
        this.viewpoints = viewpoints;
        this.log = log;
        this.tables = tables;
        this.areas = areas;
        this.sections = sections;
        this.pages = pages;
    }

    @GetMapping("/cohorts/{key}")
    ResponseEntity<?> cohort(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("cohort", key, at);
        String subject = "cohort:" + key;
        RecordState state = sections.restsOn(subject, RecordState.of(standpoint));
        return pages.ofSubject(reader, state, at != null, () -> {
            Recorded<CohortRow> rule = log.own(List.of(subject), state.size())
                    .row(CohortRow.class, key)
                    .orElseThrow(() -> PageProblem.noSubject(key));
            String root = standpoint.root();
            List<OrganisationRow> organisations =
                    tables.rows(OrganisationRow.class, state.size(), "root = ?", root).stream()
                            .map(Placed::row)
                            .toList();
            List<MembershipRow> memberships = tables.rows(MembershipRow.class, state.size(), "root = ?", root).stream()
                    .map(Placed::row)
                    .toList();
            Cohort cohort = new Cohort(rule.row(), organisations, memberships);
            AreaTree tree = areas.tree(root, state.size(), state.day());
            Cohort.Size size = cohort.size(state.day());
            CohortView view = new CohortView(
                    rule.row(),
                    organisations.stream()
                            .filter(row -> row.organisation().equals(rule.row().organisation()))
                            .reduce((one, other) -> Names.later(
                                            other.validFrom().earliest(),
                                            one.validFrom().earliest(),
                                            state.day())
                                    ? other
                                    : one)
                            .map(OrganisationRow::name)
                            .orElse(null),
                    size.known(),
                    size.unknown(),
                    size.all(),
                    byArea(cohort, tree),
                    byYear(cohort, state.day(), reader.words()),
                    rule.index(),
                    sections.about(subject, reader, state),
                    at != null);
            String title = rule.row().name().in(reader.language().tag());
            Page page = Page.of(
                            reader,
                            state,
                            title,
                            rule.row().rule().in(reader.language().tag()))
                    .under("organisations")
                    .within(standpoint);
            return new Pages.Draft("people/cohort.jte", page, view);
        });
    }

    private static List<CohortView.InArea> byArea(Cohort cohort, AreaTree tree) {
        List<CohortView.InArea> rows = new ArrayList<>();
        cohort.byArea(tree.day())
                .forEach((key, size) -> rows.add(new CohortView.InArea(
                        tree.area(key).map(AreaRow::name).orElse(null),
                        key.equals(Cohort.NOWHERE) ? null : "/areas/" + key,
                        size.known(),
                        size.unknown())));
        return rows;
    }

    /** The last day of each year from the first membership on, latest first. */
    private static List<CohortView.OnDay> byYear(Cohort cohort, LocalDate day, Words words) {
        int first = cohort.memberships().stream()
                .flatMap(row -> row.startedOn() == null
                        ? java.util.stream.Stream.empty()
                        : java.util.stream.Stream.of(row.startedOn().earliest().getYear()))
                .min(Integer::compare)
                .orElse(day.getYear());
        List<CohortView.OnDay> days = new ArrayList<>();
        for (int year = day.getYear() - 1; year >= first; year--) {
            LocalDate end = LocalDate.of(year, 12, 31);
            Cohort.Size size = cohort.size(end);
            days.add(new CohortView.OnDay(end, words.day(end), size.known(), size.unknown()));
        }
        return days;
    }
}
