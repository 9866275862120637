package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.people.AreaRows.AreaRow;

/** The areas of one record as they are on a day. */
public final class AreaTree {

    private final LocalDate day;
    private final Map<String, AreaRow> areas;
    private final Map<@Nullable String, List<AreaRow>> below = new LinkedHashMap<>();

    private AreaTree(LocalDate day, Map<String, AreaRow> areas) {
        this.day = day;
        this.areas = areas;
        areas.values()
                .forEach(area -> below.computeIfAbsent(area.parent(), _ -> new ArrayList<>())
                        .add(area));
    }

    /** The areas of these rows; one that does not exist on the day is as it first was, or last. */
    public static AreaTree of(Collection<AreaRow> rows, LocalDate day) {
        Map<String, AreaRow> areas = new LinkedHashMap<>();
        for (AreaRow row : rows) {
            areas.merge(
                    row.area(),
                    row,
                    (valid, other) -> Names.later(other.validFrom(), valid.validFrom(), day) ? other : valid);
        }
        return new AreaTree(day, areas);
    }

    /** The day. */
    public LocalDate day() {
        return day;
    }

    /** An area. */
    public Optional<AreaRow> area(@Nullable String key) {
        return Optional.ofNullable(areas.get(key));
    }

    /** Whether an area exists on the day. */
    public boolean exists(AreaRow area) {
        return !area.validFrom().isAfter(day)
                && (area.validTo() == null || !area.validTo().isBefore(day));
    }

    /** The areas that lie in no other. */
    public List<AreaRow> roots() {
        return below.getOrDefault(null, List.of());
    }

    /** The areas right below another that exist on the day, in the order of the record. */
    public List<AreaRow> children(String key) {
        return below.getOrDefault(key, List.of()).stream().filter(this::exists).toList();
    }

    /** All areas right below another, those that exist no more or not yet included. */
    public List<AreaRow> below(String key) {
        return below.getOrDefault(key, List.of());
    }

    /** The areas above another, from the top. */
    public List<AreaRow> above(String key) {
        List<AreaRow> above = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>(Set.of(key));
        AreaRow area = areas.get(key);
        while (area != null && area.parent() != null && seen.add(area.parent())) {
            area = areas.get(area.parent());
            if (area != null) {
                above.addFirst(area);
            }
        }
        return above;
    }

    /** The keys of an area and of all below it, those that exist no more or not yet included. */
    public Set<String> within(String key) {
        Set<String> within = new LinkedHashSet<>();
        collect(key, within);
        return within;
    }

    /** How many areas there are on the upper rungs below the roots. */
    int upTo(int rungs) {
        return roots().stream().mapToInt(root -> count(root, rungs)).sum();
    }

    private int count(AreaRow area, int rungs) {
        return rungs == 0
                ? 1
                : 1
                        + children(area.area()).stream()
                                .mapToInt(child -> count(child, rungs - 1))
                                .sum();
    }

    private void collect(String key, Set<String> within) {
        if (within.add(key)) {
            below.getOrDefault(key, List.of()).forEach(area -> collect(area.area(), within));
        }
    }
}
