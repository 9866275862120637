package org.tugyr.platform.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.election.Contests;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Tables;

/** The marks of a record's claims as the pages show them, to be published. */
public record Marks(Kinds kinds, Clock clock) {

    /**
     * The marks and their counts, by id.
     *
     * @param source what they are read from, such as one state of a database
     * @param size how many entries count
     * @param zone decides on which day facts were recorded
     */
    public SortedMap<String, String> of(DataSource source, String root, long size, LocalDate day, ZoneId zone) {
        FactLog log = new FactLog(kinds, source, clock);
        Tables tables = new Tables(kinds, source, log);
        Reports reports = new Reports(kinds, log, tables, new Contests(log, tables, JdbcClient.create(source)));
        return reports.read(reports.of(root, size), size).basis().numbers(day, zone);
    }
}
