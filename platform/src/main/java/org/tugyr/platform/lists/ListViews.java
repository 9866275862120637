package org.tugyr.platform.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.lists.Renewal;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.lists.ListRows.ListRow;
import org.tugyr.platform.lists.ListRows.ListRuleRow;
import org.tugyr.platform.lists.ListRows.QuotaRow;
import org.tugyr.platform.lists.ListView.Named;
import org.tugyr.platform.lists.RankingRows.AspirantRow;
import org.tugyr.platform.lists.RankingRows.BureauChoiceRow;
import org.tugyr.platform.lists.RankingRows.ListFigureRow;
import org.tugyr.platform.lists.RankingRows.SlotRow;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.words.Words;

/** Makes the views of lists: a pure function of their rows, of names, of the state and of the language. */
final class ListViews {

    private static final int MOST_FINDINGS = 12;

    private final Lists.Reading reading;
    private final History named;
    private final ListNames names;
    private final Words words;

    /** @param named what the lists name */
    ListViews(Lists.Reading reading, History named, RecordState state, Words words) {
        this.reading = reading;
        this.named = named;
        this.names = new ListNames(named, state.day(), words);
        this.words = words;
    }

    /**
     * Lists in brief, those adopted last first.
     *
     * @param person whose place on them is told too; null for nobody
     */
    List<ListsView.Line> lines(@Nullable String person) {
        return reading.rows().rows(ListRow.class).stream()
                .sorted(Comparator.comparing((Recorded<ListRow> row) -> names.day(row.row()))
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
                names.organisation(row),
                names.contest(row.contest()),
                names.told(list).summary(composed, list),
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
                .map(slot ->
                        words.get("lists.place", slot.number(), names.told(list).why(slot)))
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
        ListWords told = names.told(list);
        List<ListFinding> findings = reading.basis().findings(list, reading.primaries());
        SlotViews slots = new SlotViews(list, reading, names, words);
        QuotaViews quotas = new QuotaViews(list, reading, names, words);
        return new ListView(
                row,
                row.adopted() == null ? null : words.when(row.adopted()),
                row.rankedOn() == null ? null : words.day(row.rankedOn()),
                new Named(names.organisation(row), "/organisations/" + row.organisation()),
                names.area(row).orElse(null),
                names.election(row.contest()),
                names.election(row.primary()),
                list.size().orElse(null),
                told.summary(composed, list),
                findings.stream()
                        .limit(MOST_FINDINGS)
                        .map(finding -> names.finding(list, finding))
                        .toList(),
                Math.max(0, findings.size() - MOST_FINDINGS),
                composed.obstacles().stream().map(told::obstacle).toList(),
                rules(list, composed, told),
                slots.slots(composed, told),
                quotas.quotas(composed, told),
                quotas.figures(),
                renewal == null ? null : renewed(row, renewal, told),
                slots.ranking(composed),
                sources(),
                recorded.index(),
                parts,
                past);
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
        return new ListView.Rules(
                sentences, text.sha256(), text.text(), reading.entry(ListRuleRow.class, rules.list()));
    }

    private ListView.Renewed renewed(ListRow row, Renewal renewal, ListWords told) {
        return new ListView.Renewed(
                names.earlier(row),
                told.renewal(renewal),
                names.people(renewal.fresh()),
                names.people(renewal.kept()),
                names.people(renewal.gone()));
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
                .map(names::document)
                .toList();
    }
}
