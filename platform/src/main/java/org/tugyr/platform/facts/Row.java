package org.tugyr.platform.facts;

import org.jspecify.annotations.Nullable;

/**
 * The body of a fact: one row of one kind of thing, carried whole, so that a correction is the same row with new content.
 *
 * <p>A kind is a record annotated with {@link Table}; its components are the columns of its CSV file and the members of
 * the fact's JSON body. Each module gathers its kinds in a sealed interface.
 */
public interface Row {

    /** Whether sealed values of this row are opened to the public when it is recorded. */
    default boolean opensSealed() {
        return true;
    }

    /** The day or period this row speaks of, as it is known; null where it speaks of none. */
    default @Nullable String effective() {
        return null;
    }
}
