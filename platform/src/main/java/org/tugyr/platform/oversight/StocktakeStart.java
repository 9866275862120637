package org.tugyr.platform.oversight;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.access.Grants;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.access.Signed;
import org.tugyr.platform.doors.Needs;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.intake.Typed;
import org.tugyr.platform.oversight.HeadquartersList.Listed;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeMemberRow;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import org.tugyr.platform.web.words.Words;
import org.tugyr.platform.writing.Drafting;

/** Begins a stocktake as a draft: its agenda made of the list, and each open decision as a row to be filled in. */
@Needs(Role.HEADQUARTERS_OFFICER)
@Controller
final class StocktakeStart {

    static final String PATH = "/desk/stocktakes";

    private static final int AGENDA = 20;
    private static final int DECISIONS = 100;
    private static final int MEMBERS = 40;

    private static final String LAST = """
            stocktake = (select s.stocktake from oversight.stocktakes s where s.organisation = ? and s.held_on <= ?
                order by s.held_on desc, s.stocktake desc limit 1) order by person limit ?""";

    private final Grants grants;
    private final HeadquartersList list;
    private final Tables tables;
    private final Drafting drafting;
    private final Lexicon lexicon;

    StocktakeStart(Grants grants, HeadquartersList list, Tables tables, Drafting drafting, Lexicon lexicon) {
        this.grants = grants;
        this.list = list;
        this.tables = tables;
        this.drafting = drafting;
        this.lexicon = lexicon;
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> start(Signed signed, @RequestParam("office") String office, @RequestParam("id") String id) {
        Held held = grants.of(signed.account()).stream()
                .filter(one -> one.row().office().equals(office) && one.row().role() == Role.HEADQUARTERS_OFFICER)
                .findFirst()
                .orElseThrow(PageProblem::forbidden);
        return seeOther(drafting.begin(id, "stocktakes", held, signed, rows(list.of(held))));
    }

    static ResponseEntity<byte[]> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(URI.create(path))
                .build();
    }

    private List<Typed> rows(Listed listed) {
        String key = drafting.key("stocktake-" + listed.day());
        List<Typed> rows = new ArrayList<>();
        Map<String, String> main = new LinkedHashMap<>();
        main.put("stocktake", key);
        put(main, "organisation", listed.organisation());
        put(main, "area", listed.area());
        main.put("held_on", listed.day().toString());
        main.put("lang", Language.KK.tag());
        for (Language language : Language.values()) {
            Words words = lexicon.in(language);
            main.put("title_" + language.tag(), words.get("oversight.stocktake.of", words.day(listed.day())));
        }
        rows.add(new Typed("stocktakes", main));
        members(key, listed).forEach(rows::add);
        agenda(key, listed).forEach(rows::add);
        listed.open().stream()
                .filter(decision -> decision.taken().heldOn().isBefore(listed.day()))
                .limit(DECISIONS)
                .forEach(decision -> rows.add(new Typed(
                        "decision-states", Map.of("decision", decision.row().decision(), "stocktake", key))));
        return rows;
    }

    private static void put(Map<String, String> cells, String column, @Nullable String cell) {
        if (cell != null) {
            cells.put(column, cell);
        }
    }

    /** Whoever sat there last time; that they were there is to be said anew. */
    private List<Typed> members(String key, Listed listed) {
        String organisation = listed.organisation();
        return organisation == null ? List.of() : members(key, organisation, listed.day());
    }

    private List<Typed> members(String key, String organisation, LocalDate day) {
        return tables.rows(StocktakeMemberRow.class, Long.MAX_VALUE, LAST, organisation, day, MEMBERS).stream()
                .map(placed -> {
                    Map<String, String> cells = new LinkedHashMap<>(
                            Map.of("stocktake", key, "person", placed.row().person()));
                    put(cells, "organisation", placed.row().organisation());
                    return new Typed("stocktake-members", cells);
                })
                .toList();
    }

    private List<Typed> agenda(String key, Listed listed) {
        List<Typed> items = new ArrayList<>();
        for (Attention attention : listed.ordered()) {
            Map<String, String> cells = item(attention, listed);
            if (!cells.isEmpty() && items.size() < AGENDA) {
                cells.put("stocktake", key);
                cells.put("number", String.valueOf(items.size() + 1));
                items.add(new Typed("agenda-items", cells));
            }
        }
        return items;
    }

    /** What is said of it on the agenda; nothing for own decisions, which come back by themselves. */
    private Map<String, String> item(Attention attention, Listed listed) {
        String subject = attention.subject();
        if (listed.pledges().containsKey(subject)) {
            return item(Objects.requireNonNull(listed.pledges().get(subject)).title(), attention, subject);
        } else if (listed.measures().containsKey(subject)) {
            return item(Objects.requireNonNull(listed.measures().get(subject)).name(), attention, subject);
        }
        Decision decision = Objects.requireNonNull(listed.decisions().get(subject));
        return listed.open().contains(decision)
                ? Map.of()
                : item(decision.row().wording(), attention, decision.row().concerns());
    }

    private Map<String, String> item(Text title, Attention attention, @Nullable String concerns) {
        Map<String, String> cells = new LinkedHashMap<>();
        SortedMap<String, String> values = new TreeMap<>(title.values());
        values.forEach((tag, value) -> Language.of(tag).ifPresent(language -> {
            Words words = lexicon.in(language);
            cells.put(
                    "title_" + tag,
                    words.get("oversight.agenda.item", value, words.of("oversight.rung", attention.rung())));
        }));
        cells.put("lang", title.lang());
        put(cells, "concerns", concerns);
        return cells;
    }
}
