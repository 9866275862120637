package org.tugyr.platform.site;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Fact;
import org.tugyr.platform.facts.SignedCheckpoint;
import org.tugyr.platform.facts.Text;

/**
 * The page of an entry.
 *
 * @param kind message key of its kind
 * @param at when it was recorded, in the reader's language
 * @param about the subjects it belongs to
 * @param sealed its sealed values
 * @param json its content, laid out for people
 * @param bytes how many it has
 * @param leaf its hash as a leaf of the tree, base64
 * @param checkpoint the first that vouches for it
 * @param parts what other modules say of it
 */
public record EntryView(
        long index,
        Fact fact,
        String kind,
        String at,
        List<Subject> about,
        List<Sealed> sealed,
        String json,
        int bytes,
        String leaf,
        SignedCheckpoint checkpoint,
        @Nullable Long previous,
        @Nullable Long next,
        List<Content> parts) {

    public EntryView {
        about = List.copyOf(about);
        sealed = List.copyOf(sealed);
        parts = List.copyOf(parts);
    }

    /** A subject, with its name and page where it has them. */
    public record Subject(
            String id, @Nullable Text name, @Nullable String href) {}

    /**
     * A sealed value.
     *
     * @param column whose value it is
     * @param digest what stands in the entry, base64url
     * @param value what was sealed, as JSON; null where it is not open
     * @param salt that hides it; null where it is not open
     * @param erased what is known of its erasure; null where it was not erased
     */
    public record Sealed(
            String column,
            String digest,
            @Nullable String value,
            @Nullable String salt,
            @Nullable Erased erased) {}

    /** An erasure: its ground, its day in the reader's language, and its own entry. */
    public record Erased(String ground, String on, long entry) {}
}
