package org.tugyr.platform.site;

import java.util.List;
import org.tugyr.platform.web.parts.Choice;

/** A record that has been founded, and holds no area yet that a board could be of. */
public record BegunView(String key, List<Choice> records) {

    public BegunView {
        records = List.copyOf(records);
    }
}
