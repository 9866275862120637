package org.tugyr.platform.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tugyr.platform.evidence.EvidenceRows.Relation;
import org.tugyr.platform.report.ReportRows.Method;
import org.tugyr.platform.report.Weighed.Line;
import org.tugyr.platform.web.words.Words;

/** Prints figures and arithmetic in signs that all languages share. */
final class Sums {

    private static final char SPACE = '\u00a0';

    private Sums() {}

    /** A figure with its sign: 2,701, &gt; 600, ≈ 45. */
    static String print(Quantity figure, Words words) {
        return signed(figure.relation(), words.number(plain(figure.value())));
    }

    /** A figure as a method uses it: years without groups. */
    static String print(Method method, Quantity figure, Words words) {
        return method == Method.YEARS ? figure.value().toPlainString() : print(figure, words);
    }

    /** A line of arithmetic, such as 44 ÷ 215 = 20.5% ≥ 20%. */
    static String print(Method method, Line line, Words words) {
        return switch (method) {
            case SHARE -> {
                String sum = inner(line, 0, words) + " ÷ " + inner(line, 1, words);
                yield line.result() == null
                        ? sum
                        : sum + " = " + percent(line.result(), words)
                                + against(
                                        line, words.percent(plain(line.wanted().value())));
            }
            case PRODUCT ->
                words.percent(plain(line.figures().getFirst().value())) + " × " + inner(line, 1, words)
                        + result(line, words);
            case YEARS -> {
                String sum = line.figures().get(1).value().toPlainString() + " − "
                        + line.figures().get(0).value().toPlainString();
                yield sum + result(line, words);
            }
            case PART_OF ->
                inner(line, 0, words) + " "
                        + (line.fit() == Fit.DISAGREES ? ">" : sign(Relation.AT_LEAST, line.fit(), "≤")) + " "
                        + inner(line, 1, words);
            case REACHES, MOST, COUNT ->
                inner(line, 0, words)
                        + against(line, words.number(plain(line.wanted().value())));
            case STATES, DENIES, FIRST -> throw new IllegalStateException("nothing to print: " + method);
        };
    }

    private static String result(Line line, Words words) {
        return line.result() == null
                ? ""
                : " = " + print(line.result(), words)
                        + against(line, words.number(plain(line.wanted().value())));
    }

    /** What the result is held against; left out where they are the same, and where a count is not known to be whole. */
    private static String against(Line line, String wanted) {
        boolean same = line.wanted().relation() == Relation.EQUAL && line.fit() == Fit.AGREES && line.result() != null;
        return same
                ? ""
                : " "
                        + sign(
                                line.wanted().relation(),
                                line.fit(),
                                sign(line.wanted().relation())) + " " + wanted;
    }

    private static String sign(Relation relation, Fit fit, String agrees) {
        return switch (fit) {
            case AGREES -> agrees;
            case OPEN -> "?";
            case DISAGREES ->
                switch (relation) {
                    case EQUAL -> "≠";
                    case MORE_THAN -> "≤";
                    case AT_LEAST -> "<";
                    case ABOUT -> "≉";
                };
        };
    }

    private static String sign(Relation relation) {
        return switch (relation) {
            case EQUAL -> "=";
            case MORE_THAN -> ">";
            case AT_LEAST -> "≥";
            case ABOUT -> "≈";
        };
    }

    private static String signed(Relation relation, String number) {
        return relation == Relation.EQUAL ? number : sign(relation) + SPACE + number;
    }

    /** A figure within a sum, a bound in brackets. */
    private static String inner(Line line, int place, Words words) {
        Quantity figure = line.figures().get(place);
        String printed = print(figure, words);
        return figure.relation() == Relation.EQUAL ? printed : "(" + printed + ")";
    }

    private static String percent(Quantity share, Words words) {
        String printed = words.percent(share.value().setScale(1, RoundingMode.HALF_UP));
        return signed(share.relation(), printed);
    }

    /** Without zeros at the end, and never with an exponent. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
