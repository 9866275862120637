package org.tugyr.platform.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.search.SearchView.Apart;
import org.tugyr.platform.search.SearchView.State;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Paging;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordChoice;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.parts.Choice;

/**
 * The page that finds. It is made anew each time: what is asked for seldom comes again, and what is erased must not be kept.
 */
@Open
@Controller
final class SearchPage {

    private static final int LINES = 20;
    /** So many entries behind the log, the index is a moment behind and not still being made. */
    private static final long A_MOMENT = 1_000;

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
    private static final String PATH = "/search";

    private final Search search;
    private final Index index;
    private final Lines lines;
    private final List<Findables> all;
    private final RecordChoice records;
    private final Pages pages;

    SearchPage(Search search, Index index, Lines lines, List<Findables> all, RecordChoice records, Pages pages) {
        this.search = search;
        this.index = index;
        this.lines = lines;
        this.all =
                all.stream().sorted(Comparator.comparingInt(Findables::order)).toList();
        this.records = records;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> search(
            Reader reader,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "record", required = false) @Nullable String record,
            @RequestParam(name = "page", defaultValue = "1") String number) {
        demand(kind, number);
        Standpoint here = records.choose(record);
        String text = typed.strip();
        boolean tooLong = text.codePointCount(0, text.length()) > SearchView.LONGEST;
        String kept = tooLong ? text.substring(0, text.offsetByCodePoints(0, SearchView.LONGEST)) : text;
        SearchView view = tooLong || text.isEmpty()
                ? bare(tooLong ? State.TOO_LONG : State.EMPTY, kept, here)
                : found(kept, kind, Integer.parseInt(number), here, reader);
        return pages.render(
                tooLong ? HttpStatus.BAD_REQUEST : HttpStatus.OK,
                "search/search.jte",
                page(reader, here, view, address(here.root(), kept, kind, Integer.parseInt(number))),
                view);
    }

    private void demand(@Nullable String kind, String number) {
        if (kind != null && all.stream().noneMatch(some -> some.kind().equals(kind))) {
            throw PageProblem.badParameter("kind", kind);
        }
        if (!NUMBER.matcher(number).matches()) {
            throw PageProblem.badParameter("page", number);
        }
    }

    private SearchView bare(State state, String text, Standpoint here) {
        return new SearchView(
                state,
                text,
                here.root(),
                choices(here, text),
                List.of(),
                List.of(),
                false,
                null,
                List.of(),
                null,
                false);
    }

    private SearchView found(String text, @Nullable String kind, int number, Standpoint here, Reader reader) {
        Search.Found found = search.find(here.root(), text, reader.language().tag(), kind, LINES, (number - 1) * LINES);
        if (found.sought().isEmpty()) {
            return bare(State.WORDLESS, text, here);
        }
        long inAll = kind == null ? found.inAll() : found.counts().getOrDefault(kind, 0L);
        return new SearchView(
                found.inAll() == 0 ? State.NOTHING : State.FOUND,
                text,
                here.root(),
                choices(here, text),
                kinds(found, here.root(), text, kind),
                lines.of(found.sought(), found.hits(), here.day(), reader.words()),
                found.inAll() > 0 && found.sought().alike(),
                common(found),
                found.inAll() == 0 && !found.namesOnly() ? apart(here.root(), found.sought()) : List.of(),
                Paging.of(inAll, LINES, number, address(here.root(), text, kind, 1) + "&page="),
                index.behind() > A_MOMENT);
    }

    private List<SearchView.Kind> kinds(Search.Found found, String root, String text, @Nullable String chosen) {
        List<SearchView.Kind> kinds = new ArrayList<>();
        kinds.add(new SearchView.Kind(
                null, found.inAll(), !found.more().isEmpty(), address(root, text, null, 1), chosen == null));
        for (Findables some : all) {
            long count = found.counts().getOrDefault(some.kind(), 0L);
            if (count > 0 || some.kind().equals(chosen)) {
                kinds.add(new SearchView.Kind(
                        some.kind(),
                        count,
                        found.more().contains(some.kind()),
                        address(root, text, some.kind(), 1),
                        some.kind().equals(chosen)));
            }
        }
        return kinds;
    }

    private static @Nullable String common(Search.Found found) {
        return !found.namesOnly() ? null : found.more().isEmpty() ? "search.common" : "search.common.many";
    }

    private List<Apart> apart(String root, Sought sought) {
        List<Apart> apart = new ArrayList<>();
        search.alone(root, sought)
                .forEach((word, found) -> apart.add(new Apart(word, found, address(root, word, null, 1))));
        return apart;
    }

    /** The records to switch between, each with the same words. */
    private List<Choice> choices(Standpoint here, String text) {
        return records.choices(here, PATH).stream()
                .map(choice -> new Choice(
                        choice.name(),
                        text.isEmpty() ? choice.href() : choice.href() + "&q=" + encoded(text),
                        choice.synthetic(),
                        choice.current()))
                .toList();
    }

    private static String address(String root, String text, @Nullable String kind, int number) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("record", root);
        parameters.put("q", text);
        if (kind != null) {
            parameters.put("kind", kind);
        }
        if (number > 1) {
            parameters.put("page", String.valueOf(number));
        }
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&", PATH + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Page page(Reader reader, Standpoint here, SearchView view, String address) {
        String title = view.state() == State.EMPTY
                ? reader.words().get("search.title")
                : reader.words().get("search.title.of", view.text());
        return Page.of(reader, RecordState.of(here), title, reader.words().get("search.description"))
                .under("search")
                .within(here)
                .unlisted(address);
    }
}
