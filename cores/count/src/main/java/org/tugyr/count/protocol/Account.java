package org.tugyr.count.protocol;

import static org.tugyr.count.protocol.Figure.CAST;
import static org.tugyr.count.protocol.Figure.GIVEN;
import static org.tugyr.count.protocol.Figure.INVALID;
import static org.tugyr.count.protocol.Figure.PARTICIPANTS;
import static org.tugyr.count.protocol.Figure.TOTAL;
import static org.tugyr.count.protocol.Figure.VALID;
import static org.tugyr.count.protocol.Figure.VOTERS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;

/**
 * A result as somebody published it.
 *
 * @param lines all lines that the percentages are shares of, a line against all among them; may be none
 * @param figures those that are told
 * @param turnout in percent, as published with its decimals, null where not told
 */
public record Account(
        List<Line> lines,
        Map<Figure, Long> figures,
        @Nullable BigDecimal turnout) {
    public Account {
        lines = List.copyOf(lines);
        figures = Map.copyOf(figures);
    }

    /** An account that gives only lines. */
    public static Account of(Line... lines) {
        return new Account(List.of(lines), Map.of(), null);
    }

    /** The sum of the lines. */
    public long sum() {
        return lines.stream().mapToLong(Line::votes).reduce(0, Math::addExact);
    }

    /** Everything in which the account contradicts itself, in the order of its lines; empty where it does not. */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var line : lines) {
            if (line.percent() != null) {
                percent(findings, line.name(), line.votes(), sum(), line.percent());
            }
        }
        if (turnout != null && figures.containsKey(VOTERS) && figures.containsKey(PARTICIPANTS)) {
            percent(findings, Finding.TURNOUT, figure(PARTICIPANTS), figure(VOTERS), turnout);
        }
        Misprint.in(lines).ifPresent(findings::add);
        if (!lines.isEmpty()) {
            adds(findings, TOTAL, sum());
            adds(findings, VALID, sum());
        }
        if (figures.containsKey(VALID) && figures.containsKey(INVALID)) {
            adds(findings, CAST, Math.addExact(figure(VALID), figure(INVALID)));
        }
        atMost(findings, TOTAL, sum(), PARTICIPANTS);
        atMost(findings, TOTAL, sum(), CAST);
        for (var pair : List.of(List.of(CAST, GIVEN), List.of(GIVEN, VOTERS), List.of(PARTICIPANTS, VOTERS))) {
            if (figures.containsKey(pair.getFirst())) {
                atMost(findings, pair.getFirst(), figure(pair.getFirst()), pair.getLast());
            }
        }
        return findings;
    }

    private long figure(Figure figure) {
        return figures.getOrDefault(figure, 0L);
    }

    private void adds(List<Finding> findings, Figure figure, long computed) {
        if (figures.containsKey(figure) && figure(figure) != computed) {
            findings.add(new Finding.SumDiffers(figure, figure(figure), computed));
        }
    }

    private void atMost(List<Finding> findings, Figure what, long number, Figure most) {
        if (figures.containsKey(most) && number > figure(most)) {
            findings.add(new Finding.MoreThan(what, number, most, figure(most)));
        }
    }

    private static void percent(List<Finding> findings, String name, long votes, long of, BigDecimal stated) {
        if (of > 0 && Percent.differs(votes, of, stated)) {
            var computed = Percent.of(Fraction.of(votes, of), stated.scale());
            findings.add(new Finding.PercentDiffers(
                    name, stated, computed, Percent.oneDigitApart(stated.toPlainString(), computed.toPlainString())));
        }
    }
}
