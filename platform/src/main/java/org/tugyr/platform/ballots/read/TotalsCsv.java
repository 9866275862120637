package org.tugyr.platform.ballots.read;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;

/**
 * Reads a table with a row for each candidate or list and its votes, as protocols have it. Every vote is a ballot that names
 * one candidate; the label for an overvote stands for invalid ballots, the one for a rank left out for blank ones.
 */
final class TotalsCsv implements BallotReader {

    @Override
    public void read(BallotSource source, BallotBox box) throws IOException {
        var name = Math.max(1, source.columns().id());
        var votes = Math.max(name + 1, source.columns().firstVote());
        var first = source.columns().firstRow();
        var number = new int[1];
        CsvRows.each(source.path(), row -> {
            if (++number[0] >= first) {
                box.at(source.path().toString(), row.getStartingLineNumber());
                box.mark(1, CsvRows.cell(row, name), source.labels());
                box.cast("", votes(source, row, CsvRows.cell(row, votes)));
            }
        });
    }

    private static long votes(BallotSource source, CsvRecord row, String text) {
        if (!text.matches("[0-9]{1,15}")) {
            throw new BallotsRefused(
                    source.path(), row.getStartingLineNumber(), "", "a name and a whole number of votes", text);
        }
        return Long.parseLong(text);
    }
}
