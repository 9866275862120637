package org.tugyr.platform.web;

import org.tugyr.platform.web.words.Words;

/** Makes the cards of a kind of subject; a module contributes one as a bean for each kind that can be embedded and sent. */
public interface CardSource {

    /** The kind of its subjects, such as {@code pledge}. */
    String kind();

    /**
     * The card of a subject as it is now.
     *
     * @throws PageProblem where there is none
     */
    Card card(String key, Words words);
}
