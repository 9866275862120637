package org.tugyr.platform.people;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;

/**
 * A name in the days in which it was valid.
 *
 * @param shortName null where there is none
 * @param from first day, in the reader's language
 * @param to last day, in the reader's language; null while it holds or until the next begins
 * @param current whether it is the one valid on the page's day
 * @param entry its place in the log
 */
public record Era(
        Text name,
        @Nullable Text shortName,
        String from,
        @Nullable String to,
        boolean current,
        long entry) {}
