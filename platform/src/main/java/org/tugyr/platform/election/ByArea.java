package org.tugyr.platform.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaTree;

/** The votes of a contest, area by area (docs/rules/contest.md §2.1). Pure. */
final class ByArea {

    private final List<String> standing;
    private final AreaTree tree;
    private final Map<String, Sums> stated = new HashMap<>();
    private final Map<String, Sums> precincts = new HashMap<>();

    /** What is known of an area, or of its precincts together. */
    private static final class Sums {
        private final Map<String, Long> votes = new HashMap<>();
        private final List<ProtocolRow> protocols = new ArrayList<>();
    }

    ByArea(Contest contest, AreaTree tree) {
        this.standing = contest.standing().stream().map(CandidacyRow::candidacy).toList();
        this.tree = tree;
        contest.votes()
                .forEach(sum ->
                        of(sum.precincts(), sum.area()).votes.merge(sum.candidacy(), sum.votes(), Math::addExact));
        contest.protocols()
                .forEach(row -> of(row.precinct() != null, row.area()).protocols.add(row));
    }

    private Sums of(boolean ofPrecincts, String area) {
        return (ofPrecincts ? precincts : stated).computeIfAbsent(area, _ -> new Sums());
    }

    /**
     * The result of an area.
     *
     * @param votes of everybody who stands, the most first; empty where they are not all known
     * @param registered null where it is not known of all of it
     * @param tookPart null where it is not known of all of it
     * @param parts whether results of precincts or areas in it are on record
     */
    record Result(
            AreaRow area,
            SequencedMap<String, Long> votes,
            @Nullable Long registered,
            @Nullable Long tookPart,
            boolean parts) {

        /** Whoever has the most votes; several where they are equal. */
        List<String> first() {
            long most = votes.isEmpty() ? 0 : votes.firstEntry().getValue();
            return votes.entrySet().stream()
                    .filter(entry -> entry.getValue() == most)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        long all() {
            return votes.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The results of the areas right below another, those of which votes are known, in the order of the record. */
    List<Result> below(String area) {
        return tree.below(area).stream()
                .map(this::of)
                .filter(result -> !result.votes().isEmpty())
                .toList();
    }

    /** Whether there are votes of precincts that lie in an area itself. */
    boolean hasPrecincts(String area) {
        Sums own = precincts.get(area);
        return own != null && !own.votes.isEmpty();
    }

    /** The result of an area. */
    Result of(AreaRow area) {
        String key = area.area();
        return new Result(
                area,
                sorted(votes(key)),
                people(key, true),
                people(key, false),
                hasPrecincts(key)
                        || tree.below(key).stream()
                                .anyMatch(child -> !votes(child.area()).isEmpty()));
    }

    /** Those stated for the area; where there are none, those of its precincts and of the areas below it, added up. */
    private Map<String, Long> votes(String area) {
        Sums own = stated.get(area);
        if (own != null && !own.votes.isEmpty()) {
            return own.votes;
        }
        Map<String, Long> sum = new HashMap<>();
        Sums parts = precincts.get(area);
        if (parts != null) {
            sum.putAll(parts.votes);
        }
        tree.below(area)
                .forEach(child -> votes(child.area()).forEach((key, votes) -> sum.merge(key, votes, Math::addExact)));
        return sum;
    }

    private SequencedMap<String, Long> sorted(Map<String, Long> votes) {
        SequencedMap<String, Long> sorted = new LinkedHashMap<>();
        if (votes.keySet().containsAll(standing)) {
            standing.stream()
                    .sorted(Comparator.comparing((String key) -> Objects.requireNonNull(votes.get(key)))
                            .reversed())
                    .forEach(key -> sorted.put(key, Objects.requireNonNull(votes.get(key))));
        }
        return sorted;
    }

    /** How many are on the rolls, or took part; null as soon as one protocol does not say, and where there is none. */
    private @Nullable Long people(String area, boolean onRolls) {
        Sums own = stated.get(area);
        if (own != null && !own.protocols.isEmpty()) {
            return figure(own.protocols.getFirst(), onRolls);
        }
        List<@Nullable Long> parts = new ArrayList<>();
        Sums some = precincts.get(area);
        if (some != null) {
            some.protocols.forEach(row -> parts.add(figure(row, onRolls)));
        }
        tree.below(area).stream()
                .filter(child -> !votes(child.area()).isEmpty())
                .forEach(child -> parts.add(people(child.area(), onRolls)));
        return parts.isEmpty() || parts.contains(null)
                ? null
                : Long.valueOf(parts.stream()
                        .mapToLong(each -> Objects.requireNonNull(each))
                        .sum());
    }

    private static @Nullable Long figure(ProtocolRow row, boolean onRolls) {
        return onRolls ? row.registered() : row.tookPart();
    }
}
