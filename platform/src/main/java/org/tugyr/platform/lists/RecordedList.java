package org.tugyr.platform.lists;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.lists.Aspirant;
import org.tugyr.platform.lists.ListRows.ListRow;
import org.tugyr.platform.lists.ListRows.ListRuleRow;
import org.tugyr.platform.lists.ListRows.QuotaRow;
import org.tugyr.platform.lists.RankingRows.AspirantRow;
import org.tugyr.platform.lists.RankingRows.BureauChoiceRow;
import org.tugyr.platform.lists.RankingRows.Figure;
import org.tugyr.platform.lists.RankingRows.ListFigureRow;
import org.tugyr.platform.lists.RankingRows.SlotOrigin;
import org.tugyr.platform.lists.RankingRows.SlotRow;

/**
 * A list as its rows tell of it.
 *
 * @param rules null where none are fixed
 * @param quotas in the order of the rules
 * @param ranking the best first
 * @param choices in the order of the bureau
 * @param slots as published, from the first
 * @param ruledFirst the rules were on record before anybody was ranked
 */
record RecordedList(
        ListRow row,
        @Nullable ListRuleRow rules,
        List<QuotaRow> quotas,
        List<AspirantRow> ranking,
        List<BureauChoiceRow> choices,
        List<SlotRow> slots,
        List<ListFigureRow> figures,
        boolean ruledFirst) {

    /** The list that these rows make, each in its latest version, in the order in which they were first recorded. */
    static RecordedList of(ListRow row, Collection<? extends OfList> rows) {
        ListRuleRow rules = some(ListRuleRow.class, rows).stream().findFirst().orElse(null);
        List<String> order = rules == null ? List.of() : Objects.requireNonNullElse(rules.quotas(), List.<String>of());
        return new RecordedList(
                row,
                rules,
                some(QuotaRow.class, rows).stream()
                        .sorted(Comparator.comparingInt((QuotaRow quota) -> order.indexOf(quota.quota()))
                                .thenComparing(QuotaRow::quota))
                        .toList(),
                sorted(AspirantRow.class, rows, Comparator.comparingInt(AspirantRow::rank)),
                sorted(BureauChoiceRow.class, rows, Comparator.comparingInt(BureauChoiceRow::choice)),
                sorted(SlotRow.class, rows, Comparator.comparingInt(SlotRow::slot)),
                sorted(
                        ListFigureRow.class,
                        rows,
                        Comparator.comparing(ListFigureRow::figure)
                                .thenComparing(figure -> Objects.requireNonNullElse(figure.quota(), ""))
                                .thenComparing(ListFigureRow::evidence)),
                ruledFirst(rows));
    }

    private static <R extends OfList> List<R> some(Class<R> type, Collection<? extends OfList> rows) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <R extends OfList> List<R> sorted(
            Class<R> type, Collection<? extends OfList> rows, Comparator<R> order) {
        return some(type, rows).stream().sorted(order).toList();
    }

    private static boolean ruledFirst(Collection<? extends OfList> rows) {
        boolean ranked = false;
        for (OfList row : rows) {
            if (ranked && (row instanceof ListRuleRow || row instanceof QuotaRow)) {
                return false;
            }
            ranked |= row instanceof AspirantRow;
        }
        return true;
    }

    /** Whether ranks run from 1 without a gap: a ranking of which a part is not known ranks nobody. */
    boolean isRanked() {
        return !ranking.isEmpty()
                && IntStream.range(0, ranking.size())
                        .allMatch(place -> ranking.get(place).rank() == place + 1);
    }

    /** Whether every slot was published with its holder. */
    boolean isPublished() {
        return !slots.isEmpty()
                && size().filter(size -> size == slots.size()).isPresent()
                && IntStream.range(0, slots.size())
                        .allMatch(place -> slots.get(place).slot() == place + 1);
    }

    /** How many slots it has: by its rules, or else as published. */
    Optional<Integer> size() {
        return rules != null
                ? Optional.of(rules.slots())
                : figures.stream()
                        .filter(figure -> figure.figure() == Figure.SLOTS)
                        .map(ListFigureRow::number)
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    /** The published slots that the bureau filled, as the party says. */
    Set<Integer> publishedByBureau() {
        return slots.stream()
                .filter(slot -> slot.origin() == SlotOrigin.BUREAU)
                .map(SlotRow::slot)
                .collect(Collectors.toSet());
    }

    /** Those who were ranked, in the words of the counting core. */
    List<Aspirant> aspirants(SamePeople same) {
        return ranking.stream()
                .map(row -> aspirant(row.person(), row.groups(), same))
                .toList();
    }

    /** Those whom the bureau chose, in the words of the counting core. */
    List<Aspirant> chosen(SamePeople same) {
        return choices.stream()
                .map(row -> aspirant(row.person(), row.groups(), same))
                .toList();
    }

    private static Aspirant aspirant(String person, @Nullable List<String> groups, SamePeople same) {
        return new Aspirant(same.one(person), groups == null ? Set.of() : Set.copyOf(groups));
    }

    /** The primary that somebody's rank comes of. */
    @Nullable
    String primary(AspirantRow aspirant) {
        return aspirant.primary() == null ? row.primary() : aspirant.primary();
    }

    /** The quota of a key. */
    Optional<QuotaRow> quota(String key) {
        return quotas.stream().filter(quota -> quota.quota().equals(key)).findFirst();
    }
}
