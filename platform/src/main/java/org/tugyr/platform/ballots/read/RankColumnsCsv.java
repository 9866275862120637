package org.tugyr.platform.ballots.read;

import java.io.IOException;

/** Reads a table with a column for each rank. */
final class RankColumnsCsv implements BallotReader {

    @Override
    public void read(BallotSource source, BallotBox box) throws IOException {
        var number = new int[1];
        CsvRows.each(source.path(), row -> {
            if (++number[0] >= source.columns().firstRow()) {
                box.at(source.path().toString(), row.getStartingLineNumber());
                RankColumns.take(source, box, row.getFieldCount(), column -> CsvRows.cell(row, column));
            }
        });
    }
}
