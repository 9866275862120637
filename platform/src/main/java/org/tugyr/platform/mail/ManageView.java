package org.tugyr.platform.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.words.Language;

/**
 * What somebody follows. Their address is not shown: whoever was sent on a letter has the link, too.
 *
 * @param action address of the page, to which forms go
 * @param account whether the address is that of an account
 * @param done message key of what was done just now; null for nothing
 * @param leaves whether letters leave this site
 */
public record ManageView(
        String action,
        List<Line> lines,
        Frequency frequency,
        Language language,
        boolean account,
        @Nullable String done,
        boolean leaves) {

    public ManageView {
        lines = List.copyOf(lines);
    }

    /**
     * A thing that is followed.
     *
     * @param subject such as {@code pledge:roads}
     */
    public record Line(String subject, String title, String path) {}
}
