package org.tugyr.platform.verify;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tugyr.platform.people.AreaRows.AreaRow;

/** The tree of areas, which changes from day to day. */
final class Areas {

    private final Map<String, TreeMap<LocalDate, AreaRow>> versions = new HashMap<>();

    void put(AreaRow row) {
        versions.computeIfAbsent(row.area(), _ -> new TreeMap<>()).put(row.validFrom(), row);
    }

    /** An area and all areas above it on a day: from each that holds on the day to the one it names as its parent. */
    Set<String> upFrom(String area, LocalDate day) {
        Set<String> up = new LinkedHashSet<>();
        String next = area;
        while (next != null && up.add(next)) {
            Map.Entry<LocalDate, AreaRow> row =
                    versions.getOrDefault(next, new TreeMap<>()).floorEntry(day);
            next = row == null || ended(row.getValue(), day)
                    ? null
                    : row.getValue().parent();
        }
        return up;
    }

    private static boolean ended(AreaRow row, LocalDate day) {
        return row.validTo() != null && row.validTo().isBefore(day);
    }
}
