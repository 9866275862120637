package org.tugyr.platform.lists;

import java.time.Clock;
import java.util.Collection;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.election.Contests;
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
        Lists lists = lists(source);
        return numbers(lists, lists.of(root, size), size);
    }

    /** Some lists by id. */
    public SortedMap<String, String> of(DataSource source, Collection<String> keys, long size) {
        return numbers(lists(source), keys, size);
    }

    private Lists lists(DataSource source) {
        FactLog log = new FactLog(kinds, source, clock);
        Tables tables = new Tables(kinds, source, log);
        return new Lists(log, tables, new Contests(log, tables, JdbcClient.create(source)));
    }

    private static SortedMap<String, String> numbers(Lists lists, Collection<String> keys, long size) {
        Lists.Reading reading = lists.read(keys, size);
        return reading.basis().numbers(reading.primaries());
    }
}
