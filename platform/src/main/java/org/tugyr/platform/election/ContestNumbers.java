package org.tugyr.platform.election;

import java.time.Clock;
import java.util.Collection;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Tables;

/** The results of a record's contests as the pages show them, to be published. */
public record ContestNumbers(Kinds kinds, Clock clock) {

    /**
     * The results by id.
     *
     * @param source what they are read from, such as one state of a database
     * @param size how many entries count
     */
    public SortedMap<String, String> of(DataSource source, String root, long size) {
        FactLog log = new FactLog(kinds, source, clock);
        Contests contests = new Contests(log, new Tables(kinds, source, log), JdbcClient.create(source));
        return contests.read(contests.of(root, size), size).basis().numbers();
    }

    /** The results of some contests by id, and of those that they follow. */
    public SortedMap<String, String> of(DataSource source, Collection<String> keys, long size) {
        FactLog log = new FactLog(kinds, source, clock);
        Contests contests = new Contests(log, new Tables(kinds, source, log), JdbcClient.create(source));
        return contests.read(contests.withEarlier(keys, size), size).basis().numbers();
    }
}
