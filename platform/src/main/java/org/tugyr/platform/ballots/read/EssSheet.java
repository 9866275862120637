package org.tugyr.platform.ballots.read;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of a workbook with a column for each rank, as ES&S exports it. */
final class EssSheet implements BallotReader {

    @Override
    public void read(BallotSource source, BallotBox box) throws IOException {
        try (var in = Files.newInputStream(source.path());
                var workbook = new ReadableWorkbook(in);
                var rows = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                var row = each.next();
                if (row.getRowNum() >= source.columns().firstRow()) {
                    box.at(source.path().toString(), row.getRowNum());
                    RankColumns.take(
                            source,
                            box,
                            row.getCellCount(),
                            column -> row.getOptionalCell(column - 1)
                                    .map(Cell::getText)
                                    .orElse(""));
                }
            }
        }
    }
}
