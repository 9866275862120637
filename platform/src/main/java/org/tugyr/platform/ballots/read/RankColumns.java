package org.tugyr.platform.ballots.read;

import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** A row with a column for each rank, as ES&S has it and as tables are written by hand. */
final class RankColumns {

    private RankColumns() {}

    /** @param cell the text of a column from 1, empty where there is none */
    static void take(BallotSource source, BallotBox box, int width, IntFunction<String> cell) {
        var labels = source.labels();
        var columns = source.columns();
        var first = Math.max(1, columns.firstVote());
        var last = (int) Math.min(first + (long) columns.ranks() - 1, labels.blankIsUndeclared() ? 1000 : width);
        for (var column = first; column <= last; column++) {
            var rank = column - first + 1;
            var text = cell.apply(column).strip();
            if (text.isEmpty()) {
                if (labels.blankIsUndeclared()) {
                    box.undeclared(rank);
                }
            } else if (labels.between().isEmpty()) {
                box.mark(rank, text, labels);
            } else {
                for (var one : text.split(Pattern.quote(labels.between()), -1)) {
                    box.mark(rank, one.strip(), labels);
                }
            }
        }
        var part = box.partColumn(source);
        if (part > 0) {
            box.part(cell.apply(part).strip());
        }
        box.cast(columns.id() == 0 ? "" : cell.apply(columns.id()));
    }
}
