package org.tugyr.platform.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some subjects' rows in the order of the log: what every page and every rule is a pure function of.
 *
 * <p>The same history gives the same page, whether it ends at the log's head or at an earlier size.
 */
public final class History {

    private final Kinds kinds;
    private final List<Recorded<?>> all;
    private final Map<Class<?>, Map<String, Recorded<?>>> latest = new LinkedHashMap<>();

    /** The history of these rows, which stand in the order of the log. */
    public History(Kinds kinds, List<Recorded<?>> rows) {
        this.kinds = kinds;
        this.all = List.copyOf(rows);
        for (Recorded<?> recorded : rows) {
            latest.computeIfAbsent(recorded.row().getClass(), _ -> new LinkedHashMap<>())
                    .put(kinds.of(recorded.row()).key(recorded.row()), recorded);
        }
    }

    /** Every version of every row, in order. */
    public List<Recorded<?>> all() {
        return all;
    }

    /** The rows of a kind as they stand: the latest version for each key, in order of the keys' first appearance. */
    public <R extends Row> List<Recorded<R>> rows(Class<R> type) {
        List<Recorded<R>> rows = new ArrayList<>();
        latest.getOrDefault(type, Map.of()).values().forEach(recorded -> rows.add(as(type, recorded)));
        return rows;
    }

    /** The row of a kind with a key. */
    public <R extends Row> Optional<Recorded<R>> row(Class<R> type, String key) {
        return Optional.ofNullable(latest.getOrDefault(type, Map.of()).get(key)).map(recorded -> as(type, recorded));
    }

    /** Every version of a row, oldest first. */
    public <R extends Row> List<Recorded<R>> versions(Class<R> type, String key) {
        List<Recorded<R>> versions = new ArrayList<>();
        for (Recorded<?> recorded : all) {
            if (type.isInstance(recorded.row())
                    && kinds.of(recorded.row()).key(recorded.row()).equals(key)) {
                versions.add(as(type, recorded));
            }
        }
        return versions;
    }

    private static <R extends Row> Recorded<R> as(Class<R> type, Recorded<?> recorded) {
        return new Recorded<>(recorded.index(), recorded.fact(), type.cast(recorded.row()));
    }
}
