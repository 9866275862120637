package org.tugyr.platform.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaTree;

/** Whose candidates won how many seats in many contests, in all and by area. Pure. */
final class Winners {

    /** Those who stand for no organisation. */
    static final String NONE = "";

    private final Map<String, SequencedMap<String, Long>> byArea = new LinkedHashMap<>();
    private final SequencedMap<String, Long> all;
    private final int counted;
    private final int declared;
    private final int open;

    /** @param contests of which the votes, the rules and who stands are known */
    Winners(ContestBasis contests) {
        int byCount = 0;
        int byDeclaration = 0;
        int undecided = 0;
        Map<String, Long> sums = new HashMap<>();
        for (Contest contest : contests.contests()) {
            Counted result = contests.counted(contest.row().contest());
            Map<String, Long> won = won(contest, result);
            if (!won.isEmpty()) {
                byCount++;
            } else {
                won = declared(contest);
                byDeclaration += won.isEmpty() ? 0 : 1;
                undecided += won.isEmpty() ? 1 : 0;
            }
            won.forEach((key, seats) -> {
                sums.merge(key, seats, Long::sum);
                byArea.computeIfAbsent(contest.row().area(), _ -> new LinkedHashMap<>())
                        .merge(key, seats, Long::sum);
            });
        }
        this.all = sorted(sums);
        this.counted = byCount;
        this.declared = byDeclaration;
        this.open = undecided;
    }

    private static Map<String, Long> won(Contest contest, Counted counted) {
        Map<String, Long> won = new LinkedHashMap<>();
        contest.standing().forEach(row -> {
            Counted.Line line = counted.lines().get(row.candidacy());
            if (line != null && line.seats() != null && line.seats() > 0) {
                won.merge(organisation(row), line.seats().longValue(), Long::sum);
            }
        });
        return won;
    }

    /** The seats that sources declare, where none says otherwise. */
    private static Map<String, Long> declared(Contest contest) {
        Map<String, Long> won = new LinkedHashMap<>();
        Map<String, List<DeclaredRow>> said = contest.declaredByCandidacy();
        for (CandidacyRow row : contest.standing()) {
            List<Integer> seats = said.getOrDefault(row.candidacy(), List.of()).stream()
                    .flatMap(each -> Stream.ofNullable(each.seats()))
                    .distinct()
                    .toList();
            if (seats.size() == 1 && seats.getFirst() > 0) {
                won.merge(organisation(row), seats.getFirst().longValue(), Long::sum);
            }
        }
        return won;
    }

    private static String organisation(CandidacyRow row) {
        return Objects.requireNonNullElse(row.organisation(), NONE);
    }

    private static SequencedMap<String, Long> sorted(Map<String, Long> sums) {
        SequencedMap<String, Long> sorted = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey, Comparator.naturalOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** Seats by organisation, the most first. */
    SequencedMap<String, Long> all() {
        return all;
    }

    /** In how many contests the seats follow from the votes. */
    int counted() {
        return counted;
    }

    /** In how many they are only declared. */
    int declared() {
        return declared;
    }

    /** In how many nothing is known of them. */
    int open() {
        return open;
    }

    /**
     * Who won how much in the areas right below another; where all lies in one of them, in the areas below that.
     *
     * @param area null for the areas that lie in no other
     */
    List<ByArea.Result> below(@Nullable String area, AreaTree tree) {
        List<AreaRow> rung = area == null ? tree.roots() : tree.below(area);
        List<ByArea.Result> results = new ArrayList<>();
        for (AreaRow row : rung) {
            Map<String, Long> won = new HashMap<>();
            tree.within(row.area())
                    .forEach(key -> byArea.getOrDefault(key, new LinkedHashMap<>())
                            .forEach((who, seats) -> won.merge(who, seats, Long::sum)));
            if (!won.isEmpty()) {
                boolean parts = tree.below(row.area()).stream()
                        .anyMatch(child -> tree.within(child.area()).stream().anyMatch(byArea::containsKey));
                results.add(new ByArea.Result(row, sorted(won), null, null, parts));
            }
        }
        return results.size() == 1 && results.getFirst().parts()
                ? below(results.getFirst().area().area(), tree)
                : results;
    }
}
