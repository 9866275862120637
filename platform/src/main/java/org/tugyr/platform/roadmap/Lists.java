package org.tugyr.platform.roadmap;

import org.tugyr.ledger.Intake;
import org.tugyr.ledger.Json;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.PageProblem;

/** What all lists do alike. */
final class Lists {

    private Lists() {}

    /**
     * How many pages a list has.
     *
     * @throws PageProblem where the page asked for lies beyond them
     */
    static int pages(long whole, int lines, int page) {
        int pages = (int) Math.max(1, Math.ceilDiv(whole, (long) lines));
        if (page > pages) {
            throw PageProblem.badParameter("page", String.valueOf(page));
        }
        return pages;
    }

    /**
     * An expression of SQL: the name that a subject had on a day, or first had where the day lies before; its key where it has none.
     *
     * @param table such as {@code people.areas}
     * @param column of that table that holds the key
     * @param key expression
     * @param day expression of the type of {@code valid_from}
     */
    static String name(String table, String column, String key, String day) {
        return "coalesce((select n.name from " + table + " n where n." + column + " = " + key
                + " order by n.valid_from <= " + day + " desc, case when n.valid_from <= " + day
                + " then n.valid_from end desc nulls last, n.valid_from limit 1),"
                + " jsonb_build_object('lang', 'en', 'en', " + key + "))";
    }

    /** A text as it stands in a table. */
    static Text text(String json) {
        return RowJson.text((Json.Obj) Intake.parse(json));
    }
}
