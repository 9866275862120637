package org.tugyr.platform.election;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.Sort;

/** Puts contests of one kind that were voted on one day together, where they are many. Pure. */
final class ContestGroups {

    /** So many would fill a screen. */
    static final int MANY = 6;

    private ContestGroups() {}

    /**
     * A line of a list: a contest, or many.
     *
     * @param contests one, or at least {@value #MANY}
     */
    record Entry(List<ContestRow> contests) {

        Entry {
            contests = List.copyOf(contests);
        }

        ContestRow first() {
            return contests.getFirst();
        }

        boolean many() {
            return contests.size() > 1;
        }
    }

    private record Key(@Nullable String held, Sort sort) {}

    /** The lines of some contests in their order; a group stands where the first of it does. */
    static List<Entry> of(List<ContestRow> contests) {
        Map<Key, List<ContestRow>> groups = new LinkedHashMap<>();
        contests.forEach(
                row -> groups.computeIfAbsent(key(row), _ -> new ArrayList<>()).add(row));
        List<Entry> entries = new ArrayList<>();
        groups.forEach((key, some) -> {
            if (some.size() >= MANY && key.held() != null) {
                entries.add(new Entry(some));
            } else {
                some.forEach(row -> entries.add(new Entry(List.of(row))));
            }
        });
        return entries;
    }

    private static Key key(ContestRow row) {
        return new Key(row.held() == null ? null : row.held().text(), row.sort());
    }
}
