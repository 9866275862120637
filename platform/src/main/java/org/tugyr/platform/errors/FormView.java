package org.tugyr.platform.errors;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.Refusal;

/**
 * The page on which an error is reported.
 *
 * @param refusal why what was typed is not taken; null before anything was
 */
public record FormView(ErrorForm form, int within, @Nullable Refusal refusal) {

    /** The refusal beside a field; null where it is none of that field. */
    public @Nullable Refusal at(String field) {
        return refusal != null && field.equals(refusal.field()) ? refusal : null;
    }
}
