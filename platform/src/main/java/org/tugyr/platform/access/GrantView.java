package org.tugyr.platform.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.Refusal;

/**
 * A role that is to be granted.
 *
 * @param records in which who grants is an administrator
 * @param people to whom it can be granted
 * @param places to choose from; others can be typed
 * @param previewed what will be recorded; null before that can be said
 */
public record GrantView(
        Frame frame,
        GrantForm form,
        List<Standpoint> records,
        List<Person> people,
        List<Realm.Place> places,
        @Nullable Preview previewed,
        @Nullable Refusal refusal) {

    public GrantView {
        records = List.copyOf(records);
        people = List.copyOf(people);
        places = List.copyOf(places);
    }

    /** Somebody by the name they sign in with. */
    public record Person(String id, String name) {}

    /**
     * What will be recorded.
     *
     * @param by public name of the office that grants
     * @param place where it will hold; null for the whole record
     * @param appointing who appoints; null for nobody
     */
    public record Preview(
            String name,
            Role role,
            Text by,
            @Nullable Text place,
            @Nullable Text appointing) {}

    /** The roles to choose from. */
    public List<Role> roles() {
        return List.of(Role.values());
    }

    /** The refusal beside a field; null where it is none of that field. */
    public @Nullable Refusal at(String field) {
        return refusal != null && field.equals(refusal.field()) ? refusal : null;
    }

    /** The refusal of the whole; null where there is none. */
    public @Nullable Refusal whole() {
        return refusal != null && refusal.field() == null ? refusal : null;
    }
}
