package org.tugyr.platform.programme;

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
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeRow;
import org.tugyr.platform.programme.ProgrammeView.Asked;
import org.tugyr.platform.programme.ProgrammeView.Proposal;
import org.tugyr.platform.programme.ProgrammeView.Proposals;
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
import org.tugyr.platform.web.parts.Lines;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.words.Words;

/** The pages of programmes. */
@Open
@Controller
final class ProgrammePages {

    private static final int PROPOSALS = 15;
    private static final int PROPOSALS_AT_ONCE = 1000;

    private final Viewpoints viewpoints;
    private final RecordChoice records;
    private final FactLog log;
    private final ProgrammeStore store;
    private final Sections sections;
    private final Pages pages;

    ProgrammePages(
            Viewpoints viewpoints,
            RecordChoice records,
            FactLog log,
            ProgrammeStore store,
            Sections sections,
            Pages pages) {
        this.viewpoints = viewpoints;
        this.records = records;
        this.log = log;
        this.store = store;
        this.sections = sections;
        this.pages = pages;
    }

    @GetMapping("/programmes")
    ResponseEntity<?> programmes(
            Reader reader, @RequestParam(name = "record", required = false) @Nullable String record) {
        Standpoint standpoint = records.choose(record);
        RecordState state = RecordState.of(standpoint);
        return pages.cached(reader, state, () -> {
            String title = reader.words().get("programme.nav");
            return new Pages.Draft(
                    "programme/programmes.jte",
                    Page.of(reader, state, title, reader.words().get("programme.nav.description"))
                            .under("programmes")
                            .within(standpoint),
                    new ProgrammeView.All(
                            records.choices(standpoint, "/programmes"),
                            store.programmes(standpoint.root(), state.day())));
        });
    }

    @GetMapping("/programmes/{key}")
    ResponseEntity<?> programme(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        Standpoint standpoint = viewpoints.on("programme", key, at);
        String subject = "programme:" + key;
        RecordState state =
                at == null ? sections.restsOn(subject, RecordState.of(standpoint)) : RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            Recorded<ProgrammeRow> programme = log.own(List.of(subject), state.size())
                    .row(ProgrammeRow.class, key)
                    .orElseThrow(() -> PageProblem.noSubject(key));
            ProgrammeView view = view(programme, state, reader.words(), at != null, page);
            Sections.Parts parts = at == null ? sections.about(subject, reader, state) : Sections.Parts.NONE;
            return new Pages.Draft(
                    "programme/programme.jte",
                    page(reader, state, standpoint, view),
                    new ProgrammeView.Sheet(view, parts, at != null));
        });
    }

    private ProgrammeView view(
            Recorded<ProgrammeRow> programme, RecordState state, Words words, boolean past, int page) {
        ProgrammeRow row = programme.row();
        History own = log.own(ProgrammeViews.mentioned(row), state.size());
        History framework =
                row.framework() == null ? own : log.history(List.of("framework:" + row.framework()), state.size());
        if (past) {
            return ProgrammeViews.of(programme, framework, own, null, null, state.day(), words);
        }
        ProgrammeStore.Counts counts = store.counts(row.programme());
        return ProgrammeViews.of(
                programme,
                framework,
                own,
                new Asked(counts.pledges(), counts.fromProposals()),
                proposals(row.programme(), counts.proposals(), state.size(), words, page),
                state.day(),
                words);
    }

    private Proposals proposals(String programme, long inAll, long size, Words words, int page) {
        Pager pager = Paging.of(inAll, PROPOSALS, page, "/programmes/" + programme + "?page=");
        if (inAll == 0) {
            return new Proposals(List.of(), 0, pager, new Lines<>(0, _ -> List.of()));
        }
        int parts = Math.toIntExact(Math.ceilDiv(inAll, (long) PROPOSALS_AT_ONCE));
        return new Proposals(
                proposals(programme, PROPOSALS, page, size, words),
                inAll,
                pager,
                new Lines<>(parts, part -> proposals(programme, PROPOSALS_AT_ONCE, part, size, words)));
    }

    private List<Proposal> proposals(String programme, int most, int page, long size, Words words) {
        List<String> keys = store.proposals(programme, most, (page - 1) * most);
        History history = log.own(keys.stream().map(key -> "proposal:" + key).toList(), size);
        return ProgrammeViews.proposals(keys, history, words);
    }

    private static Page page(Reader reader, RecordState state, Standpoint standpoint, ProgrammeView view) {
        String tag = reader.language().tag();
        String title = view.row().name().in(tag);
        return Page.of(
                        reader,
                        state,
                        title,
                        view.row().summary() == null
                                ? title
                                : view.row().summary().in(tag))
                .under("programmes")
                .about("programme:" + view.row().programme())
                .after(List.of(new Crumb(reader.words().get("programme.nav"), "/programmes")))
                .within(standpoint);
    }
}
