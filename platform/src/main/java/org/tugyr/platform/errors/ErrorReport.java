package org.tugyr.platform.errors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader reported as wrong. Whether an e-mail address was left is known; the address itself is given out only once, with
 * the answer.
 *
 * @param page path of the page it is about
 * @param size of the log, as the reader saw it; null where the page was of none
 * @param lang language of the reader
 * @param wrong in the reader's words, for the operator; for all once published
 * @param answerable whether an e-mail address was left
 * @param reply null before it is answered
 */
public record ErrorReport(
        long id,
        Instant receivedAt,
        String page,
        @Nullable Long size,
        String lang,
        String wrong,
        boolean answerable,
        boolean published,
        @Nullable String reply,
        @Nullable Instant repliedAt) {}
