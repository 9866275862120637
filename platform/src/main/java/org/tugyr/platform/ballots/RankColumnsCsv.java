package org.tugyr.platform.ballots;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;

/** Reads a table with a column for each rank. */
final class RankColumnsCsv implements BallotReader {

    @Override
    public void read(BallotSource source, BallotBox box) throws IOException {
        try (var rows = CsvReader.builder().ofCsvRecord(source.path())) {
            var number = 0;
            for (var row : rows) {
                if (++number >= source.columns().firstRow()) {
                    box.at(source.path().toString(), row.getStartingLineNumber());
                    RankColumns.take(
                            source,
                            box,
                            row.getFieldCount(),
                            column -> column > row.getFieldCount() ? "" : row.getField(column - 1));
                }
            }
        }
    }
}
