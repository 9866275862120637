package org.tugyr.platform.mail;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.Refusal;

/**
 * The page on which somebody begins to follow.
 *
 * @param subject such as {@code pledge:roads}
 * @param title of it
 * @param path of its page
 * @param leaves whether letters leave this site
 * @param refusal why what was typed is not taken; null before anything was
 */
public record FollowView(
        String subject,
        String title,
        String path,
        FollowForm form,
        boolean leaves,
        @Nullable Refusal refusal) {

    /** For so many hours an address waits to be confirmed. */
    public static final long HOURS = Requests.LASTING.toHours();

    /** The refusal beside a field; null where it is none of that field. */
    public @Nullable Refusal at(String field) {
        return refusal != null && field.equals(refusal.field()) ? refusal : null;
    }

    /** The refusal of the whole; null where there is none. */
    public @Nullable Refusal whole() {
        return refusal != null && refusal.field() == null ? refusal : null;
    }
}
