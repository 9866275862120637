package org.tugyr.platform.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Tables;

/** The marks of a record's claims as the pages show them, to be published. */
public final class Marks {

    private final Reports reports;

    /** The marks in a database. */
    public Marks(Kinds kinds, FactLog log, Tables tables) {
        this.reports = new Reports(kinds, log, tables);
    }

    /**
     * The marks and their counts, by id.
     *
     * @param size how many entries count
     * @param zone decides on which day facts were recorded
     */
    public SortedMap<String, String> of(String root, long size, LocalDate day, ZoneId zone) {
        return reports.read(reports.of(root, size), size).basis().numbers(day, zone);
    }
}
