package org.tugyr.platform.writing;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;

/**
 * What an entry corrects, and what corrects it.
 *
 * @param before the entry that it corrects; null where it is the first
 * @param lines what it changed in that
 * @param reason why; null where none was given
 * @param after the entry that corrects it; null where it stands
 * @param form file of the form by which an office corrects it; null where none does
 * @param key of its row
 */
public record CorrectionView(
        @Nullable Long before,
        RowLines lines,
        @Nullable Text reason,
        @Nullable Long after,
        @Nullable String form,
        String key) {}
