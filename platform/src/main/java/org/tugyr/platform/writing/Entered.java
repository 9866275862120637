package org.tugyr.platform.writing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.intake.Typed;

/**
 * A row of a submission as it was typed.
 *
 * @param file its kind, as {@code Kind.file}
 * @param cells by column; empty ones are left out
 * @param before the entry that it corrects; null where it is new
 */
record Entered(
        String file, Map<String, String> cells, @Nullable Long before) {

    Entered {
        cells = Map.copyOf(cells);
    }

    /** Whether nothing of it has been filled in. */
    boolean untouched() {
        return cells.isEmpty();
    }

    Typed typed() {
        return new Typed(file, cells);
    }

    Entered correcting(@Nullable Long entry) {
        return new Entered(file, cells, entry);
    }
}
