package org.tugyr.platform.lists;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.count.lists.Aspirant;
import org.tugyr.count.lists.Renewal;
import org.tugyr.platform.lists.ListFinding.Sort;
import org.tugyr.platform.lists.ListRows.Of;
import org.tugyr.platform.lists.ListRows.Scope;
import org.tugyr.platform.lists.RankingRows.Figure;
import org.tugyr.platform.lists.RankingRows.ListFigureRow;

/** Compares the figures that were published about a list with each other, and with the list. Pure. */
final class FigureFindings {

    private final RecordedList list;
    private final SamePeople same;
    private final Map<String, Aspirant> known;
    private final Consumer<ListFinding> found;

    /**
     * What the figures are compared with.
     *
     * @param known who was ranked or chosen, by person
     */
    FigureFindings(RecordedList list, SamePeople same, Map<String, Aspirant> known, Consumer<ListFinding> found) {
        this.list = list;
        this.same = same;
        this.known = Map.copyOf(known);
        this.found = found;
    }

    /** All of them, in the order of the rule; renewal is null where it is not known. */
    void look(@Nullable Renewal renewal) {
        list.figures().stream()
                .collect(Collectors.groupingBy(FigureFindings::what, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::sources);
        list.figures().stream()
                .collect(Collectors.groupingBy(ListFigureRow::evidence, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::sum);
        for (ListFigureRow row : list.figures()) {
            share(row);
            Integer counted = counted(row);
            if (row.number() != null && counted != null && !row.number().equals(counted)) {
                add(
                        Sort.FIGURE,
                        row.figure(),
                        Objects.requireNonNullElse(row.quota(), ""),
                        row.number(),
                        counted,
                        row.evidence());
            }
            renewed(row, renewal);
        }
    }

    private static String what(ListFigureRow row) {
        return row.figure() + "|" + Objects.requireNonNullElse(row.quota(), "");
    }

    private void sources(List<ListFigureRow> rows) {
        differ(rows, row -> row.number() == null ? null : row.number().toString());
        differ(rows, row -> row.share() == null ? null : row.share().toPlainString() + " %");
    }

    private void differ(List<ListFigureRow> rows, Function<ListFigureRow, @Nullable String> value) {
        List<String> values =
                rows.stream().map(value).filter(Objects::nonNull).distinct().toList();
        if (values.size() > 1) {
            add(
                    Sort.SOURCES,
                    rows.getFirst().figure(),
                    Objects.requireNonNullElse(rows.getFirst().quota(), ""),
                    values.getFirst(),
                    String.join(", ", values.subList(1, values.size())));
        }
    }

    private void sum(String source, List<ListFigureRow> rows) {
        Integer primaries = number(rows, Figure.PRIMARIES);
        Integer bureau = number(rows, Figure.BUREAU);
        Integer slots = number(rows, Figure.SLOTS);
        if (primaries != null && bureau != null && slots != null && primaries + bureau != slots) {
            add(Sort.SUM, source, primaries, bureau, slots);
        }
    }

    private static @Nullable Integer number(List<ListFigureRow> rows, Figure figure) {
        return rows.stream()
                .filter(row -> row.figure() == figure)
                .map(ListFigureRow::number)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A share of the list that is below the percentage of its quota misses it, however that is rounded but down. */
    private void share(ListFigureRow row) {
        BigDecimal share = row.share();
        if (share == null || row.quota() == null) {
            return;
        }
        list.quota(row.quota())
                .filter(quota -> quota.of() != Of.NUMBER
                        && (quota.scope() == null || quota.scope() == Scope.WHOLE_LIST)
                        && share.compareTo(quota.least()) < 0)
                .ifPresent(quota -> add(
                        Sort.SHARE,
                        quota.quota(),
                        share.toPlainString(),
                        quota.least().toPlainString(),
                        row.evidence()));
    }

    private @Nullable Integer counted(ListFigureRow row) {
        return switch (row.figure()) {
            case SLOTS -> list.rules() == null ? null : (Integer) list.rules().slots();
            case BUREAU ->
                list.isPublished() ? (Integer) list.publishedByBureau().size() : null;
            case PRIMARIES ->
                list.isPublished()
                        ? (Integer)
                                (list.slots().size() - list.publishedByBureau().size())
                        : null;
            case QUOTA -> ofQuota(row).orElse(null);
            case CHOSEN, RENEWED -> null;
        };
    }

    /** Who is known to count for a quota on the published list, where everybody on it is known. */
    private Optional<Integer> ofQuota(ListFigureRow row) {
        List<String> people =
                list.slots().stream().map(slot -> same.one(slot.person())).toList();
        if (!list.isPublished() || !known.keySet().containsAll(people)) {
            return Optional.empty();
        }
        return list.quota(Objects.requireNonNullElse(row.quota(), "")).map(quota -> (int) people.stream()
                .filter(person -> Objects.requireNonNull(known.get(person)).groups().stream()
                        .anyMatch(quota.groups()::contains))
                .count());
    }

    private void renewed(ListFigureRow row, @Nullable Renewal renewal) {
        BigDecimal share = row.share();
        if (row.figure() == Figure.RENEWED && share != null && renewal != null) {
            BigDecimal computed = percent(renewal.share(), Math.max(0, share.scale()));
            if (computed.compareTo(share) != 0) {
                add(Sort.RENEWED, share.toPlainString(), computed.toPlainString(), row.evidence());
            }
        }
    }

    private static BigDecimal percent(Fraction share, int decimals) {
        return share.times(100).decimal(decimals, RoundingMode.HALF_UP);
    }

    private void add(Sort sort, Object... said) {
        found.accept(ListFinding.of(sort, said));
    }
}
