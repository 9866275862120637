package org.tugyr.platform.lists;

import java.time.Clock;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Tables;

/** The lists of a record as the pages show them, to be published. */
public record ListNumbers(Kinds kinds, Clock clock) {

    /**
     * The lists by id.
     *
     * @param source what they are read from, such as one state of a database
     * @param size how many entries count
     */
    public SortedMap<String, String> of(DataSource source, String root, long size) {
        FactLog log = new FactLog(kinds, source, clock);
        Lists lists = new Lists(log, new Tables(kinds, source, log));
        Lists.Reading reading = lists.read(lists.of(root, size), size);
        return reading.basis().numbers(reading.primaries());
    }
}
