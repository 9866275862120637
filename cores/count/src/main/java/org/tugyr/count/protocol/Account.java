package org.tugyr.count.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;

/**
 * A result as somebody published it.
 *
 * @param lines all lines that the percentages are shares of, a line against all among them
 * @param total their sum as published, null where none is given
 * @param voters on the rolls, null where not given
 * @param participants who took part, null where not given
 * @param turnout in percent, as published with its decimals, null where not given
 */
public record Account(
        List<Line> lines,
        @Nullable Long total,
        @Nullable Long voters,
        @Nullable Long participants,
        @Nullable BigDecimal turnout) {
    public Account {
        lines = List.copyOf(lines);
    }

    /** An account that gives only lines. */
    public static Account of(Line... lines) {
        return new Account(List.of(lines), null, null, null, null);
    }

    /** The sum of the lines. */
    public long sum() {
        return lines.stream().mapToLong(Line::votes).sum();
    }

    /** Everything in which the account contradicts itself, in the order of its lines; empty where it does not. */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var line : lines) {
            if (line.percent() != null) {
                check(findings, line.name(), line.votes(), sum(), line.percent());
            }
        }
        misprinted(findings.size()).ifPresent(findings::add);
        if (total != null && total != sum()) {
            findings.add(new Finding.SumDiffers(total, sum()));
        }
        if (participants != null && sum() > participants) {
            findings.add(new Finding.MoreVotesThanVoters(sum(), participants));
        }
        if (voters != null && participants != null) {
            if (participants > voters) {
                findings.add(new Finding.MoreVotesThanVoters(participants, voters));
            }
            if (turnout != null) {
                check(findings, Finding.TURNOUT, participants, voters, turnout);
            }
        }
        return findings;
    }

    /** The votes of the one line that, changed in one digit, mend most percentages, if that is two or more. */
    private Optional<Finding> misprinted(int differing) {
        var mended = new TreeMap<Integer, Map<Line, List<Long>>>();
        for (var line : lines) {
            for (var votes : Percent.oneDigitApart(line.votes())) {
                mended.computeIfAbsent(differing(line, votes), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(line, _ -> new ArrayList<>())
                        .add(votes);
            }
        }
        return Optional.ofNullable(mended.firstEntry())
                .filter(best ->
                        best.getKey() <= differing - 2 && best.getValue().size() == 1)
                .map(best -> best.getValue().entrySet().iterator().next())
                .map(line -> new Finding.VotesMisprinted(
                        line.getKey().name(), line.getKey().votes(), line.getValue()));
    }

    private int differing(Line changed, long votes) {
        var all = sum() - changed.votes() + votes;
        return all <= 0
                ? lines.size()
                : (int) lines.stream()
                        .filter(line -> differs(line.equals(changed) ? votes : line.votes(), all, line.percent()))
                        .count();
    }

    private static boolean differs(long votes, long of, @Nullable BigDecimal stated) {
        return stated != null
                && Percent.of(Fraction.of(votes, of), stated.scale()).compareTo(stated) != 0;
    }

    private static void check(List<Finding> findings, String name, long votes, long of, BigDecimal stated) {
        if (of > 0 && differs(votes, of, stated)) {
            var computed = Percent.of(Fraction.of(votes, of), stated.scale());
            findings.add(new Finding.PercentDiffers(
                    name, stated, computed, Percent.oneDigitApart(stated.toPlainString(), computed.toPlainString())));
        }
    }
}
