package org.tugyr.ledger;

import java.util.TreeMap;

/** Collects the members of an object, in any order; a key given twice throws {@link IllegalArgumentException}. */
public final class JsonBuilder {
    private final TreeMap<String, Json> members = new TreeMap<>();

    JsonBuilder() {}

    /** Adds a member. */
    public JsonBuilder put(String key, Json value) {
        if (members.put(key, value) != null) {
            throw new IllegalArgumentException("duplicate key \"" + key + "\"");
        }
        return this;
    }

    /** Adds a string. */
    public JsonBuilder put(String key, String value) {
        return put(key, new Json.Str(value));
    }

    /** Adds an integer. */
    public JsonBuilder put(String key, long value) {
        return put(key, new Json.Int(value));
    }

    /** Adds a truth value. */
    public JsonBuilder put(String key, boolean value) {
        return put(key, new Json.Bool(value));
    }

    /** The object. */
    public Json.Obj build() {
        return new Json.Obj(members);
    }
}
