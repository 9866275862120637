package org.tugyr.platform.writing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
 * @param own columns of the main row that must name the person whose seat the office is, by the roles that write of themselves alone
 * @param joining what the module adds by itself
 * @param summary what the module says of a draft as a whole
 * @param confirmed whether its author is asked to confirm it with a passkey
 */
public record Form(
        Part main,
        List<Part> parts,
        Set<Role> roles,
        Map<Role, String> own,
        Joining joining,
        Summary summary,
        boolean confirmed) {

    private static final Set<String> OF_NO_PLACE = Set.of("evidence", "person", "topic");

    public Form {
        parts = List.copyOf(parts);
        roles = Set.copyOf(roles);
        own = Map.copyOf(own);
    }

    /**
     * A kind of row, and where an office must hold to write it.
     *
     * @param kind the kind
     * @param places columns that lead to an area or an organisation, such as {@code indicator.area}: the area of the row's
     *     indicator. The office must hold for one of those that a row leads to, or for the whole record where it leads to none.
     * @param given cells that such a row begins with
     * @param begins whether whoever begins a main row is led on to one of these, as it says little without
     */
    public record Part(Class<? extends Row> kind, List<String> places, Map<String, String> given, boolean begins) {

        public Part {
            places = List.copyOf(places);
            given = Map.copyOf(given);
        }

        private Part(Class<? extends Row> kind, String... places) {
            this(kind, List.of(places), Map.of(), false);
        }
    }

    /** Whether a subject is an area or an organisation, where an office may hold. */
    public static boolean isPlace(String subject) {
        return subject.startsWith("area:") || subject.startsWith("organisation:");
    }

    /** Whether a kind of subjects belongs to no place: any office that writes it may add one, and change what it added. */
    public static boolean isOfNoPlace(String subjectKind) {
        return OF_NO_PLACE.contains(subjectKind);
    }

    /** A form of one kind, for some roles. */
    public static Form of(Class<? extends Row> kind, Set<Role> roles, String... places) {
        return new Form(
                new Part(kind, places), List.of(), EnumSet.copyOf(roles), Map.of(), Joining.NONE, Summary.NONE, false);
    }

    /** The form with a kind of rows that come with the main one. */
    public Form with(Class<? extends Row> kind, String... places) {
        return and(new Part(kind, places));
    }

    /** The form with a kind of rows that come with the main one when asked for, and begin with some cells filled in. */
    public Form with(Class<? extends Row> kind, Map<String, String> given, String... places) {
        return and(new Part(kind, List.of(places), given, false));
    }

    /** The form with a kind of rows that a new main one begins with, one of each. */
    public Form beginning(Class<? extends Row> kind, Map<String, String> given, String... places) {
        return and(new Part(kind, List.of(places), given, true));
    }

    private Form and(Part part) {
        return new Form(
                main, Stream.concat(parts.stream(), Stream.of(part)).toList(), roles, own, joining, summary, confirmed);
    }

    /** The form, where a role writes only of the person whose seat its office is. */
    public Form own(Role role, String column) {
        Map<Role, String> all = new EnumMap<>(Role.class);
        all.putAll(own);
        all.put(role, column);
        return new Form(main, parts, roles, all, joining, summary, confirmed);
    }

    /** The form completed by what its module adds by itself. */
    public Form completedBy(Joining other) {
        return new Form(main, parts, roles, own, other, summary, confirmed);
    }

    /** The form, of whose drafts its module says what they come to. */
    public Form saying(Summary said) {
        return new Form(main, parts, roles, own, joining, said, confirmed);
    }

    /** The form with what another module records together with the same main row. */
    Form joined(Form other) {
        if (!other.main.equals(main) || !other.roles.equals(roles)) {
            throw new IllegalArgumentException(
                    main.kind() + " is written in the same places by the same roles everywhere");
        }
        return new Form(
                main,
                Stream.concat(parts.stream(), other.parts.stream()).toList(),
                roles,
                own,
                joining.equals(Joining.NONE) ? other.joining : joining,
                summary.equals(Summary.NONE) ? other.summary : summary,
                confirmed || other.confirmed);
    }

    /** The form, whose author is asked to confirm it with a passkey where they have one. */
    public Form asConfirmed() {
        return new Form(main, parts, roles, own, joining, summary, true);
    }
}
