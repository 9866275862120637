package org.tugyr.platform.web.parts;

import org.jspecify.annotations.Nullable;

/**
 * A list shown page by page.
 *
 * @param page the page shown, from 1
 * @param pages how many there are, at least 1
 * @param link address of a page up to its number, such as {@code /pledges?page=}
 */
public record Pager(int page, int pages, String link) {

    public Pager {
        if (page < 1 || pages < 1 || page > pages) {
            throw new IllegalArgumentException("no page " + page + " of " + pages);
        }
    }

    public @Nullable String previous() {
        return page > 1 ? link + (page - 1) : null;
    }

    public @Nullable String next() {
        return page < pages ? link + (page + 1) : null;
    }
}
