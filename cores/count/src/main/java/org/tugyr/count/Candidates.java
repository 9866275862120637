package org.tugyr.count;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Those who stand, in the order of the rules; everywhere else in a count a candidate is its index in this order. */
public final class Candidates {
    /** More cannot stand in one contest: a ballot holds a candidate in fifteen bits. */
    public static final int MOST = 32_000;

    private final List<String> names;
    private final Map<String, Integer> indexes = HashMap.newHashMap(16);

    private Candidates(List<String> names) {
        this.names = names;
    }

    /** Candidates by these names; no two alike. */
    public static Candidates of(List<String> names) {
        if (names.size() > MOST) {
            throw new CountProblem(CountProblem.Reason.TOO_MANY_CANDIDATES, "most", MOST);
        }
        var candidates = new Candidates(List.copyOf(names));
        for (var index = 0; index < names.size(); index++) {
            if (candidates.indexes.put(names.get(index), index) != null) {
                throw new CountProblem(CountProblem.Reason.SAME_NAME_TWICE, "name", names.get(index));
            }
        }
        return candidates;
    }

    public static Candidates of(String... names) {
        return of(List.of(names));
    }

    public int size() {
        return names.size();
    }

    public List<String> names() {
        return names;
    }

    public String name(int candidate) {
        return names.get(candidate);
    }

    public List<String> names(List<Integer> candidates) {
        return candidates.stream().map(names::get).toList();
    }

    public OptionalInt index(String name) {
        var index = indexes.get(name);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** All candidates, by index. */
    public IntStream all() {
        return IntStream.range(0, names.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Candidates that && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        return names.toString();
    }
}
