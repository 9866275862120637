package org.tugyr.platform.access;

import java.util.Set;

/** The areas and organisations of one record on a day: what lies in what. */
@FunctionalInterface
public interface Tree {

    /**
     * A subject such as {@code area:KZ-39} and the areas and organisations it lies in; empty where the record has no such subject.
     */
    Set<String> around(String subject);
}
