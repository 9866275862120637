package org.tugyr.platform.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.lists.Assembly;
import org.tugyr.count.lists.Renewal;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.lists.ListRows.ListRow;
import org.tugyr.platform.lists.ListRows.ListRuleRow;
import org.tugyr.platform.lists.ListRows.QuotaRow;
import org.tugyr.platform.lists.ListView.Named;
import org.tugyr.platform.lists.RankingRows.AspirantRow;
import org.tugyr.platform.lists.RankingRows.BureauChoiceRow;
import org.tugyr.platform.lists.RankingRows.ListFigureRow;
import org.tugyr.platform.lists.RankingRows.SlotRow;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.words.Words;

/** Makes the views of lists: a pure function of their rows, of names, of the state and of the language. */
final class ListViews {

    private static final int MOST_FINDINGS = 12;

    private final Lists.Reading reading;
    private final History named;
    private final Names names;
    private final RecordState state;
    private final Words words;

    /** @param named what the lists name */
    ListViews(Lists.Reading reading, History named, RecordState state, Words words) {
        this.reading = reading;
        this.named = named;
        this.names = new Names(named);
        this.state = state;
        this.words = words;
    }

    /**
     * Lists in brief, those adopted last first.
     *
     * @param person whose place on them is told too; null for nobody
     */
    List<ListsView.Line> lines(@Nullable String person) {
        return reading.rows().rows(ListRow.class).stream()
                .sorted(Comparator.comparing((Recorded<ListRow> row) -> day(row.row()))
                        .reversed())
                .map(recorded -> line(recorded, person))
                .toList();
    }

    private ListsView.Line line(Recorded<ListRow> recorded, @Nullable String person) {
        ListRow row = recorded.row();
        RecordedList list = reading.basis().list(row.list()).orElseThrow();
        Composed composed = reading.basis().composed(list);
        int findings = reading.basis().findings(list, reading.primaries()).size();
        return new ListsView.Line(
                row.title(),
                "/lists/" + row.list(),
                organisation(row),
                contest(row.contest()),
                told(list).summary(composed, list),
                findings == 0 ? null : words.get("lists.findings.count", findings),
                person == null
                        ? null
                        : place(list, composed, reading.basis().same().one(person)),
                recorded.index());
    }

    private @Nullable String place(RecordedList list, Composed composed, String person) {
        return composed.assembled().stream()
                .flatMap(assembled -> assembled.slots().stream())
                .filter(slot -> slot.name().equals(person))
                .map(slot -> words.get("lists.place", slot.number(), told(list).why(slot)))
                .findFirst()
                .or(() -> list.slots().stream()
                        .filter(slot ->
                                reading.basis().same().one(slot.person()).equals(person))
                        .map(slot -> words.get("lists.place.published", slot.slot()))
                        .findFirst())
                .or(() -> list.ranking().stream()
                        .filter(row -> reading.basis().same().one(row.person()).equals(person))
                        .map(row -> words.get("lists.place.rank", row.rank()))
                        .findFirst())
                .orElse(null);
    }

    /** A list's page. */
    ListView view(Recorded<ListRow> recorded, Sections.Parts parts, boolean past) {
        ListRow row = recorded.row();
        RecordedList list = reading.basis().list(row.list()).orElseThrow();
        Composed composed = reading.basis().composed(list);
        Renewal renewal = reading.basis().renewal(list).orElse(null);
        ListWords told = told(list);
        List<ListFinding> findings = reading.basis().findings(list, reading.primaries());
        return new ListView(
                row,
                row.adopted() == null ? null : words.when(row.adopted()),
                row.rankedOn() == null ? null : words.day(row.rankedOn()),
                new Named(organisation(row), "/organisations/" + row.organisation()),
                names.ofArea(row.area(), day(row))
                        .map(name -> new Named(name, "/areas/" + row.area()))
                        .orElse(null),
                election(row.contest()),
                election(row.primary()),
                list.size().orElse(null),
                told.summary(composed, list),
                findings.stream()
                        .limit(MOST_FINDINGS)
                        .map(finding -> finding(list, finding))
                        .toList(),
                Math.max(0, findings.size() - MOST_FINDINGS),
                composed.obstacles().stream().map(told::obstacle).toList(),
                rules(list, composed, told),
                slots(list, composed, told),
                quotas(list, composed, told),
                figures(list),
                renewal == null ? null : renewed(row, renewal, told),
                ranking(list, composed),
                sources(),
                recorded.index(),
                parts,
                past);
    }

    /** The day whose names are used: when the list was adopted or its ranking final, as far as that is known. */
    private LocalDate day(ListRow row) {
        LocalDate day = row.adopted() != null ? row.adopted().latest() : row.rankedOn();
        return day == null || day.isAfter(state.day()) ? state.day() : day;
    }

    private String language() {
        return words.language().tag();
    }

    private ListWords told(RecordedList list) {
        return new ListWords(
                words,
                key -> quota(list, key).in(language()),
                key -> person(key).name().in(language()));
    }

    private Text organisation(ListRow row) {
        return names.ofOrganisation(row.organisation(), day(row)).orElseGet(() -> Text.of("en", row.organisation()));
    }

    private @Nullable Text contest(@Nullable String key) {
        return named.row(ContestRow.class, Objects.requireNonNullElse(key, ""))
                .map(contest -> contest.row().title())
                .orElse(null);
    }

    private @Nullable Named election(@Nullable String key) {
        Text title = contest(key);
        return title == null ? null : new Named(title, "/contests/" + key);
    }

    private Text quota(RecordedList list, String key) {
        return list.quota(key).map(QuotaRow::name).orElseGet(() -> Text.of("en", key));
    }

    /** Somebody by name where it is open. */
    private Named person(String key) {
        Text name = named.row(PersonRow.class, key)
                .map(recorded -> recorded.row().name())
                .orElse(null);
        return new Named(name == null ? Text.of(language(), words.get("lists.unnamed")) : name, "/persons/" + key);
    }

    private ListView.@Nullable Rules rules(RecordedList list, Composed composed, ListWords told) {
        ListRuleRow rules = list.rules();
        if (rules == null) {
            return null;
        }
        List<String> sentences = new ArrayList<>(told.sentences(rules, list.quotas()));
        if (composed.rules() != null && composed.rules().bureauSlots() > 0) {
            sentences.add(told.bureau(rules, composed.rules(), list.choices().size()));
        }
        RulesText text = RulesText.of(rules, list.quotas());
        return new ListView.Rules(sentences, text.sha256(), text.text(), entry(ListRuleRow.class, rules.list()));
    }

    private List<ListView.Slot> slots(RecordedList list, Composed composed, ListWords told) {
        Map<Integer, SlotRow> published =
                list.slots().stream().collect(Collectors.toMap(SlotRow::slot, Function.identity(), (one, _) -> one));
        Map<String, Integer> ranks = new HashMap<>();
        list.ranking().forEach(row -> ranks.put(reading.basis().same().one(row.person()), row.rank()));
        Map<String, List<Text>> counts = counts(list);
        return composed.assembled()
                .map(assembled -> assembled.slots().stream()
                        .map(slot -> new ListView.Slot(
                                slot.number(),
                                person(slot.name()),
                                ranks.get(slot.name()),
                                counts.getOrDefault(slot.name(), List.of()),
                                told.why(slot),
                                displaced(slot.why()),
                                published(published.get(slot.number()), slot)))
                        .toList())
                .orElseGet(() -> list.slots().stream()
                        .map(row -> {
                            String person = reading.basis().same().one(row.person());
                            return new ListView.Slot(
                                    row.slot(),
                                    person(person),
                                    ranks.get(person),
                                    counts.getOrDefault(person, List.of()),
                                    null,
                                    null,
                                    published(row, null));
                        })
                        .toList());
    }

    private @Nullable Named displaced(Assembly.Why why) {
        return switch (why) {
            case Assembly.ByRank _ -> null;
            case Assembly.ByQuota by -> person(by.displaced());
            case Assembly.ByBureau by -> by.displaced() == null ? null : person(by.displaced());
        };
    }

    private ListView.@Nullable Declared published(@Nullable SlotRow row, Assembly.@Nullable Slot byRule) {
        if (row == null) {
            return null;
        }
        String person = reading.basis().same().one(row.person());
        boolean other = byRule != null && !byRule.name().equals(person);
        boolean origin = byRule != null && row.origin() != null && row.origin() != ListFindings.origin(byRule.why());
        return new ListView.Declared(
                other ? person(person) : null,
                row.origin() == null ? null : words.of("lists.origin", row.origin()),
                other || origin,
                entry(SlotRow.class, row.list() + "|" + row.slot()));
    }

    /** The quotas that people count for, by person. */
    private Map<String, List<Text>> counts(RecordedList list) {
        Map<String, List<Text>> counts = new HashMap<>();
        list.ranking().forEach(row -> counts.put(reading.basis().same().one(row.person()), counts(list, row.groups())));
        list.choices().forEach(row -> counts.put(reading.basis().same().one(row.person()), counts(list, row.groups())));
        return counts;
    }

    private static List<Text> counts(RecordedList list, @Nullable List<String> groups) {
        return groups == null
                ? List.of()
                : list.quotas().stream()
                        .filter(quota -> groups.stream().anyMatch(quota.groups()::contains))
                        .map(QuotaRow::name)
                        .toList();
    }

    private List<ListView.Quota> quotas(RecordedList list, Composed composed, ListWords told) {
        List<Assembly.Check> byRule =
                composed.assembled().map(Assembly.Assembled::checks).orElse(List.of());
        List<ListFindings.Published> published =
                ListFindings.published(list, composed, reading.basis().same());
        List<ListView.Quota> lines = new ArrayList<>();
        for (QuotaRow row : list.quotas()) {
            List<Assembly.Check> checks = byRule.stream()
                    .filter(check -> check.quota().equals(row.quota()))
                    .toList();
            List<ListFindings.Published> others = published.stream()
                    .filter(check -> check.quota().equals(row.quota()))
                    .toList();
            int runs = Math.max(1, Math.max(checks.size(), others.size()));
            for (int run = 0; run < runs; run++) {
                lines.add(quota(
                        row,
                        runs > 1,
                        run < checks.size() ? checks.get(run) : null,
                        checks.size() == 1,
                        run < others.size() ? others.get(run) : null,
                        told));
            }
        }
        return lines;
    }

    private ListView.Quota quota(
            QuotaRow row,
            boolean oneOfSeveral,
            Assembly.@Nullable Check byRule,
            boolean whole,
            ListFindings.@Nullable Published published,
            ListWords told) {
        String asks = told.asks(row);
        if (oneOfSeveral && (byRule != null || published != null)) {
            int from = byRule != null
                    ? byRule.from()
                    : Objects.requireNonNull(published).from();
            int to = byRule != null
                    ? byRule.to()
                    : Objects.requireNonNull(published).to();
            asks = asks + " " + words.get("lists.run", from, to);
        }
        return new ListView.Quota(
                row.name(),
                asks,
                byRule != null ? (Integer) byRule.asked() : published != null ? (Integer) published.asked() : null,
                byRule == null
                        ? null
                        : Figure.count(whole ? "list:" + row.list() + "/quotas/" + row.quota() : "", byRule.met()),
                published == null
                        ? null
                        : published.atLeast() == published.atMost()
                                ? words.number(published.atLeast())
                                : words.get("lists.between", published.atLeast(), published.atMost()),
                published != null && published.atMost() < published.asked(),
                entry(QuotaRow.class, row.list() + "|" + row.quota()));
    }

    private List<ListView.Published> figures(RecordedList list) {
        return list.figures().stream()
                .map(row -> new ListView.Published(
                        what(list, row),
                        row.number(),
                        row.share(),
                        row.note(),
                        document(row.evidence()),
                        entry(
                                ListFigureRow.class,
                                String.join(
                                        "|",
                                        row.list(),
                                        row.figure().toString(),
                                        Objects.requireNonNullElse(row.quota(), ""),
                                        row.evidence()))))
                .toList();
    }

    private String what(RecordedList list, ListFigureRow row) {
        return row.quota() == null
                ? words.of("lists.figure", row.figure())
                : words.get("lists.figure.quota", quota(list, row.quota()).in(language()));
    }

    private ListView.Renewed renewed(ListRow row, Renewal renewal, ListWords told) {
        String earlier = Objects.requireNonNullElse(row.earlier(), "");
        String key = earlier.substring(earlier.indexOf(':') + 1);
        boolean faction = earlier.startsWith("organisation:");
        Text name = faction
                ? names.ofOrganisation(key, Objects.requireNonNullElse(row.earlierOn(), day(row)))
                        .orElseGet(() -> Text.of("en", key))
                : named.row(ListRow.class, key).map(list -> list.row().title()).orElseGet(() -> Text.of("en", key));
        return new ListView.Renewed(
                new Named(name, (faction ? "/organisations/" : "/lists/") + key),
                told.renewal(renewal),
                people(renewal.fresh()),
                people(renewal.kept()),
                people(renewal.gone()));
    }

    private List<Named> people(List<String> keys) {
        return keys.stream().map(this::person).toList();
    }

    private List<ListView.Ranked> ranking(RecordedList list, Composed composed) {
        Map<String, Integer> slots = new HashMap<>();
        composed.assembled()
                .ifPresent(assembled -> assembled.slots().forEach(slot -> slots.put(slot.name(), slot.number())));
        return list.ranking().stream()
                .map(row -> {
                    String person = reading.basis().same().one(row.person());
                    return new ListView.Ranked(
                            row.rank(),
                            person(person),
                            ListView.counts(counts(list, row.groups()), words),
                            slots.get(person),
                            entry(AspirantRow.class, row.list() + "|" + row.person()));
                })
                .toList();
    }

    private String finding(RecordedList list, ListFinding finding) {
        return new FindingWords(
                        words,
                        key -> quota(list, key).in(language()),
                        key -> person(key).name().in(language()),
                        key -> document(key).name().in(language()))
                .sentence(finding);
    }

    /** The documents that the list's own rows name. */
    private List<Named> sources() {
        Set<String> keys = new HashSet<>();
        reading.rows().all().forEach(recorded -> {
            String key = switch (recorded.row()) {
                case ListRow row -> row.evidence();
                case ListRuleRow row -> row.evidence();
                case QuotaRow row -> row.evidence();
                case AspirantRow row -> row.evidence();
                case BureauChoiceRow row -> row.evidence();
                case SlotRow row -> row.evidence();
                case ListFigureRow row -> row.evidence();
                default -> null;
            };
            if (key != null) {
                keys.add(key);
            }
        });
        return named.rows(EvidenceRow.class).stream()
                .map(row -> row.row().evidence())
                .filter(keys::contains)
                .map(this::document)
                .toList();
    }

    private Named document(String key) {
        Text title =
                named.row(EvidenceRow.class, key).map(row -> row.row().title()).orElseGet(() -> Text.of("en", key));
        return new Named(title, "/evidence/" + key);
    }

    private <R extends Row> long entry(Class<R> type, String key) {
        return reading.rows().row(type, key).map(Recorded::index).orElse(0L);
    }
}
