package org.tugyr.platform.web.parts;

import java.util.List;
import org.tugyr.platform.web.words.Words;

/** What a page shows that has tables: each can be had as CSV at the page's address with {@code csv=NAME}. */
public interface Tabular {

    /** Its tables. */
    List<Sheet<?>> sheets(Words words);
}
