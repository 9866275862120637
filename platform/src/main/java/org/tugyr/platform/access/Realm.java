package org.tugyr.platform.access;

import java.time.LocalDate;
import java.util.List;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Text;

/** What access must know of areas and organisations, which a later module supplies as a bean. */
public interface Realm {

    /** The tree of a record on a day, as it can be read at one place of the log. */
    Tree tree(String root, LocalDate day, Rule.Present present);

    /** The uppermost areas and organisations of a record, to choose from; at most so many. */
    List<Place> places(String root, LocalDate day, int most);

    /** An area or organisation by its subject, such as {@code area:KZ-39}. */
    record Place(String subject, Text name) {}
}
