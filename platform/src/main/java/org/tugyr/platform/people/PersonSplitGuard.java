package org.tugyr.platform.people;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonSplitRow;

/** An entry is divided from another one, which receives nothing but what is said of the first. */
public record PersonSplitGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "person";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(PersonSplitRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        String person = subject.substring(subject.indexOf(':') + 1);
        for (PersonSplitRow row : scene.rows(PersonSplitRow.class, subject)) {
            if (!row.person().equals(person)) {
                continue; // it is looked at with the entry that is divided
            }
            if (row.other().equals(person)) {
                scene.refuse(row, "other", "another person", row.other());
            }
            for (String membership : row.memberships()) {
                boolean own = scene.row(MembershipRow.class, membership)
                        .map(found -> isOf(found.person(), person, scene))
                        .orElse(true); // that there is none is said elsewhere
                if (!own) {
                    scene.refuse(row, "memberships", "memberships of " + person, membership);
                }
            }
        }
    }

    /** Whether what is said of one entry is said of another: it is the same, or was merged into it. */
    private static boolean isOf(String entry, String person, Scene scene) {
        Set<String> seen = new HashSet<>();
        @Nullable String at = entry;
        while (at != null && !at.equals(person) && seen.add(at)) {
            at = scene.row(PersonMergeRow.class, at).map(PersonMergeRow::into).orElse(null);
        }
        return person.equals(at);
    }
}
