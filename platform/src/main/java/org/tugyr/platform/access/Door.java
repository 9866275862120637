package org.tugyr.platform.access;

import java.util.Set;
import org.tugyr.platform.doors.Role;

/** What a route declares about who may use it. */
sealed interface Door {

    /** Anyone, whoever they are. */
    record Anyone() implements Door {}

    /** Anyone, to sign in. */
    record Entry() implements Door {}

    /**
     * Who is signed in and holds one of the roles.
     *
     * @param roles none for whoever is signed in
     * @param subject for which it is held, with the path's variables in braces; empty for anywhere
     */
    record Holder(Set<Role> roles, String subject) implements Door {}

    /** Nobody, for the route declares nothing. */
    record Undeclared(String handler) implements Door {}

    /** There is no such route: it will be told so. */
    record Nowhere() implements Door {}
}
