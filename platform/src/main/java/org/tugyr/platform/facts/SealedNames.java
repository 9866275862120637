package org.tugyr.platform.facts;

import java.util.Collection;
import java.util.Map;

/** Names subjects of a kind whose names are sealed, such as people; modules contribute theirs as beans. */
public interface SealedNames {

    /** The kind, such as {@code person}. */
    String kind();

    /**
     * Subjects of a record that are named in public, by their keys, in the order of their names.
     *
     * @param words that the name must hold; empty for all
     * @param most how many at most
     */
    Map<String, Text> choices(String root, String words, int most);

    /** The names of those of these subjects that are named in public, by their keys. */
    Map<String, Text> of(String root, Collection<String> keys);
}
