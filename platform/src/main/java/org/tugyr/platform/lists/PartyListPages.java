package org.tugyr.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.lists.ListRows.ListRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Paging;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordChoice;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Crumb;
import org.tugyr.platform.web.parts.Pager;

/** The pages of party lists: who has which slot and why, and what was published. */
@Open
@Controller
final class PartyListPages {

    static final String PATH = "/lists";

    private static final Pattern OF = Pattern.compile("(organisation|area|contest):([A-Za-z0-9][A-Za-z0-9._-]{0,79})");
    private static final int MOST = 25;

    private final Viewpoints viewpoints;
    private final RecordChoice records;
    private final Lists lists;
    private final Sections sections;
    private final Pages pages;

    PartyListPages(Viewpoints viewpoints, RecordChoice records, Lists lists, Sections sections, Pages pages) {
        this.viewpoints = viewpoints;
        this.records = records;
        this.lists = lists;
        this.sections = sections;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<?> lists(
            Reader reader,
            @RequestParam(name = "record", required = false) @Nullable String record,
            @RequestParam(name = "of", required = false) @Nullable String of,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        Standpoint standpoint = of == null ? records.choose(record) : on(of);
        RecordState state = RecordState.of(standpoint);
        return pages.cached(reader, state, () -> {
            List<String> all = of == null ? lists.of(standpoint.root(), state.size()) : lists.about(of, state.size());
            Pager pager = Paging.of(
                    all.size(),
                    MOST,
                    number,
                    PATH + (of == null ? "?record=" + standpoint.root() : "?of=" + of) + "&page=");
            List<String> shown =
                    all.stream().skip((long) (number - 1) * MOST).limit(MOST).toList();
            Lists.Reading reading = lists.read(shown, state.size());
            ListViews views = new ListViews(reading, lists.named(reading, state.size()), state, reader.words());
            Page page = Page.of(
                            reader,
                            state,
                            reader.words().get("lists.lists"),
                            reader.words().get("lists.description"))
                    .under("lists")
                    .within(standpoint);
            return new Pages.Draft(
                    "lists/lists.jte",
                    page,
                    new ListsView(records.choices(standpoint, PATH), views.lines(null), pager));
        });
    }

    /** The record of the party, area or election whose lists are asked for. */
    private Standpoint on(String of) {
        Matcher matcher = OF.matcher(of);
        if (!matcher.matches()) {
            throw PageProblem.badParameter("of", of);
        }
        return viewpoints.on(matcher.group(1), matcher.group(2), null);
    }

    @GetMapping(PATH + "/{key}")
    ResponseEntity<?> list(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("list", key, at);
        RecordState state = RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            Lists.Reading reading = lists.read(List.of(key), state.size());
            Recorded<ListRow> list =
                    reading.rows().row(ListRow.class, key).orElseThrow(() -> PageProblem.noSubject(key));
            ListView view = new ListViews(reading, lists.named(reading, state.size()), state, reader.words())
                    .view(list, sections.about("list:" + key, reader, state), at != null);
            return new Pages.Draft("lists/list.jte", page(reader, state, standpoint, view), view);
        });
    }

    private static Page page(Reader reader, RecordState state, Standpoint standpoint, ListView view) {
        String tag = reader.language().tag();
        String title = view.list().title().in(tag);
        List<Crumb> way = new ArrayList<>(
                List.of(new Crumb(reader.words().get("lists.lists"), PATH + "?record=" + standpoint.root())));
        if (view.contest() != null) {
            way.add(new Crumb(view.contest().name().in(tag), view.contest().href()));
        }
        return Page.of(reader, state, title, title + ". " + view.summary())
                .under("lists")
                .about("list:" + view.list().list())
                .after(way)
                .within(standpoint);
    }
}
