package org.tugyr.platform.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;

/** Tells column by column what corrections change. */
final class Corrections {

    private static final int TOLD = 50;

    private final Kinds kinds;
    private final FactLog log;

    Corrections(Kinds kinds, FactLog log) {
        this.kinds = kinds;
        this.log = log;
    }

    /** Tells the summary of the first corrections. */
    void tell(List<Change> changes, Summary summary) {
        Map<Long, Line> corrected = new HashMap<>();
        for (Change change : changes) {
            if (change.before() != null && corrected.size() < TOLD) {
                corrected.put(change.before().index(), change.line());
            }
        }
        log.entries(corrected.keySet())
                .forEach(entry -> tell(entry.row(), Objects.requireNonNull(corrected.get(entry.index())), summary));
    }

    private void tell(Row before, Line line, Summary summary) {
        for (Kind.Field field : kinds.of(before).fields()) {
            Object was = field.read(before);
            Object is = field.read(line.row());
            if (!Objects.equals(was, is)) {
                String change = field.sealed() && was == null ? "changed" : shown(was) + " → " + shown(is);
                summary.correction("%s:%d:%s: %s".formatted(line.file(), line.number(), field.name(), change));
            }
        }
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case Text text -> text.values() + (text.marks().isEmpty() ? "" : " " + text.marks());
            default -> value.toString();
        };
    }
}
