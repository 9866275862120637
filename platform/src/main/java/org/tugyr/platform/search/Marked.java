package org.tugyr.platform.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text with marks on what was looked for.
 *
 * @param lang its language; null where it is the reader's
 * @param words which of the words looked for it holds, as they were typed
 */
public record Marked(@Nullable String lang, List<Piece> pieces, Set<String> words) {

    public Marked {
        pieces = List.copyOf(pieces);
        words = Set.copyOf(words);
    }

    /** A piece of a text, marked or not. */
    public record Piece(String text, boolean marked) {}
}
