package org.tugyr.platform.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.report.ReportRows.ClaimKind;

/**
 * A claim with all that the record holds to check it.
 *
 * @param claimed the figure; null where none is claimed
 * @param baseMissing it is a percentage that leaves out of what
 */
record Question(ClaimKind kind, @Nullable Quantity claimed, boolean baseMissing, List<Check> checks) {

    public Question {
        checks = List.copyOf(checks);
    }
}
