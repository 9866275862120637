package org.tugyr.platform.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.EvidenceRows.Relation;
import org.tugyr.platform.report.Check.Operand;
import org.tugyr.platform.report.Check.Working;
import org.tugyr.platform.report.ReportRows.Method;
import org.tugyr.platform.report.Weighed.Line;
import org.tugyr.platform.report.Weighed.Worked;

/** Works out what figures show of a claim (rule claim/1, §4). Pure. */
final class Arithmetic {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final Quantity NOTHING_CLAIMED = new Quantity(Relation.AT_LEAST, BigDecimal.ZERO);

    private final Working check;
    private final @Nullable Quantity claimed;

    private Arithmetic(Working check, @Nullable Quantity claimed) {
        this.check = check;
        this.claimed = claimed;
    }

    static Worked of(Working check, @Nullable Quantity claimed) {
        boolean independent = check.operands().stream().allMatch(Operand::independent);
        List<List<Line>> steps = new Arithmetic(check, claimed).steps();
        List<Line> lines = steps.stream().flatMap(List::stream).toList();
        return new Worked(check.number(), check.method(), independent, check.operands(), lines, all(steps));
    }

    /** One step; with MOST one for each other that the first is held against. */
    private List<List<Line>> steps() {
        List<Operand> operands = check.operands();
        return check.method() == Method.MOST
                ? operands.stream()
                        .skip(1)
                        .map(other -> combine(List.of(operands.getFirst(), other)))
                        .toList()
                : List.of(combine(operands));
    }

    /** A line for each combination of the operands' figures. */
    private List<Line> combine(List<Operand> operands) {
        List<List<Quantity>> combinations = List.of(List.of());
        for (Operand operand : operands) {
            List<List<Quantity>> longer = new ArrayList<>();
            for (List<Quantity> figures : combinations) {
                for (Quantity figure : operand.figures()) {
                    List<Quantity> more = new ArrayList<>(figures);
                    more.add(figure);
                    longer.add(more);
                }
            }
            combinations = longer;
        }
        return combinations.stream().map(this::line).toList();
    }

    private Line line(List<Quantity> f) {
        return switch (check.method()) {
            case SHARE -> share(f);
            case PRODUCT ->
                result(
                        f,
                        relation(f, List.of()),
                        percent(f.get(0).value(), f.get(1).value()),
                        claimed);
            case YEARS ->
                result(f, Relation.EQUAL, f.get(1).value().subtract(f.get(0).value()), claimed);
            case PART_OF -> {
                Quantity wanted = f.get(0).relation() == Relation.MORE_THAN ? f.get(0) : floor(f.get(0));
                yield new Line(f, null, wanted, atMost(f.get(0), wanted.of(f.get(1))));
            }
            case REACHES -> compared(f, floor(f.get(1)), f.get(0));
            case COUNT -> compared(f, claimed == null ? NOTHING_CLAIMED : claimed, f.get(0));
            case MOST ->
                bound(f.get(1))
                        ? new Line(f, null, f.get(1), Fit.OPEN)
                        : compared(f, new Quantity(Relation.MORE_THAN, f.get(1).value()), f.get(0));
            case STATES, DENIES, FIRST -> throw new IllegalStateException("nothing to work out: " + check.method());
        };
    }

    private Line share(List<Quantity> f) {
        Quantity wanted = f.size() > 2 ? floor(f.get(2)) : claimed;
        BigDecimal whole = f.get(1).value();
        if (whole.signum() == 0) {
            return new Line(f, null, wanted == null ? NOTHING_CLAIMED : wanted, Fit.OPEN);
        }
        BigDecimal percent = f.get(0).value().multiply(PERCENT).divide(whole, MathContext.DECIMAL128);
        return result(f, relation(f.subList(0, 1), f.subList(1, 2)), percent, wanted);
    }

    private static BigDecimal percent(BigDecimal percent, BigDecimal base) {
        return percent.multiply(base).divide(PERCENT, MathContext.DECIMAL128);
    }

    /** A line whose result is held against what is wanted; open where a bound hides which way the result lies. */
    private static Line result(
            List<Quantity> figures, @Nullable Relation relation, BigDecimal value, @Nullable Quantity wanted) {
        Quantity result = new Quantity(relation == null ? Relation.ABOUT : relation, value);
        return wanted == null || relation == null
                ? new Line(figures, result, wanted == null ? NOTHING_CLAIMED : wanted, Fit.OPEN)
                : new Line(figures, result, wanted, wanted.ofResult(result));
    }

    private static Line compared(List<Quantity> figures, Quantity wanted, Quantity figure) {
        return new Line(figures, null, wanted, wanted.of(figure));
    }

    private static Quantity floor(Quantity figure) {
        return new Quantity(Relation.AT_LEAST, figure.value());
    }

    /** Whether a part fits into its whole, given how its own figure does. */
    private static Fit atMost(Quantity part, Fit fit) {
        return switch (part.relation()) {
            case EQUAL -> fit;
            case ABOUT -> fit == Fit.AGREES ? Fit.AGREES : Fit.OPEN;
            case MORE_THAN, AT_LEAST -> fit == Fit.DISAGREES ? Fit.DISAGREES : Fit.OPEN;
        };
    }

    private static boolean bound(Quantity figure) {
        return figure.relation() == Relation.MORE_THAN || figure.relation() == Relation.AT_LEAST;
    }

    /**
     * How a result relates to the truth that grows with some figures and shrinks with others.
     *
     * @return null where a bound on the latter leaves it open
     */
    private static @Nullable Relation relation(List<Quantity> rising, List<Quantity> falling) {
        if (falling.stream().anyMatch(Arithmetic::bound)) {
            return null;
        }
        List<Relation> relations = new ArrayList<>();
        rising.forEach(figure -> relations.add(figure.relation()));
        falling.forEach(figure -> relations.add(figure.relation()));
        for (Relation weaker : List.of(Relation.ABOUT, Relation.MORE_THAN, Relation.AT_LEAST)) {
            if (relations.contains(weaker)) {
                return weaker;
            }
        }
        return Relation.EQUAL;
    }

    /** Every step must agree, and one that cannot be is enough to disagree; a step is as sure as all its lines are. */
    private static Fit all(List<List<Line>> steps) {
        List<Fit> fits = steps.stream()
                .map(lines -> lines.stream().map(Line::fit).distinct().toList())
                .map(of -> of.size() == 1 ? of.getFirst() : Fit.OPEN)
                .distinct()
                .toList();
        return fits.contains(Fit.DISAGREES) ? Fit.DISAGREES : fits.equals(List.of(Fit.AGREES)) ? Fit.AGREES : Fit.OPEN;
    }
}
