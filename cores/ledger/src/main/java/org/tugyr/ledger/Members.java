package org.tugyr.ledger;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Reading of an object's members by key and kind.
 *
 * <p>Every method throws {@link MalformedException} when the member is absent or of another kind.
 */
public sealed interface Members permits Json.Obj {
    /** The members in canonical order. */
    SortedMap<String, Json> members();

    /** The member, if there is one; {@code null} in JSON is a member. */
    default Optional<Json> find(String key) {
        return Optional.ofNullable(members().get(key));
    }

    /** The member of any kind. */
    default Json get(String key) {
        return find(key).orElseThrow(() -> unexpected(key, "a member", "none"));
    }

    /** The member that is a string. */
    default String string(String key) {
        return kind(key, Json.Str.class, "a string").value();
    }

    /** The member that is an integer. */
    default long integer(String key) {
        return kind(key, Json.Int.class, "an integer").value();
    }

    /** The member that is a truth value. */
    default boolean bool(String key) {
        return kind(key, Json.Bool.class, "true or false").value();
    }

    /** The items of the member that is an array. */
    default List<Json> array(String key) {
        return kind(key, Json.Arr.class, "an array").items();
    }

    /** The member that is an object. */
    default Json.Obj object(String key) {
        return kind(key, Json.Obj.class, "an object");
    }

    private <K extends Json> K kind(String key, Class<K> kind, String expected) {
        var member = get(key);
        if (!kind.isInstance(member)) {
            throw unexpected(key, expected, MalformedException.quote(member.canonicalText()));
        }
        return kind.cast(member);
    }

    private static MalformedException unexpected(String key, String expected, String found) {
        return MalformedException.in("JSON member \"" + key + "\"", expected, found);
    }
}
