package org.tugyr.platform.founding;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The first steps of a record.
 *
 * @param root the record
 * @param hurry whether what is submitted is public at once
 */
public record FirstStepsView(String root, boolean hurry, List<Line> lines) {

    public FirstStepsView {
        lines = List.copyOf(lines);
    }

    /**
     * A step.
     *
     * @param step its name in message keys
     * @param done the page that shows what it made; null where it is not done
     * @param todo where it is done; null where it is done already, or another must come first
     */
    public record Line(
            String step, @Nullable String done, @Nullable String todo) {

        /** Where its page is public; null for none. */
        public @Nullable String shown() {
            return step.equals("colleague") ? null : done;
        }
    }

    /** Whether nothing is left to do. */
    public boolean isDone() {
        return lines.stream().allMatch(line -> line.done() != null);
    }

    /** How many are done. */
    public long count() {
        return lines.stream().map(Line::done).filter(Objects::nonNull).count();
    }

    /** Whether a step is the one to be done next. */
    public boolean isNext(Line line) {
        return lines.stream()
                .filter(one -> one.done() == null)
                .findFirst()
                .filter(line::equals)
                .isPresent();
    }
}
