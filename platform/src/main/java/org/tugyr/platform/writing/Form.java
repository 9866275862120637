package org.tugyr.platform.writing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Row;

/**
 * What offices may write on the site: rows of one kind, and what is recorded together with each. Modules contribute theirs by a {@link FormSource}.
 *
 * @param main the kind
 * @param parts kinds of rows that come with a row of it, such as the decisions of a stocktake
 * @param roles that write it
 * @param confirmed whether its author is asked to confirm it with a passkey
 */
public record Form(Part main, List<Part> parts, Set<Role> roles, boolean confirmed) {

    public Form {
        parts = List.copyOf(parts);
        roles = Set.copyOf(roles);
    }

    /**
     * A kind of row, and where an office must hold to write it.
     *
     * @param kind the kind
     * @param places columns that lead to an area or an organisation, such as {@code indicator.area}: the area of the row's
     *     indicator. The office must hold for one of those that a row leads to, or for the whole record where it leads to none.
     */
    public record Part(Class<? extends Row> kind, List<String> places) {

        public Part {
            places = List.copyOf(places);
        }
    }

    /** A form of one kind, for some roles. */
    public static Form of(Class<? extends Row> kind, Set<Role> roles, String... places) {
        return new Form(new Part(kind, List.of(places)), List.of(), EnumSet.copyOf(roles), false);
    }

    /** The form with a kind of rows that come with the main one. */
    public Form with(Class<? extends Row> kind, String... places) {
        Part part = new Part(kind, List.of(places));
        return new Form(main, Stream.concat(parts.stream(), Stream.of(part)).toList(), roles, confirmed);
    }

    /** The form, whose author is asked to confirm it with a passkey where they have one. */
    public Form asConfirmed() {
        return new Form(main, parts, roles, true);
    }
}
