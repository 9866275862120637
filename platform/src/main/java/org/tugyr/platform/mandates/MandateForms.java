package org.tugyr.platform.mandates;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.mandates.MandateRows.MandateRow;
import org.tugyr.platform.mandates.MandateRows.VacancyRow;
import org.tugyr.platform.writing.Form;
import org.tugyr.platform.writing.FormSource;

/** What election officers write on the site of seats. */
public record MandateForms() implements FormSource {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.ELECTION_OFFICER);

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of(MandateRow.class, OFFICERS, "membership.area", "membership.organisation"),
                Form.of(VacancyRow.class, OFFICERS, "membership.area", "membership.organisation"));
    }
}
