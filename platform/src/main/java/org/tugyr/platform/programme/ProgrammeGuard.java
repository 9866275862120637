package org.tugyr.platform.programme;

import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeRow;

/** A programme does not end before it starts. */
public record ProgrammeGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "programme";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(ProgrammeRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (ProgrammeRow row : scene.rows(ProgrammeRow.class, subject)) {
            if (row.startsOn() != null
                    && row.endsOn() != null
                    && row.endsOn().latest().isBefore(row.startsOn().earliest())) {
                scene.refuse(
                        row,
                        "ends_on",
                        "a date from " + row.startsOn() + " on",
                        row.endsOn().text());
            }
        }
    }
}
