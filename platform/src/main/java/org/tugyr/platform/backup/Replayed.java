package org.tugyr.platform.backup;

import java.util.List;

/**
 * What a replay brought back, and what only the lost database knew.
 *
 * @param from how many entries the backup had
 * @param to how many there are now
 * @param lost what is gone, one thing a line; holds no personal data
 */
public record Replayed(long from, long to, List<String> lost) {

    /** Copies the list. */
    public Replayed {
        lost = List.copyOf(lost);
    }
}
