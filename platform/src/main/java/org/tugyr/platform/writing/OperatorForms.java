package org.tugyr.platform.writing;

import java.util.EnumSet;
import java.util.List;
import org.tugyr.platform.access.AccessRows.OperatorRow;
import org.tugyr.platform.doors.Role;

/** Who runs the record is said by its administrators: access itself knows no forms. */
public record OperatorForms() implements FormSource {

    @Override
    public List<Form> forms() {
        return List.of(Form.of(OperatorRow.class, EnumSet.of(Role.ADMINISTRATOR)));
    }
}
