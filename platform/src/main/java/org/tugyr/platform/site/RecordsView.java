package org.tugyr.platform.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.RecordRow;

/** All records. */
public record RecordsView(List<Line> records) {

    public RecordsView {
        records = List.copyOf(records);
    }

    /**
     * A record.
     *
     * @param keptUntil in the reader's language; null while it is kept
     * @param entry its place in the log
     */
    public record Line(RecordRow record, @Nullable String keptUntil, long entry) {}
}
