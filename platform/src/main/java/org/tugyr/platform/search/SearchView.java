package org.tugyr.platform.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.parts.Choice;
import org.tugyr.platform.web.parts.Pager;

/**
 * What the page of a search shows.
 *
 * @param state how the search went
 * @param text what was typed, shortened where it is too long
 * @param record in which was searched
 * @param records the records there are
 * @param kinds how much was found of each kind
 * @param alike whether what was typed stands nowhere, and words spelled alike were looked for
 * @param common message where the words are so common that they were looked for in names alone; null where they are not
 * @param apart how much each word finds alone, where together they find nothing
 * @param pager null where nothing was looked for
 * @param behind whether some of the record cannot be found yet
 */
public record SearchView(
        State state,
        String text,
        String record,
        List<Choice> records,
        List<Kind> kinds,
        List<Line> lines,
        boolean alike,
        @Nullable String common,
        List<Apart> apart,
        @Nullable Pager pager,
        boolean behind) {

    /** As many letters can be looked for. */
    public static final int LONGEST = 200;

    public SearchView {
        records = List.copyOf(records);
        kinds = List.copyOf(kinds);
        lines = List.copyOf(lines);
        apart = List.copyOf(apart);
    }

    /** How a search went. */
    public enum State {
        /** Nothing was looked for yet. */
        EMPTY,
        TOO_LONG,
        /** What was typed has no words. */
        WORDLESS,
        NOTHING,
        FOUND
    }

    /**
     * A kind of subjects; null for all of them.
     *
     * @param more whether there are more than were found
     */
    public record Kind(@Nullable String kind, long found, boolean more, String href, boolean chosen) {}

    /** A word on its own. */
    public record Apart(String word, long found, String href) {}

    /**
     * Something found.
     *
     * @param kind of the subject
     * @param until last day on which it was; null where it still is
     * @param places where it belongs
     * @param why where else the words stand, where name and places do not show them
     */
    public record Line(
            String kind,
            String href,
            Marked name,
            @Nullable String until,
            List<Marked> places,
            @Nullable Why why) {}

    /** Why something was found, by a message that says in what the words stand. */
    public record Why(String key, Marked text) {}
}
