package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.people.AreaView.Neighbour;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PostRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Crumb;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.words.Words;

/** The page of an organisation. */
@Open
@Controller
final class OrganisationPage {

    private final Viewpoints viewpoints;
    private final FactLog log;
    private final Tables tables;
    private final Sections sections;
    private final Pages pages;

    OrganisationPage(Viewpoints viewpoints, FactLog log, Tables tables, Sections sections, Pages pages) {
        this.viewpoints = viewpoints;
        this.log = log;
        this.tables = tables;
        this.sections = sections;
        this.pages = pages;
    }

    @GetMapping("/organisations/{key}")
    ResponseEntity<?> organisation(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        Standpoint standpoint = viewpoints.on("organisation", key, at);
        String subject = "organisation:" + key;
        RecordState state = sections.restsOn(subject, RecordState.of(standpoint));
        return pages.ofSubject(reader, state, at != null, () -> {
            History history = log.history(
                    List.of(subject), state.size(), List.of(OrganisationRow.class, PostRow.class, MembershipRow.class));
            Set<String> below =
                    new LinkedHashSet<>(tables
                            .rows(
                                    OrganisationRow.class,
                                    state.size(),
                                    "root = ? and parent = ?",
                                    standpoint.root(),
                                    key)
                            .stream()
                            .map(placed -> placed.row().organisation())
                            .toList());
            History own = log.own(mentioned(history, key, below), state.size());
            OrganisationRow row =
                    new Names(own).organisation(key, state.day()).orElseThrow(() -> PageProblem.noSubject(key));
            OrganisationView view = view(
                    row,
                    history,
                    own,
                    below,
                    state,
                    reader.words(),
                    number,
                    sections.about(subject, reader, state),
                    at);
            return new Pages.Draft("people/organisation.jte", page(reader, standpoint, state, own, view), view);
        });
    }

    private static List<String> mentioned(History history, String key, Set<String> below) {
        List<String> subjects = new ArrayList<>(Seats.mentioned(history.rows(MembershipRow.class)));
        subjects.add("organisation:" + key);
        below.forEach(part -> subjects.add("organisation:" + part));
        for (Recorded<OrganisationRow> recorded : history.rows(OrganisationRow.class)) {
            add(subjects, "area:", recorded.row().area());
            add(subjects, "organisation:", recorded.row().parent());
        }
        history.rows(PostRow.class)
                .forEach(post -> add(subjects, "area:", post.row().area()));
        return subjects;
    }

    private static void add(List<String> subjects, String kind, @Nullable String key) {
        if (key != null) {
            subjects.add(kind + key);
        }
    }

    private static OrganisationView view(
            OrganisationRow row,
            History history,
            History own,
            Set<String> below,
            RecordState state,
            Words words,
            int number,
            Sections.Parts parts,
            @Nullable String at) {
        String key = row.organisation();
        LocalDate day = state.day();
        List<Recorded<MembershipRow>> memberships = history.rows(MembershipRow.class).stream()
                .filter(membership -> membership.row().organisation().equals(key))
                .toList();
        int last = Math.max(1, (memberships.size() + OrganisationView.SEATS - 1) / OrganisationView.SEATS);
        if (number < 1 || number > last) {
            throw PageProblem.badParameter("page", String.valueOf(number));
        }
        List<Seat> seats = Seats.of(memberships, own, day, words);
        String link = "/organisations/" + key + "?" + (at == null ? "" : "at=" + at + "&") + "page=";
        return new OrganisationView(
                row,
                eras(own, row, words),
                area(row.area(), own, day),
                parts(own, below, key, day, words),
                posts(history, own, key, day),
                seats,
                new Pager(number, last, link),
                parts,
                at != null);
    }

    private static List<Era> eras(History own, OrganisationRow current, Words words) {
        return own.rows(OrganisationRow.class).stream()
                .filter(recorded -> recorded.row().organisation().equals(current.organisation()))
                .sorted(Comparator.comparing(
                        recorded -> recorded.row().validFrom().earliest()))
                .map(recorded -> new Era(
                        recorded.row().name(),
                        recorded.row().shortName(),
                        words.when(recorded.row().validFrom()),
                        recorded.row().validTo() == null
                                ? null
                                : words.when(
                                        Objects.requireNonNull(recorded.row().validTo())),
                        recorded.row().equals(current),
                        recorded.index()))
                .toList();
    }

    /** The organisations whose parent this one is on the day. */
    private static List<Neighbour> parts(History own, Set<String> below, String key, LocalDate day, Words words) {
        Names names = new Names(own);
        return below.stream()
                .flatMap(part -> names.organisation(part, day).stream())
                .filter(part -> key.equals(part.parent()))
                .map(part -> new Neighbour(part.name(), "/organisations/" + part.organisation()))
                .sorted(Comparator.comparing(
                        part -> part.name().in(words.language().tag()), words.alphabet()))
                .toList();
    }

    private static List<OrganisationView.Post> posts(History history, History own, String key, LocalDate day) {
        return history.rows(PostRow.class).stream()
                .filter(post -> post.row().organisation().equals(key))
                .sorted(Comparator.comparingInt(
                        post -> Objects.requireNonNullElse(post.row().rank(), Integer.MAX_VALUE)))
                .map(post -> new OrganisationView.Post(
                        post.row().title(),
                        Objects.requireNonNullElse(post.row().seats(), 1),
                        area(post.row().area(), own, day),
                        post.index()))
                .toList();
    }

    private static @Nullable Neighbour area(@Nullable String key, History own, LocalDate day) {
        return new Names(own)
                .ofArea(key, day)
                .map(name -> new Neighbour(name, "/areas/" + key))
                .orElse(null);
    }

    private static Page page(
            Reader reader, Standpoint standpoint, RecordState state, History own, OrganisationView view) {
        String tag = reader.language().tag();
        String title = view.organisation().name().in(tag);
        List<Crumb> way = new ArrayList<>(List.of(
                new Crumb(reader.words().get("people.organisations"), "/organisations?record=" + standpoint.root())));
        String parent = view.organisation().parent();
        new Names(own)
                .ofOrganisation(parent, state.day())
                .ifPresent(name -> way.add(new Crumb(name.in(tag), "/organisations/" + parent)));
        return Page.of(reader, state, title, reader.words().get("people.organisation.description", title))
                .under("organisations")
                .about("organisation:" + view.organisation().organisation())
                .after(way)
                .within(standpoint);
    }
}
