package org.tugyr.platform.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.report.Check.Operand;
import org.tugyr.platform.report.Check.Source;
import org.tugyr.platform.report.ReportRows.Method;

/** What came of a check. */
sealed interface Weighed {

    int number();

    Method method();

    /** What each source states, and how that stands to the claim. */
    record Asked(int number, Method method, List<Said> said) implements Weighed {

        public Asked {
            said = List.copyOf(said);
        }
    }

    /** One source's word. */
    record Said(Source source, Fit fit) {}

    /**
     * What was worked out.
     *
     * @param independent nothing in it rests on the word of the speaker's side
     * @param operands what it was worked out of
     * @param lines one for each combination of figures where sources differ on them
     */
    record Worked(int number, Method method, boolean independent, List<Operand> operands, List<Line> lines, Fit fit)
            implements Weighed {

        public Worked {
            operands = List.copyOf(operands);
            lines = List.copyOf(lines);
        }

        /** Whether it shows the same as an independent source would: it says what is claimed, of figures that are not the speaker's. */
        boolean decides() {
            return independent && (method == Method.MOST || method == Method.YEARS);
        }
    }

    /**
     * A line of arithmetic.
     *
     * @param figures in the order of the method's operands
     * @param result null where the figures are compared as they are
     * @param wanted what the result, or the first figure, is held against
     */
    record Line(List<Quantity> figures, @Nullable Quantity result, Quantity wanted, Fit fit) {

        public Line {
            figures = List.copyOf(figures);
        }
    }
}
