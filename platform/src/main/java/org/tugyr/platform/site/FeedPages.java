package org.tugyr.platform.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.election.ContestNews;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.LogIdentity;
import org.tugyr.platform.facts.News;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.lists.ListNews;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaTree;
import org.tugyr.platform.people.Areas;
import org.tugyr.platform.roadmap.Changes;
import org.tugyr.platform.roadmap.Changes.Change;
import org.tugyr.platform.roadmap.PledgeChanges;
import org.tugyr.platform.roadmap.StandingCounts;
import org.tugyr.platform.roadmap.StandingCounts.Root;
import org.tugyr.platform.site.Findings.Found;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.words.Words;

/** What is new for those who follow: what the board tells of lately, of an area, a record or a pledge; of a contest or a party list; the disagreements of an area. */
@Open
@Controller
final class FeedPages {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int MOST = 50;

    private final StandingCounts standings;
    private final Areas areas;
    private final Changes changes;
    private final PledgeChanges pledges;
    private final Findings findings;
    private final Titles titles;
    private final ContestNews contests;
    private final ListNews lists;
    private final Viewpoints viewpoints;
    private final FactLog log;
    private final DataSource source;

    FeedPages(
            StandingCounts standings,
            Areas areas,
            Changes changes,
            PledgeChanges pledges,
            Findings findings,
            Titles titles,
            ContestNews contests,
            ListNews lists,
            Viewpoints viewpoints,
            FactLog log,
            DataSource source) {
        this.standings = standings;
        this.areas = areas;
        this.changes = changes;
        this.pledges = pledges;
        this.findings = findings;
        this.titles = titles;
        this.contests = contests;
        this.lists = lists;
        this.viewpoints = viewpoints;
        this.log = log;
        this.source = source;
    }

    @GetMapping("/feeds/areas/{key}.atom")
    ResponseEntity<byte[]> area(Reader reader, @PathVariable("key") String key) {
        Root root = standings.ofArea(key).orElseThrow(() -> PageProblem.noSubject(key));
        RecordState state = BoardPage.state(root);
        AreaTree tree = areas.tree(root.key(), state.size(), state.day());
        AreaRow area = tree.area(key).orElseThrow(() -> PageProblem.noSubject(key));
        return changes(reader, state, area.name(), "/areas/" + key, latest(root, tree.within(key)));
    }

    @GetMapping("/feeds/records/{key}.atom")
    ResponseEntity<byte[]> record(Reader reader, @PathVariable("key") String key) {
        Root root = standings.roots().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> PageProblem.noSubject(key));
        RecordState state = BoardPage.state(root);
        AreaTree tree = areas.tree(root.key(), state.size(), state.day());
        Set<String> all = new HashSet<>();
        tree.roots().forEach(top -> all.addAll(tree.within(top.area())));
        return changes(reader, state, root.name(), "/?record=" + key, latest(root, all));
    }

    @GetMapping("/feeds/pledges/{key}.atom")
    ResponseEntity<byte[]> pledge(Reader reader, @PathVariable("key") String key) {
        RecordState state = RecordState.of(viewpoints.on("pledge", key, null));
        PledgeChanges.Latest latest = pledges.latest(key, state.size(), state.day(), MOST);
        return changes(reader, state, latest.title(), "/pledges/" + key, latest.changes());
    }

    @GetMapping("/feeds/contests/{key}.atom")
    ResponseEntity<byte[]> contest(Reader reader, @PathVariable("key") String key) {
        RecordState state = RecordState.of(viewpoints.on("contest", key, null));
        return news(reader, state, contests.latest(key, state.size(), MOST), "/contests/" + key);
    }

    @GetMapping("/feeds/lists/{key}.atom")
    ResponseEntity<byte[]> list(Reader reader, @PathVariable("key") String key) {
        RecordState state = RecordState.of(viewpoints.on("list", key, null));
        return news(reader, state, lists.latest(key, state.size(), MOST), "/lists/" + key);
    }

    private ResponseEntity<byte[]> news(Reader reader, RecordState state, News latest, String page) {
        return feed(
                reader,
                state,
                latest.title(),
                page,
                latest.items().stream()
                        .map(news -> item(news, page, reader.words()))
                        .toList());
    }

    private static Feed.Item item(News.Item news, String page, Words words) {
        Recorded<?> entry = news.entry();
        String what = words.get("web.kind." + news.file());
        return new Feed.Item(
                entry.fact().id(),
                entry.fact().at(),
                news.corrects() ? words.get("site.feed.corrected", what) : what,
                news.entries() == 1
                        ? words.get("web.know.entry", words.number(entry.index()))
                        : words.get("site.feed.entries", news.entries(), words.number(entry.index())),
                page);
    }

    private ResponseEntity<byte[]> changes(
            Reader reader, RecordState state, Text name, String page, List<Change> latest) {
        Map<Long, Recorded<?>> entries = new HashMap<>();
        log.entries(latest.stream().map(Change::entry).toList()).forEach(entry -> entries.put(entry.index(), entry));
        return feed(
                reader,
                state,
                name,
                page,
                latest.stream()
                        .map(change ->
                                item(change, Objects.requireNonNull(entries.get(change.entry())), reader.words()))
                        .toList());
    }

    @GetMapping("/feeds/disagreements/{area}.atom")
    ResponseEntity<byte[]> disagreements(Reader reader, @PathVariable("area") String key) {
        Root root = standings.ofArea(key).orElseThrow(() -> PageProblem.noSubject(key));
        RecordState state = BoardPage.state(root);
        AreaTree tree = areas.tree(root.key(), state.size(), state.day());
        AreaRow area = tree.area(key).orElseThrow(() -> PageProblem.noSubject(key));
        Words words = reader.words();
        List<Found> found = findings.since(root.key(), tree.within(key), 0, MOST);
        Map<String, Text> names =
                titles.of(found.stream().map(each -> "pledge:" + each.pledge()).toList(), state.day());
        String origin = origin();
        String title =
                words.get("site.findings.of", area.name().in(words.language().tag()));
        List<Feed.Item> items = found.stream()
                .filter(each -> names.containsKey("pledge:" + each.pledge()))
                .map(each -> new Feed.Item(
                        id(origin + root.key() + "#" + each.id()),
                        each.foundAt(),
                        words.of("roadmap.disagreement", each.disagreement()) + ": "
                                + Objects.requireNonNull(names.get("pledge:" + each.pledge()))
                                        .in(words.language().tag()),
                        words.get("site.findings.since", words.day(each.foundOn())),
                        "/pledges/" + each.pledge()))
                .toList();
        return answer(reader, state, title, "/disagreements/" + key, items, "-" + findings.last(root.key()));
    }

    private List<Change> latest(Root root, Set<String> within) {
        return changes.latest(root.key(), within, MOST, MOST);
    }

    private ResponseEntity<byte[]> feed(
            Reader reader, RecordState state, Text name, String page, List<Feed.Item> items) {
        Words words = reader.words();
        String tag = words.language().tag();
        return answer(reader, state, words.get("site.feed.title", name.in(tag)), page, items, "");
    }

    private String origin() {
        return LogIdentity.of(source).map(LogIdentity::origin).orElse("");
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A feed as it is sent.
     *
     * @param version what else than size, day and language decides its bytes
     */
    private ResponseEntity<byte[]> answer(
            Reader reader, RecordState state, String title, String page, List<Feed.Item> items, String version) {
        Words words = reader.words();
        String tag = words.language().tag();
        Feed feed = new Feed(
                id(origin() + reader.path() + "#" + tag),
                title,
                state.record() == null
                        ? words.get("web.site.name")
                        : state.record().in(tag),
                state.licence(),
                page,
                state.updatedAt() == null ? Instant.EPOCH : state.updatedAt(),
                items,
                reader);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .eTag("W/\"%d-%s-%s%s\"".formatted(state.size(), state.day(), tag, version))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, tag)
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .body(feed.xml());
    }

    private static Feed.Item item(Change change, Recorded<?> entry, Words words) {
        Lately told = Lately.of(change, words);
        return new Feed.Item(
                entry.fact().id(),
                entry.fact().at(),
                told.what() + ": " + told.name().in(words.language().tag()),
                told.detail().isEmpty() ? told.when() : told.detail() + " · " + told.when(),
                told.href());
    }
}
