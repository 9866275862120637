package org.tugyr.platform.data;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.report.Marks;
import org.tugyr.platform.search.Finds;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordChoice;
import org.tugyr.platform.web.Viewpoints;

/** The doors for programs, which {@link Operation} describes. */
@Open
@Controller
final class Api {

    static final String V1 = "/api/v1";
    static final int MOST = 100;
    static final int LONGEST_SEARCH = 200;
    static final int MOST_PAGES = 50;

    private static final int FOUND = 20;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    private final Answers answers;
    private final Kinds kinds;
    private final Finds finds;
    private final Standpoints standpoints;
    private final RecordChoice records;
    private final Viewpoints viewpoints;
    private final Pages pages;

    Api(
            DataSource source,
            Kinds kinds,
            Clock clock,
            FactLog log,
            Marks marks,
            Finds finds,
            Standpoints standpoints,
            RecordChoice records,
            Viewpoints viewpoints,
            Pages pages) {
        this.answers = new Answers(source, kinds, clock, log, marks);
        this.kinds = kinds;
        this.finds = finds;
        this.standpoints = standpoints;
        this.records = records;
        this.viewpoints = viewpoints;
        this.pages = pages;
    }

    @GetMapping("/api")
    ResponseEntity<Void> about() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/data#api"))
                .build();
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> description(Reader reader) {
        return pages.answer(
                reader,
                () -> Answers.answer(new OpenApi(kinds).document(reader.site().absolute("/")), null));
    }

    @GetMapping(V1 + "/records")
    ResponseEntity<byte[]> records(Reader reader) {
        return pages.answer(reader, () -> {
            List<Json> all = new ArrayList<>();
            for (Standpoint state : standpoints.all()) {
                all.add(Json.object()
                        .put("id", "record:" + state.root())
                        .put("name", RowJson.write(state.name()))
                        .put("page", "/?record=" + state.root())
                        .put("tugyr", Descriptor.stateOf(state))
                        .build());
            }
            return Answers.answer(Json.object().put("items", new Json.Arr(all)).build(), null);
        });
    }

    @GetMapping({
        V1 + "/pledges",
        V1 + "/indicators",
        V1 + "/areas",
        V1 + "/organisations",
        V1 + "/people",
        V1 + "/contests",
        V1 + "/lists",
        V1 + "/claims"
    })
    ResponseEntity<byte[]> list(
            Reader reader,
            @RequestParam(name = "record", required = false) @Nullable String record,
            @RequestParam(name = "area", required = false) @Nullable String area,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        Collection collection = Collection.at(reader.path());
        if (area != null && !(collection.inAreas() && KEY.matcher(area).matches())) {
            throw PageProblem.badParameter("area", area);
        } else if (after != null && !KEY.matcher(after).matches()) {
            throw PageProblem.badParameter("after", after);
        }
        within("limit", limit, MOST);
        return pages.answer(reader, () -> answers.list(new Answers.Wanted(collection, record, area, after, limit)));
    }

    @GetMapping({
        V1 + "/pledges/{key}",
        V1 + "/indicators/{key}",
        V1 + "/areas/{key}",
        V1 + "/organisations/{key}",
        V1 + "/people/{key}",
        V1 + "/contests/{key}",
        V1 + "/lists/{key}",
        V1 + "/claims/{key}"
    })
    ResponseEntity<byte[]> one(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Collection collection = Collection.at(reader.path());
        return pages.answer(reader, () -> {
            Standpoint state = viewpoints.on(collection.subject(), key, at);
            return answers.one(collection, key, state, at != null);
        });
    }

    @GetMapping(V1 + "/search")
    ResponseEntity<byte[]> search(
            Reader reader,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "record", required = false) @Nullable String record,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        String text = typed.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_SEARCH) {
            throw PageProblem.badParameter("q", text);
        } else if (kind != null && !finds.kinds().contains(kind)) {
            throw PageProblem.badParameter("kind", kind);
        }
        within("page", number, MOST_PAGES);
        return pages.answer(reader, () -> {
            Standpoint state = records.choose(record);
            Finds.Answer found = finds.of(
                    state.root(), text, reader.language().tag(), kind, state.day(), FOUND, (number - 1) * FOUND);
            JsonBuilder counts = Json.object();
            found.counts().forEach(counts::put);
            long all = kind != null
                    ? found.counts().getOrDefault(kind, 0L)
                    : found.counts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
            boolean more = number < MOST_PAGES && all > (long) number * FOUND;
            String next = V1 + "/search?record=" + state.root() + "&q="
                    + URLEncoder.encode(text, StandardCharsets.UTF_8) + (kind == null ? "" : "&kind=" + kind) + "&page="
                    + (number + 1);
            return Answers.page(
                    state,
                    found.lines().stream().map(line -> line(line, state)).toList(),
                    Json.object().put("counts", counts.build()).put("more", Json.strings(List.copyOf(found.more()))),
                    more ? next : null);
        });
    }

    private static Json line(Finds.Line line, Standpoint state) {
        return Json.object()
                .put("id", line.subject())
                .put("name", RowJson.write(line.name()))
                .put("page", String.valueOf(Addresses.of(line.subject())))
                .put("synthetic", state.synthetic())
                .build();
    }

    private static void within(String name, int number, int most) {
        if (number < 1 || number > most) {
            throw PageProblem.badParameter(name, String.valueOf(number));
        }
    }
}
