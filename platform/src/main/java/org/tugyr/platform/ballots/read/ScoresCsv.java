package org.tugyr.platform.ballots.read;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;

/** Reads a table with a column for each candidate, whose cells hold points; each point becomes a vote. */
final class ScoresCsv implements BallotReader {

    @Override
    public void read(BallotSource source, BallotBox box) throws IOException {
        var first = Math.max(1, source.columns().firstVote());
        var candidates = new ArrayList<Integer>();
        CsvRows.each(source.path(), row -> {
            box.at(source.path().toString(), row.getStartingLineNumber());
            if (row.getStartingLineNumber() == 1) {
                for (var column = first; column <= row.getFieldCount(); column++) {
                    candidates.add(candidate(source, box, CsvRows.cell(row, column)));
                }
            } else {
                for (var i = 0; i < candidates.size(); i++) {
                    give(box, candidates.get(i), points(source, row, first + i));
                }
            }
        });
    }

    private static void give(BallotBox box, int candidate, long points) {
        if (points > 0) {
            box.mark(1, candidate);
            box.cast("", points);
        }
    }

    private static int candidate(BallotSource source, BallotBox box, String name) {
        return box.roll()
                .find(name)
                .orElseThrow(() -> new BallotsRefused(source.path(), 1, "", "a candidate of the rules", name));
    }

    private static long points(BallotSource source, CsvRecord row, int column) {
        var text = CsvRows.cell(row, column);
        if (!text.matches("[0-9]{0,9}")) {
            throw new BallotsRefused(
                    source.path(),
                    row.getStartingLineNumber(),
                    "column " + column,
                    "points, a whole number, or nothing",
                    text);
        }
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
