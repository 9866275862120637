package org.tugyr.platform.election;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.Finding.Sort;
import org.tugyr.platform.election.ResultRows.Became;
import org.tugyr.platform.election.RoundTotals.Of;

/** Checks what follows from the totals of rounds where ballots are withheld (docs/rules/contest.md §4). Pure. */
final class RoundFindings {

    private static final int MOST_DECIMALS = 12;

    private final ContestRuleRow rules;
    private final RoundTotals totals;
    private final List<Finding> found = new ArrayList<>();

    private RoundFindings(ContestRuleRow rules, RoundTotals totals) {
        this.rules = rules;
        this.totals = totals;
    }

    static List<Finding> of(ContestRuleRow rules, RoundTotals totals) {
        RoundFindings findings = new RoundFindings(rules, totals);
        findings.check();
        return List.copyOf(findings.found);
    }

    private void check() {
        Of first = totals.rounds().firstEntry().getValue();
        Of before = null;
        for (Map.Entry<Integer, Of> round : totals.rounds().entrySet()) {
            if (!round.getValue().sum().equals(first.sum())) {
                add(Sort.ROUND_SUM, round.getKey().toString(), round.getValue().sum(), first.sum());
            }
            if (before != null) {
                fell(before, round.getValue());
            }
            out(round.getValue());
            elected(before, round.getValue());
            before = round.getValue();
        }
        int seats = totals.rounds().lastEntry().getValue().that(Became.ELECTED).size();
        if (seats != rules.places()) {
            found.add(new Finding(Sort.ROUND_SEATS, null, String.valueOf(seats), String.valueOf(rules.places())));
        }
    }

    private void add(Sort sort, @Nullable String about, Fraction published, Fraction computed) {
        found.add(new Finding(sort, about, plain(published), plain(computed)));
    }

    private static String plain(Fraction number) {
        var decimal = number.decimal(MOST_DECIMALS, RoundingMode.DOWN).stripTrailingZeros();
        return decimal.setScale(Math.max(0, decimal.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** Whoever goes on without being elected gives no vote away. */
    private void fell(Of before, Of round) {
        for (String name : before.that(Became.CONTINUING)) {
            Fraction had = votes(before, name);
            Fraction has = round.votes().getOrDefault(name, Fraction.ZERO);
            if (has.compareTo(had) < 0) {
                add(Sort.ROUND_FELL, name, has, had);
            }
        }
    }

    /** Who goes out has the fewest votes; several together have fewer than the next above them. */
    private void out(Of round) {
        List<String> out = round.that(Became.EXCLUDED);
        List<String> stay = round.that(Became.CONTINUING);
        if (out.isEmpty() || stay.isEmpty()) {
            return;
        }
        Fraction fewest = stay.stream()
                .map(name -> votes(round, name))
                .sorted()
                .findFirst()
                .orElseThrow();
        Fraction together = out.stream().map(name -> votes(round, name)).reduce(Fraction.ZERO, Fraction::plus);
        if (together.compareTo(fewest.plus(surplus(round))) > 0) {
            for (String name : out) {
                if (out.size() == 1 || votes(round, name).compareTo(fewest) > 0) {
                    add(Sort.ROUND_OUT, name, votes(round, name), fewest);
                }
            }
        }
    }

    /** What could still lift somebody: the votes of the elected above the quota, where it is not transferred first. */
    private Fraction surplus(Of round) {
        Fraction quota = totals.quota(rules, round);
        if (quota == null || rules.method() == Method.IRV || rules.method() == Method.SCOTTISH_STV) {
            return Fraction.ZERO;
        }
        return round.that(Became.ELECTED).stream()
                .map(name -> votes(round, name).minus(quota))
                .filter(over -> over.signum() > 0)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Who is elected has the quota, or as many are left as seats; and who has it is elected. */
    private void elected(@Nullable Of before, Of round) {
        Fraction quota = totals.quota(rules, round);
        if (quota == null) {
            return;
        }
        Collection<String> earlier = before == null ? List.of() : before.that(Became.ELECTED);
        int left = rules.places() - earlier.size();
        boolean allLeft = round.votes().size()
                        - earlier.size()
                        - round.that(Became.EXCLUDED).size()
                <= left;
        for (String name : round.votes().keySet()) {
            boolean enough = votes(round, name).compareTo(quota) >= 0;
            Became became = Objects.requireNonNull(round.became().get(name));
            if (became == Became.ELECTED && !earlier.contains(name) && !enough && !allLeft) {
                add(Sort.ROUND_ELECTED, name, votes(round, name), quota);
            } else if (became != Became.ELECTED && enough) {
                add(Sort.ROUND_MISSED, name, votes(round, name), quota);
            }
        }
    }

    private static Fraction votes(Of round, String name) {
        return round.votes().getOrDefault(name, Fraction.ZERO);
    }
}
