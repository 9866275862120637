package org.tugyr.platform.roadmap;

import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;

/** What all lists do alike. */
final class Lists {

    private Lists() {}

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
        return RowJson.text(json);
    }
}
