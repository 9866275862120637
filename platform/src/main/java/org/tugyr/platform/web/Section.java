package org.tugyr.platform.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A part that a later module contributes, as a bean, to the page of an earlier module's subject. */
public interface Section {

    /** Smaller stands first. */
    int order();

    /**
     * The part about a subject.
     *
     * @param subject kind and key, such as {@code pledge:roads}
     * @return its content, or null where this module has nothing to say
     */
    @Nullable
    Content about(String subject, Reader reader, RecordState state);
}
