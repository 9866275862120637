package org.tugyr.platform.access;

import org.jspecify.annotations.Nullable;

/**
 * Where a role holds: in an area, in an organisation, or in the whole record.
 *
 * @param area key; null for an organisation or the whole record
 * @param organisation key; null for an area or the whole record
 */
public record Scope(@Nullable String area, @Nullable String organisation) {

    /** The whole record. */
    static final Scope WHOLE = new Scope(null, null);

    public Scope {
        if (area != null && organisation != null) {
            throw new IllegalArgumentException("a role holds in an area or in an organisation");
        }
    }

    /** The scope of a subject such as {@code area:KZ-39}; empty text for the whole record. */
    public static Scope of(String subject) {
        int colon = subject.indexOf(':');
        String key = subject.substring(colon + 1);
        return switch (subject.substring(0, Math.max(0, colon))) {
            case "" -> WHOLE;
            case "area" -> new Scope(key, null);
            case "organisation" -> new Scope(null, key);
            default -> throw new IllegalArgumentException(subject + " is neither an area nor an organisation");
        };
    }

    /** The subject; null for the whole record. */
    public @Nullable String subject() {
        return area != null ? "area:" + area : organisation != null ? "organisation:" + organisation : null;
    }

    /** Whether what holds here holds there too. */
    boolean covers(Scope other, Tree tree) {
        String here = subject();
        String there = other.subject();
        return here == null || (there != null && tree.around(there).contains(here));
    }

    /** Whether some place lies in both. */
    boolean overlaps(Scope other, Tree tree) {
        return covers(other, tree) || other.covers(this, tree);
    }
}
