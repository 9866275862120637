package org.tugyr.platform.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject that can be found.
 *
 * @param key of the subject among those of its kind
 * @param root the record it hangs under
 * @param parts the words by which it is found; at least one of them is a name
 * @param opening entry whose sealed value its name is: when that is erased, it cannot be found any more; null where the name
 *     stands in clear
 */
public record Findable(
        String key, String root, List<Part> parts, @Nullable Long opening) {

    public Findable {
        parts = List.copyOf(parts);
        if (parts.stream().noneMatch(part -> part.role() == Part.Role.NAME)) {
            throw new IllegalArgumentException(key + " has no name");
        }
    }

    /** The name that holds on a day; where none does the last one before it, or else the first. */
    Part name(LocalDate day) {
        return parts.stream()
                .filter(part -> part.role() == Part.Role.NAME)
                .max(Comparator.comparing((Part part) -> part.begins(day)).thenComparing(part -> {
                    long begin = part.from() == null
                            ? Long.MIN_VALUE + 1
                            : part.from().earliest().toEpochDay();
                    return part.begins(day) ? begin : -begin;
                }))
                .orElseThrow();
    }
}
