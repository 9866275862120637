package org.tugyr.platform.report;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.EvidenceRows.Relation;
import org.tugyr.platform.report.ReportRows.Method;

/** One way in which a claim is compared with the record, with all that the record holds for it. */
sealed interface Check {

    int number();

    Method method();

    /** Sources are asked what they state. */
    record Asking(int number, Method method, List<Source> sources) implements Check {

        public Asking {
            sources = List.copyOf(sources);
        }
    }

    /** Something is worked out of figures. */
    record Working(int number, Method method, List<Operand> operands) implements Check {

        public Working {
            operands = List.copyOf(operands);
        }
    }

    /**
     * What one source states.
     *
     * @param row key of the row that says so
     * @param independent it is not of the side whose claim is checked
     * @param stated null where it states it in words
     */
    record Source(String row, boolean independent, @Nullable Quantity stated) {}

    /**
     * A figure that is worked with; the lowest and the highest where sources differ, none where none is known.
     *
     * @param independent an independent source states it, or it is no source's word
     * @param sources whose word it is
     */
    record Operand(boolean independent, List<Quantity> figures, List<Source> sources) {

        public Operand {
            figures = List.copyOf(figures);
            sources = List.copyOf(sources);
        }

        /** What is claimed, or a number that needs no source. */
        static Operand given(Quantity figure) {
            return new Operand(true, List.of(figure), List.of());
        }

        static Operand unknown() {
            return new Operand(true, List.of(), List.of());
        }

        /** The figures of independent sources, or else of the others; exact ones before rough ones, bounds last. */
        static Operand of(List<Source> sources) {
            boolean independent = sources.stream().anyMatch(source -> source.independent() && source.stated() != null);
            List<Quantity> figures = sources.stream()
                    .filter(source -> source.independent() == independent)
                    .flatMap(source -> java.util.stream.Stream.ofNullable(source.stated()))
                    .sorted(Comparator.comparing(Quantity::value))
                    .toList();
            for (Relation relation : List.of(Relation.EQUAL, Relation.ABOUT, Relation.AT_LEAST, Relation.MORE_THAN)) {
                List<Quantity> alike = figures.stream()
                        .filter(figure -> figure.relation() == relation)
                        .toList();
                if (!alike.isEmpty()) {
                    boolean one =
                            alike.getFirst().value().compareTo(alike.getLast().value()) == 0;
                    return new Operand(
                            independent,
                            one ? List.of(alike.getFirst()) : List.of(alike.getFirst(), alike.getLast()),
                            sources);
                }
            }
            return new Operand(independent, List.of(), sources);
        }
    }
}
