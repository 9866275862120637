package org.tugyr.platform.roadmap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeRow;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.roadmap.RoadmapRows.RoadmapRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Crumb;
import org.tugyr.platform.web.words.Words;

/** The pages of roadmaps and their measures. */
@Open
@Controller
final class RoadmapPages {

    private final Viewpoints viewpoints;
    private final Roots roots;
    private final FactLog log;
    private final JdbcClient jdbc;
    private final Pages pages;

    RoadmapPages(Viewpoints viewpoints, Roots roots, FactLog log, JdbcClient jdbc, Pages pages) {
        this.viewpoints = viewpoints;
        this.roots = roots;
        this.log = log;
        this.jdbc = jdbc;
        this.pages = pages;
    }

    @GetMapping("/roadmaps")
    ResponseEntity<?> roadmaps(
            Reader reader, @RequestParam(name = "record", required = false) @Nullable String record) {
        Filter filter = Filter.of("/roadmaps", "record", record);
        Standpoint standpoint = roots.of(filter);
        RecordState state = RecordState.of(standpoint);
        return pages.cached(reader, state, () -> {
            List<RoadmapView.Line> lines = new ArrayList<>();
            jdbc.sql("select r.roadmap, r.name, " + Lists.name("people.areas", "area", "r.area", ":day") + """
                             as area, p.name as programme,
                            (select count(*) from roadmap.measures m where m.roadmap = r.roadmap) as measures,
                            (select count(*) from roadmap.indicators i where i.roadmap = r.roadmap) as indicators
                            from roadmap.roadmaps r join programme.programmes p on p.programme = r.programme
                            where r.root = :root order by r.area, r.roadmap""")
                    .param("root", standpoint.root())
                    .param("day", state.day())
                    .query(row -> {
                        lines.add(new RoadmapView.Line(
                                row.getString("roadmap"),
                                Lists.text(row.getString("name")),
                                Lists.text(row.getString("area")),
                                Lists.text(row.getString("programme")),
                                row.getLong("measures"),
                                row.getLong("indicators")));
                    });
            String title = reader.words().get("roadmap.nav");
            return new Pages.Draft(
                    "roadmap/roadmaps.jte",
                    Page.of(reader, state, title, reader.words().get("roadmap.nav.description"))
                            .under("roadmaps")
                            .within(standpoint),
                    new RoadmapView.All(roots.choices(standpoint, "/roadmaps"), lines));
        });
    }

    @GetMapping("/roadmaps/{key}")
    ResponseEntity<?> roadmap(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("roadmap", key, at);
        RecordState state = at == null ? roots.settled(standpoint) : RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            History roadmap = log.own(List.of("roadmap:" + key), state.size());
            Recorded<RoadmapRow> recorded =
                    roadmap.row(RoadmapRow.class, key).orElseThrow(() -> PageProblem.noSubject(key));
            RoadmapRow row = recorded.row();
            Set<String> mentioned = new LinkedHashSet<>(List.of("area:" + row.area(), "programme:" + row.programme()));
            if (row.evidence() != null) {
                mentioned.add("evidence:" + row.evidence());
            }
            History own = log.own(List.copyOf(mentioned), state.size());
            RoadmapView view = view(recorded, own, standpoint, state, reader.words(), at != null);
            String title = row.name().in(reader.language().tag());
            return new Pages.Draft(
                    "roadmap/roadmap.jte",
                    Page.of(reader, state, title, reader.words().get("roadmap.roadmap.description", title))
                            .under("roadmaps")
                            .after(List.of(new Crumb(reader.words().get("roadmap.nav"), "/roadmaps")))
                            .within(standpoint),
                    view);
        });
    }

    private RoadmapView view(
            Recorded<RoadmapRow> recorded,
            History own,
            Standpoint standpoint,
            RecordState state,
            Words words,
            boolean past) {
        RoadmapRow row = recorded.row();
        return new RoadmapView(
                row,
                new Names(own).ofArea(row.area(), state.day()).orElseGet(() -> Text.of("en", row.area())),
                own.row(ProgrammeRow.class, row.programme())
                        .map(programme -> programme.row().name())
                        .orElseGet(() -> Text.of("en", row.programme())),
                when(row.adoptedOn(), words),
                when(row.startsOn(), words),
                when(row.endsOn(), words),
                past
                        ? null
                        : MeasureList.read(
                                jdbc,
                                Filter.of("/measures", "roadmap", row.roadmap()),
                                state.day(),
                                RoadmapView.LINES,
                                1),
                past
                        ? null
                        : IndicatorList.read(
                                jdbc,
                                standpoint.root(),
                                Filter.of("/indicators", "roadmap", row.roadmap()),
                                state.day(),
                                RoadmapView.LINES,
                                1,
                                words),
                MeasureViews.proof(own, recorded, row.evidence()));
    }

    private static @Nullable String when(@Nullable When when, Words words) {
        return when == null ? null : words.when(when);
    }

    @GetMapping("/measures/{key}")
    ResponseEntity<?> measure(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("measure", key, at);
        RecordState state = RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            History history = log.history(List.of("measure:" + key), state.size());
            Recorded<MeasureRow> recorded =
                    history.row(MeasureRow.class, key).orElseThrow(() -> PageProblem.noSubject(key));
            History own = log.own(MeasureViews.mentioned(history, recorded.row()), state.size());
            MeasureView view = MeasureViews.of(recorded, history, own, state.day(), reader.words(), at != null);
            String tag = reader.language().tag();
            List<Crumb> way = new ArrayList<>();
            if (view.roadmap() != null) {
                way.add(new Crumb(
                        view.roadmap().in(tag), "/roadmaps/" + view.row().roadmap()));
            }
            if (view.pledge() != null) {
                way.add(new Crumb(
                        view.pledge().in(tag), "/pledges/" + view.row().pledge()));
            }
            String title = view.row().name().in(tag);
            return new Pages.Draft(
                    "roadmap/measure.jte",
                    Page.of(reader, state, title, description(view, reader))
                            .under("roadmaps")
                            .after(way)
                            .within(standpoint),
                    view);
        });
    }

    private static String description(MeasureView view, Reader reader) {
        String tag = reader.language().tag();
        return reader.words()
                .get(
                        "roadmap.measure.description",
                        view.row().name().in(tag),
                        view.line().owner().in(tag),
                        view.due());
    }
}
