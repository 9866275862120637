package org.tugyr.platform.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.people.AreaRows.AreaChangeRow;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.CohortRow;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.people.PeopleRows.PersonSplitRow;
import org.tugyr.platform.people.PeopleRows.PostRow;
import org.tugyr.platform.writing.Form;
import org.tugyr.platform.writing.FormSource;

/** What is written on the site of people and places: by registrars. */
public record PeopleForms() implements FormSource {

    private static final Set<Role> REGISTRARS = EnumSet.of(Role.REGISTRAR);

    /**
     * An area or organisation below none leads to no place: only an office of the whole record writes it. So does who is one person or two, for
     * that moves what others wrote in their places.
     */
    @Override
    public List<Form> forms() {
        return List.of(
                Form.of(AreaRow.class, REGISTRARS, "parent"),
                Form.of(AreaChangeRow.class, REGISTRARS, "area"),
                Form.of(OrganisationRow.class, REGISTRARS, "parent", "area"),
                Form.of(PersonRow.class, REGISTRARS),
                Form.of(PostRow.class, REGISTRARS, "organisation"),
                Form.of(MembershipRow.class, REGISTRARS, "organisation").with(PersonRow.class),
                Form.of(PersonMergeRow.class, REGISTRARS),
                Form.of(PersonSplitRow.class, REGISTRARS),
                Form.of(CohortRow.class, REGISTRARS));
    }
}
