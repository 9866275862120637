package org.tugyr.platform.writing;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.intake.Typed;
import org.tugyr.platform.web.Reader;

/** Says in plain words what a draft comes to as a whole, above its rows. */
@FunctionalInterface
public interface Summary {

    /** Says nothing. */
    Summary NONE = (_, _) -> Optional.empty();

    /** What there is to say; empty for nothing. */
    Optional<Content> of(Whole whole, Reader reader);

    /**
     * What is to be recorded.
     *
     * @param root the record
     * @param main the main row, with what its module adds
     * @param rows those that can be read, with those that its module adds
     */
    record Whole(String root, Typed main, List<Row> rows) {

        public Whole {
            rows = List.copyOf(rows);
        }
    }
}
