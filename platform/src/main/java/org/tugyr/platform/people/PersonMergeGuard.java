package org.tugyr.platform.people;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;

/** Nobody is merged into themselves, be it by a detour. */
public record PersonMergeGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "person";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(PersonMergeRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        String person = subject.substring(subject.indexOf(':') + 1);
        scene.row(PersonMergeRow.class, person).ifPresent(row -> {
            Set<String> seen = new HashSet<>();
            @Nullable String at = person;
            while (at != null && seen.add(at)) {
                at = scene.row(PersonMergeRow.class, at)
                        .map(PersonMergeRow::into)
                        .orElse(null);
            }
            if (person.equals(at)) {
                scene.refuse(row, "into", "another person, who is not merged into this one", "a circle");
            }
        });
    }
}
