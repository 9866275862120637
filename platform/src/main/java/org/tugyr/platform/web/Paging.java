package org.tugyr.platform.web;

import org.tugyr.platform.web.parts.Pager;

/** Which page of a long list is shown. */
public final class Paging {

    private Paging() {}

    /**
     * The place of a page among all that the list has.
     *
     * @param whole how many lines the list has
     * @param most how many of them a page shows
     * @param page the page asked for, from 1
     * @param link address of a page up to its number
     * @throws PageProblem where the list has no such page
     */
    public static Pager of(long whole, int most, int page, String link) {
        int pages = (int) Math.max(1, Math.ceilDiv(whole, (long) most));
        if (page < 1 || page > pages) {
            throw PageProblem.badParameter("page", String.valueOf(page));
        }
        return new Pager(page, pages, link);
    }
}
