package org.tugyr.platform.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tugyr.platform.facts.Rule.Decision.Refuse;
import org.tugyr.platform.intake.Typed;

/**
 * What a module adds by itself to a submission of a form, each time it is checked: cells and rows that nobody can type or change. It is asked
 * anew before anything is recorded.
 */
@FunctionalInterface
public interface Joining {

    /** Adds nothing. */
    Joining NONE = _ -> new Joined(Map.of(), List.of(), Optional.empty());

    /** What is added. */
    Joined join(Written written);

    /**
     * What was written.
     *
     * @param root the record
     * @param rows as they were typed, the main one first
     */
    record Written(String root, List<Typed> rows) {

        public Written {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What is added to it.
     *
     * @param cells of the main row, by column, whatever was typed there; empty ones are left empty
     * @param rows that are recorded with it
     * @param refusal why it cannot be recorded; empty for nothing
     */
    record Joined(Map<String, String> cells, List<Typed> rows, Optional<Refuse> refusal) {

        public Joined {
            cells = Map.copyOf(cells);
            rows = List.copyOf(rows);
        }

        /** All rows as they are to be recorded. */
        List<Typed> with(List<Typed> typed) {
            if (typed.isEmpty()) {
                return typed; // it is on record, and what was typed is forgotten
            }
            Typed main = typed.getFirst();
            Map<String, String> all = new LinkedHashMap<>(main.cells());
            all.putAll(cells);
            all.values().removeIf(String::isEmpty);
            List<Typed> whole = new java.util.ArrayList<>(typed);
            whole.set(0, new Typed(main.file(), all));
            whole.addAll(rows);
            return whole;
        }
    }
}
