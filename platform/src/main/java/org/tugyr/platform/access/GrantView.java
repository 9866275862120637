package org.tugyr.platform.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param persons of the record, one of whom may sit in a council by it; others can be typed
 * @param places to choose from; others can be typed
 * @param previewed what will be recorded; null before that can be said
 */
public record GrantView(
        Frame frame,
        GrantForm form,
        List<Standpoint> records,
        List<Person> people,
        Map<String, Text> persons,
        List<Realm.Place> places,
        @Nullable Preview previewed,
        @Nullable Refusal refusal) {

    public GrantView {
        records = List.copyOf(records);
        people = List.copyOf(people);
        persons = Collections.unmodifiableMap(new LinkedHashMap<>(persons));
        places = List.copyOf(places);
    }

    /** Somebody by the name they sign in with. */
    public record Person(String id, String name) {}

    /**
     * What will be recorded.
     *
     * @param person who sits in a council by it; null for nobody, or for one whose name is not public
     * @param by public name of the office that grants
     * @param place where it will hold; null for the whole record
     * @param appointing who appoints; null for nobody
     */
    public record Preview(
            String name,
            @Nullable Text person,
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
