package org.tugyr.platform.mail;

import java.util.List;
import org.tugyr.platform.access.Held;
import org.tugyr.platform.web.words.Words;

/** What a module tells whoever holds an office of the day: what is due and what is overdue; contributed as a bean. */
public interface DeskNews {

    /** Smaller stands first. */
    int order();

    /**
     * What is due for an office on the day that it is in its record.
     *
     * @return empty where it has nothing to do with the office's role, or nothing is due
     */
    List<News.Line> of(Held office, Words words);
}
