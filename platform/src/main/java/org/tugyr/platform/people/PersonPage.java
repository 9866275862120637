package org.tugyr.platform.people;

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
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.people.PeopleRows.PersonSplitRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Crumb;

/** The page of a person. */
@Open
@Controller
final class PersonPage {

    static final List<Class<? extends Row>> TYPES =
            List.of(PersonRow.class, MembershipRow.class, PersonMergeRow.class, PersonSplitRow.class);

    private final Viewpoints viewpoints;
    private final FactLog log;
    private final Sections sections;
    private final Pages pages;

    PersonPage(Viewpoints viewpoints, FactLog log, Sections sections, Pages pages) {
        this.viewpoints = viewpoints;
        this.log = log;
        this.sections = sections;
        this.pages = pages;
    }

    @GetMapping("/persons/{key}")
    ResponseEntity<?> person(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("person", key, at);
        String subject = "person:" + key;
        RecordState state = sections.restsOn(subject, RecordState.of(standpoint));
        return pages.ofSubject(reader, state, at != null, () -> {
            Identity identity = new Identity(key, state.day());
            History first = log.history(List.of(subject), state.size(), TYPES);
            List<String> concerned = new ArrayList<>(List.of(subject));
            concerned.addAll(identity.others(first));
            History history = concerned.size() == 1 ? first : log.history(concerned, state.size(), TYPES);
            Recorded<PersonRow> person =
                    history.row(PersonRow.class, key).orElseThrow(() -> PageProblem.noSubject(key));
            List<Recorded<MembershipRow>> memberships = identity.memberships(history);
            History own = log.own(Seats.mentioned(memberships), state.size());
            PersonRow row = person.row();
            String into = identity.into(history);
            PersonView view = new PersonView(
                    row.name(),
                    row.born() == null ? null : reader.words().when(row.born()),
                    row.publicFigure() && row.name() == null,
                    into == null ? null : "/persons/" + into,
                    identity.findings(history, reader.words()),
                    Seats.of(memberships, own, state.day(), reader.words()),
                    person.index(),
                    sections.about(subject, reader, state),
                    at != null);
            return new Pages.Draft("people/person.jte", page(reader, standpoint, state, subject, view), view);
        });
    }

    private static Page page(Reader reader, Standpoint standpoint, RecordState state, String subject, PersonView view) {
        String title = view.name() != null
                ? view.name().in(reader.language().tag())
                : reader.words().get(view.erased() ? "people.person.erased" : "people.person.closed");
        Page page = Page.of(reader, state, title, reader.words().get("people.person.description", title));
        return (view.name() == null ? page : page.about(subject))
                .under("organisations")
                .after(List.of(new Crumb(
                        reader.words().get("people.organisations"), "/organisations?record=" + standpoint.root())))
                .within(standpoint);
    }
}
