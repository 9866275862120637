package org.tugyr.platform.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.AttestationView.Named;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.Text;

/**
 * The page of a piece of evidence.
 *
 * @param publisher organisation that published it; null where that is none on record
 * @param publishedOn in the reader's language; null where it is not known
 * @param archived size in bytes of the copy that is kept; null where none is
 * @param supports the entries that rest on it, kind by kind
 * @param entry its place in the log
 */
public record DocumentView(
        EvidenceRow evidence,
        @Nullable Named publisher,
        @Nullable String publishedOn,
        @Nullable Long archived,
        List<Supported> supports,
        long entry,
        boolean past) {

    public DocumentView {
        supports = List.copyOf(supports);
    }

    /**
     * Entries of one kind that rest on it.
     *
     * @param kind message key of the kind
     * @param count how many there are
     * @param first the first of them
     */
    public record Supported(String kind, long count, List<Fact> first) {

        public Supported {
            first = List.copyOf(first);
        }
    }

    /** An entry, with the name of what it is about where that has one. */
    public record Fact(long entry, @Nullable Text about) {}
}
