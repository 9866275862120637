package org.tugyr.platform.access;

import gg.jte.Content;
import java.util.List;
import org.tugyr.platform.web.Reader;

/** What a module contributes, as a bean, to the page on which somebody sets how they sign in and what reaches them. */
public interface AccountPart {

    /** Smaller stands first. */
    int order();

    /** Its parts for who is signed in. */
    List<Content> of(Signed who, Reader reader);
}
