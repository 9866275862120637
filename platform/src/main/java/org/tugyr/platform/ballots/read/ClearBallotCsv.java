package org.tugyr.platform.ballots.read;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a table of Clear Ballot: a column for each candidate and rank, 1 where it is marked. */
final class ClearBallotCsv implements BallotReader {

    private static final int BALLOT = 3;
    private static final int FIRST_CHOICE = 10;

    private record Choice(int column, int rank, String name) {}

    @Override
    public void read(BallotSource source, BallotBox box) throws IOException {
        var file = source.path().toString();
        try (var rows = CsvReader.builder().ofCsvRecord(source.path())) {
            var each = rows.iterator();
            if (!each.hasNext()) {
                throw new BallotsRefused(file, 1, "", "a header", "");
            }
            var choices = choices(source, each.next().getFields());
            while (each.hasNext()) {
                var row = each.next();
                box.at(file, row.getStartingLineNumber());
                for (var choice : choices) {
                    if (row.getFieldCount() <= choice.column()) {
                        throw new BallotsRefused(
                                file, row.getStartingLineNumber(), choice.name(), "0 or 1", "the end of the row");
                    }
                    if (row.getField(choice.column()).equals("1")) {
                        box.mark(choice.rank(), choice.name(), source.labels());
                    }
                }
                box.cast(row.getField(BALLOT));
            }
        }
    }

    /** A header is {@code Choice_…:contest:rank:vote rule:candidate:party}. */
    private static List<Choice> choices(BallotSource source, List<String> header) {
        var choices = new ArrayList<Choice>();
        for (var column = FIRST_CHOICE; column < header.size(); column++) {
            var parts = header.get(column).split(":", -1);
            if (parts.length != 6 || !parts[2].matches("[0-9]{1,4}")) {
                throw new BallotsRefused(
                        source.path(),
                        1,
                        "",
                        "a choice such as Choice_1_1:contest:rank:rule:candidate:party",
                        header.get(column));
            }
            if (parts[1].equals(source.contest())) {
                choices.add(new Choice(column, Integer.parseInt(parts[2]), parts[4]));
            }
        }
        if (choices.isEmpty()) {
            throw new BallotsRefused(source.path(), 1, "", "columns of the contest " + source.contest(), "none");
        }
        return choices;
    }
}
