package org.tugyr.platform.people;

import java.util.Set;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.people.PeopleRows.MembershipRow;

/** A membership does not end before it starts. */
public record MembershipGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "membership";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(MembershipRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        for (MembershipRow row : scene.rows(MembershipRow.class, subject)) {
            if (row.startedOn() != null
                    && row.endedOn() != null
                    && row.endedOn().latest().isBefore(row.startedOn().earliest())) {
                scene.refuse(
                        row,
                        "ended_on",
                        "a date from " + row.startedOn() + " on",
                        row.endedOn().text());
            }
        }
    }
}
