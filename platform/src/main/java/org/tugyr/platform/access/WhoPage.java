package org.tugyr.platform.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.AccessRows.OperatorRow;
import org.tugyr.platform.confirm.ConfirmRows.OfficeKeyRow;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.LogIdentity;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Tables.Placed;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordChoice;
import org.tugyr.platform.web.RecordState;

/** Who runs a record, who pays for it, whose key signs it, and which offices may write in it. */
@Open
@Controller
final class WhoPage {

    static final String PATH = "/who";

    private final Grants grants;
    private final Realm realm;
    private final Persons persons;
    private final RecordChoice choice;
    private final Titles titles;
    private final FactLog log;
    private final DataSource source;
    private final Pages pages;

    WhoPage(
            Grants grants,
            Realm realm,
            Persons persons,
            RecordChoice choice,
            Titles titles,
            FactLog log,
            DataSource source,
            Pages pages) {
        this.grants = grants;
        this.realm = realm;
        this.persons = persons;
        this.choice = choice;
        this.titles = titles;
        this.log = log;
        this.source = source;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<?> who(Reader reader, @RequestParam(name = "record", required = false) @Nullable String asked) {
        Standpoint record = grants.records().stream()
                .filter(one -> asked == null || one.root().equals(asked))
                .findFirst()
                .orElseThrow(() -> asked == null ? PageProblem.notFound() : PageProblem.noSubject(asked));
        RecordState state = RecordState.of(record);
        return pages.cached(reader, state, () -> {
            String title = reader.words().get("access.who");
            Page page = Page.of(reader, state, title, reader.words().get("access.who.lead"))
                    .within(record);
            return new Pages.Draft("access/who.jte", page, view(record));
        });
    }

    private WhoView view(Standpoint record) {
        List<Placed<GrantRow>> standing = grants.standing(record.root(), record.size());
        List<Placed<GrantRow>> now = standing.stream()
                .filter(placed -> placed.row().inForce(record.day()))
                .toList();
        List<GrantRule.Conflict> conflicts = new GrantRule(
                        now.stream().map(Placed::row).toList(),
                        realm.tree(record.root(), record.day(), log.present()),
                        record.day())
                .conflicts();
        Map<String, Text> names = names(now, record);
        Map<String, Text> members = persons.named(
                record.root(),
                now.stream()
                        .map(placed -> placed.row().person())
                        .filter(Objects::nonNull)
                        .toList());
        String own = "record:" + record.root();
        History history = log.history(List.of(own), record.size(), List.of(RecordRow.class, OperatorRow.class));
        Optional<Recorded<OperatorRow>> operator = history.row(OperatorRow.class, record.root());
        Optional<LogIdentity> identity = LogIdentity.of(source);
        return new WhoView(
                choice.choices(record, PATH),
                history.row(RecordRow.class, record.root())
                        .map(row -> row.row().operator())
                        .orElse(""),
                operator.map(Recorded::row).orElse(null),
                operator.map(Recorded::index).orElse(null),
                identity.map(LogIdentity::origin).orElse(null),
                identity.map(known -> known.key().format()).orElse(null),
                now.stream().map(placed -> line(placed, names, members)).toList(),
                keys(grants.keys(record.root(), record.size()), standing, record.day()),
                together(now),
                conflicts.stream()
                        .map(conflict -> new WhoView.Conflict(
                                conflict.council().title(),
                                conflict.headquarters().title(),
                                named(
                                        names,
                                        "organisation:" + conflict.council().appointedBy())))
                        .toList());
    }

    /** A key ends with its office, if not before. */
    private static List<WhoView.Key> keys(
            List<Placed<OfficeKeyRow>> keys, List<Placed<GrantRow>> standing, LocalDate day) {
        Map<String, GrantRow> offices = standing.stream()
                .map(Placed::row)
                .collect(Collectors.toMap(GrantRow::office, Function.identity(), (_, later) -> later));
        return keys.stream()
                .filter(placed -> offices.containsKey(placed.row().office()))
                .map(placed -> {
                    OfficeKeyRow key = placed.row();
                    GrantRow office = Objects.requireNonNull(offices.get(key.office()));
                    LocalDate last = office.validTo().isBefore(day) ? office.validTo() : null;
                    LocalDate ended = Stream.of(key.endedOn(), office.endedOn(), last)
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                            .orElse(null);
                    return new WhoView.Key(office.title(), key.key(), key.validFrom(), ended, placed.index());
                })
                .toList();
    }

    /** Who administers does not write, but for who founded the record: that is said, without saying who it is. */
    private static List<WhoView.Together> together(List<Placed<GrantRow>> now) {
        Map<String, List<GrantRow>> held = now.stream()
                .map(Placed::row)
                .collect(Collectors.groupingBy(GrantRow::account, LinkedHashMap::new, Collectors.toList()));
        return held.values().stream()
                .filter(rows -> rows.size() > 1)
                .filter(rows -> rows.stream()
                        .anyMatch(row ->
                                row.role() == Role.ADMINISTRATOR && row.scope().equals(Scope.WHOLE)))
                .map(rows ->
                        new WhoView.Together(rows.stream().map(GrantRow::title).toList()))
                .toList();
    }

    private Map<String, Text> names(List<Placed<GrantRow>> now, Standpoint record) {
        List<String> subjects = new ArrayList<>();
        for (Placed<GrantRow> placed : now) {
            GrantRow row = placed.row();
            String place = row.scope().subject();
            if (place != null) {
                subjects.add(place);
            }
            if (row.appointedBy() != null) {
                subjects.add("organisation:" + row.appointedBy());
            }
            subjects.add("office:" + row.grantedBy());
            subjects.add("office:" + row.secondedBy());
        }
        return titles.of(subjects.stream().distinct().toList(), record.day());
    }

    private static WhoView.Line line(Placed<GrantRow> placed, Map<String, Text> names, Map<String, Text> members) {
        GrantRow row = placed.row();
        return new WhoView.Line(
                row,
                members.get(String.valueOf(row.person())),
                names.get(String.valueOf(row.scope().subject())),
                names.get("organisation:" + row.appointedBy()),
                names.get("office:" + row.grantedBy()),
                names.get("office:" + row.secondedBy()),
                placed.index());
    }

    private static Text named(Map<String, Text> names, String subject) {
        return Objects.requireNonNullElseGet(names.get(subject), () -> Text.of("en", subject));
    }
}
