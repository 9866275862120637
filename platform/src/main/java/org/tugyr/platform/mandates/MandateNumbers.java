package org.tugyr.platform.mandates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.election.Contests;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.lists.Lists;

/** Who holds a record's seats as the pages show it, to be published. */
public record MandateNumbers(Kinds kinds, Clock clock) {

    /**
     * What {@link MandateBasis#numbers} lists.
     *
     * @param source what it is read from, such as one state of a database
     * @param size how many entries count
     */
    public SortedMap<String, String> of(DataSource source, String root, long size, LocalDate day) {
        FactLog log = new FactLog(kinds, source, clock);
        Tables tables = new Tables(kinds, source, log);
        Contests contests = new Contests(log, tables, JdbcClient.create(source));
        return new Mandates(log, tables, contests, new Lists(log, tables, contests))
                .all(root, size)
                .numbers(day);
    }
}
