package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.List;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Tables.Placed;
import org.tugyr.platform.people.AreaRows.AreaRow;

/** Reads the areas of a record. One query, and two more where some have changed since. */
public final class Areas {

    private final Tables tables;

    /** The areas in a database. */
    public Areas(Tables tables) {
        this.tables = tables;
    }

    /** A record's areas on a day, as they stood when the log held {@code size} entries. */
    public AreaTree tree(String root, long size, LocalDate day) {
        return AreaTree.of(rows(root, size), day);
    }

    /** All rows of all areas of a record, in the order of their days. */
    List<AreaRow> rows(String root, long size) {
        return tables.rows(AreaRow.class, size, "root = ? order by area, valid_from", root).stream()
                .map(Placed::row)
                .toList();
    }
}
