package org.tugyr.platform.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.lists.Assembly;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.lists.ListRows.QuotaRow;
import org.tugyr.platform.lists.ListView.Named;
import org.tugyr.platform.lists.RankingRows.AspirantRow;
import org.tugyr.platform.lists.RankingRows.SlotRow;
import org.tugyr.platform.web.words.Words;

/** Tells who holds each slot of a list and why, and whom the ranking names. */
final class SlotViews {

    private final RecordedList list;
    private final Lists.Reading reading;
    private final SamePeople same;
    private final ListNames names;
    private final Words words;

    SlotViews(RecordedList list, Lists.Reading reading, ListNames names, Words words) {
        this.list = list;
        this.reading = reading;
        this.same = reading.basis().same();
        this.names = names;
        this.words = words;
    }

    /** Each slot: by rule, or as it was published where no rule says. */
    List<ListView.Slot> slots(Composed composed, ListWords told) {
        Map<Integer, SlotRow> published =
                list.slots().stream().collect(Collectors.toMap(SlotRow::slot, Function.identity(), (one, _) -> one));
        Map<String, Integer> ranks = new HashMap<>();
        list.ranking().forEach(row -> ranks.put(same.one(row.person()), row.rank()));
        Map<String, List<Text>> counts = counts();
        return composed.assembled()
                .map(assembled -> assembled.slots().stream()
                        .map(slot -> new ListView.Slot(
                                slot.number(),
                                names.person(slot.name()),
                                ranks.get(slot.name()),
                                counts.getOrDefault(slot.name(), List.of()),
                                told.why(slot),
                                displaced(slot.why()),
                                published(published.get(slot.number()), slot)))
                        .toList())
                .orElseGet(() -> list.slots().stream()
                        .map(row -> {
                            String person = same.one(row.person());
                            return new ListView.Slot(
                                    row.slot(),
                                    names.person(person),
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
            case Assembly.ByQuota by -> names.person(by.displaced());
            case Assembly.ByBureau by -> by.displaced() == null ? null : names.person(by.displaced());
        };
    }

    private ListView.@Nullable Declared published(@Nullable SlotRow row, Assembly.@Nullable Slot byRule) {
        if (row == null) {
            return null;
        }
        String person = same.one(row.person());
        boolean other = byRule != null && !byRule.name().equals(person);
        boolean origin = byRule != null && row.origin() != null && row.origin() != ListFindings.origin(byRule.why());
        return new ListView.Declared(
                other ? names.person(person) : null,
                row.origin() == null ? null : words.of("lists.origin", row.origin()),
                other || origin,
                reading.entry(SlotRow.class, row.list() + "|" + row.slot()));
    }

    /** The quotas that people count for, by person. */
    private Map<String, List<Text>> counts() {
        Map<String, List<Text>> counts = new HashMap<>();
        list.ranking().forEach(row -> counts.put(same.one(row.person()), counts(row.groups())));
        list.choices().forEach(row -> counts.put(same.one(row.person()), counts(row.groups())));
        return counts;
    }

    private List<Text> counts(@Nullable List<String> groups) {
        return groups == null
                ? List.of()
                : list.quotas().stream()
                        .filter(quota -> groups.stream().anyMatch(quota.groups()::contains))
                        .map(QuotaRow::name)
                        .toList();
    }

    /** The ranking, with the slots that came of it. */
    List<ListView.Ranked> ranking(Composed composed) {
        Map<String, Integer> slots = new HashMap<>();
        composed.assembled()
                .ifPresent(assembled -> assembled.slots().forEach(slot -> slots.put(slot.name(), slot.number())));
        return list.ranking().stream()
                .map(row -> {
                    String person = same.one(row.person());
                    return new ListView.Ranked(
                            row.rank(),
                            names.person(person),
                            ListView.counts(counts(row.groups()), words),
                            slots.get(person),
                            reading.entry(AspirantRow.class, row.list() + "|" + row.person()));
                })
                .toList();
    }
}
