package org.tugyr.platform.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.report.ReportRows.Method;

/** One check of a claim, for readers. */
public sealed interface Proof {

    Method method();

    /** What sources state. */
    record Asked(Method method, List<Witness> witnesses) implements Proof {

        public Asked {
            witnesses = List.copyOf(witnesses);
        }
    }

    /** What was worked out, and of what. */
    record Worked(Method method, List<Step> steps, List<Ground> grounds) implements Proof {

        public Worked {
            steps = List.copyOf(steps);
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * What one or several sources state in the same way.
     *
     * @param speaker whose word it is there; null where that is nobody on record
     * @param figure in the reader's language; null where they state words only
     */
    record Witness(
            @Nullable Named speaker,
            boolean independent,
            @Nullable String figure,
            @Nullable Text unit,
            @Nullable Text statement,
            Fit fit,
            List<Origin> origins) {

        public Witness {
            origins = List.copyOf(origins);
        }
    }

    /** A document that says so, with the place of that fact in the log. */
    record Origin(Named document, long entry) {}

    /** A line of arithmetic as it is printed. */
    record Step(String text, Fit fit) {}

    /**
     * Where a figure comes from.
     *
     * @param name what is counted; null where the report itself gives the figure
     * @param contest whose count or declared result it is; null where it is none's
     */
    record Ground(
            @Nullable Text name,
            String figure,
            List<Witness> witnesses,
            @Nullable Contest contest) {

        public Ground {
            witnesses = List.copyOf(witnesses);
        }

        /** Whether another figure is of the same thing and stands in the same documents. */
        boolean isLike(Ground other) {
            return Objects.equals(name, other.name)
                    && !documents().isEmpty()
                    && documents().equals(other.documents());
        }

        /** As this, with another figure. */
        Ground and(String more) {
            return new Ground(name, figure + "; " + more, witnesses, contest);
        }

        private List<Named> documents() {
            return witnesses.stream()
                    .flatMap(witness -> witness.origins().stream())
                    .map(Origin::document)
                    .toList();
        }
    }

    /**
     * An election that a figure is of.
     *
     * @param rule by which it was counted from votes; null where it is only declared
     * @param independent whether none of the votes is known from the side whose claim it is
     */
    record Contest(Named named, @Nullable String rule, boolean independent) {}

    /** Something on record with its page, where it has one. */
    record Named(Text name, @Nullable String href) {}
}
