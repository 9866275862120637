package org.tugyr.platform.access;

import gg.jte.Content;
import java.util.List;
import org.tugyr.platform.web.Reader;

/** What a module contributes, as a bean, to the desk of whoever is signed in: what is theirs to do, what is due first. */
public interface DeskPart {

    /** Smaller stands first. */
    int order();

    /**
     * Its parts for who is signed in.
     *
     * @param offices that they hold today
     * @param token that forms must carry, see {@code template.access.token}
     * @return empty where there is nothing for them here
     */
    List<Content> of(Signed who, List<Held> offices, Reader reader, String token);
}
