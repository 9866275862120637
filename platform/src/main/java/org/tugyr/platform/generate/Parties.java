package org.tugyr.platform.generate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/** The parties that stand in elections, the first of which governs. */
final class Parties {

    /**
     * A party.
     *
     * @param key its key without the record's prefix
     * @param strength its share of the votes, in percent
     */
    record Party(String key, double strength, Phrase name) {}

    static final List<Party> ALL =
            Sheet.of("parties").records().stream().map(Parties::party).toList();

    private Parties() {}

    private static Party party(NamedCsvRecord line) {
        return new Party(line.getField("key"), Double.parseDouble(line.getField("strength")), Sheet.phrase(line, ""));
    }
}
