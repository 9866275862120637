package org.tugyr.platform.web.parts;

import org.jspecify.annotations.Nullable;

/**
 * How one thing on a page is known.
 *
 * @param what the thing, in the reader's language: a value, a target, a wording
 * @param entry index of its fact in the log
 * @param entryHref where that fact and its proof are shown
 * @param document name of the document that shows it; null where there is none
 * @param documentHref where the document is
 * @param lang language of the document's name where it is not the reader's
 * @param note whose hand the document comes from
 */
public record Source(
        String what,
        long entry,
        String entryHref,
        @Nullable String document,
        @Nullable String documentHref,
        @Nullable String lang,
        @Nullable String note) {

    /** A source whose document's name is in the reader's language. */
    public Source(String what, long entry, String entryHref, @Nullable String document, @Nullable String documentHref) {
        this(what, entry, entryHref, document, documentHref, null, null);
    }
}
