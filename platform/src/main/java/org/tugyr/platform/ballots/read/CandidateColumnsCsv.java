package org.tugyr.platform.ballots.read;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/**
 * Reads a table with a column for each candidate, whose cells hold ranks. It reads bytes: nearly all cells are digits, and
 * a million ballots should not have to become strings.
 */
final class CandidateColumnsCsv implements BallotReader {

    @Override
    public void read(BallotSource source, BallotBox box) throws IOException {
        try (var in = Files.newInputStream(source.path())) {
            new Rows(source, box, in).read();
        }
    }

    /** One reading of one file. */
    private static final class Rows {
        private static final int NOBODY = -1;

        private final BallotSource source;
        private final BallotBox box;
        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private final ByteArrayOutputStream id = new ByteArrayOutputStream();
        private final ByteArrayOutputStream part = new ByteArrayOutputStream();
        private final int idColumn;
        private final int partColumn;
        private final String file;
        private final int firstVote;
        private int[] candidates = {};
        private List<String> header = List.of();
        private int at;
        private int filled;
        private long line = 1;

        Rows(BallotSource source, BallotBox box, InputStream in) {
            this.source = source;
            this.box = box;
            this.in = in;
            this.file = source.path().toString();
            this.firstVote = Math.max(1, source.columns().firstVote());
            this.idColumn = box.witnessed() ? source.columns().id() : 0;
            this.partColumn = box.partColumn(source);
        }

        void read() throws IOException {
            header();
            line++;
            for (var skipped = 2; skipped < source.columns().firstRow(); skipped++) {
                for (var next = 0; next >= 0 && next != '\n'; ) {
                    next = next();
                }
                line++;
            }
            while (ballot()) {
                line++;
            }
        }

        private void header() throws IOException {
            var bytes = new ByteArrayOutputStream();
            var quoted = false;
            for (var next = next(); next >= 0 && (quoted || next != '\n'); next = next()) {
                quoted ^= next == '"';
                bytes.write(next);
            }
            try (var rows = CsvReader.builder().ofCsvRecord(bytes.toString(StandardCharsets.UTF_8))) {
                header = rows.stream().findFirst().map(row -> row.getFields()).orElse(List.of());
            }
            if (header.size() < firstVote) {
                throw new BallotsRefused(
                        source.path(), 1, "", "a header with a column for each candidate", String.join(",", header));
            }
            candidates = new int[header.size() + 1];
            for (var column = 1; column <= header.size(); column++) {
                var name = header.get(column - 1).strip();
                candidates[column] = column < firstVote
                        ? NOBODY
                        : box.roll()
                                .find(name)
                                .orElseThrow(() ->
                                        new BallotsRefused(source.path(), 1, "", "a candidate of the rules", name));
            }
        }

        /** Reads one row; false at the end of the file. */
        private boolean ballot() throws IOException {
            if (at == filled && !fill()) {
                return false;
            }
            box.at(file, line);
            id.reset();
            part.reset();
            var column = 1;
            var rank = 0;
            // the place in the buffer is a local, which the compiler can keep in a register
            var here = at;
            while (true) {
                if (here == filled) {
                    if (!fill()) {
                        here = filled;
                        break;
                    }
                    here = 0;
                }
                var next = buffer[here++];
                if (next == ',') {
                    vote(column++, rank);
                    rank = 0;
                } else if (next == '\n') {
                    break;
                } else if (column < firstVote) {
                    if (next == '"') {
                        at = here;
                        quoted(column);
                        here = at;
                    } else {
                        keep(column, next);
                    }
                } else if (next >= '0' && next <= '9' && rank < 10_000) {
                    rank = rank * 10 + next - '0';
                } else if (next != '\r' && next != ' ' && next != '"') {
                    throw refused(column, Character.toString(next & 0xff));
                }
            }
            at = here;
            vote(column, rank);
            if (partColumn > 0) {
                box.part(part.toString(StandardCharsets.UTF_8).strip());
            }
            box.cast(id.toString(StandardCharsets.UTF_8));
            return true;
        }

        private void keep(int column, int next) {
            if (column == idColumn) {
                id.write(next);
            }
            if (column == partColumn) {
                part.write(next);
            }
        }

        private void vote(int column, int rank) {
            if (rank > 0) {
                if (column >= candidates.length) {
                    throw refused(column, Integer.toString(rank));
                }
                box.mark(rank, candidates[column]);
            }
        }

        /** Reads the rest of a quoted cell; a quote within it ends one part of it, and begins the next. */
        private void quoted(int column) throws IOException {
            for (var next = next(); next >= 0 && next != '"'; next = next()) {
                keep(column, next);
                if (next == '\n') {
                    line++;
                }
            }
        }

        private BallotsRefused refused(int column, String found) {
            var name = column <= header.size() ? header.get(column - 1) : "column " + column;
            return new BallotsRefused(source.path(), line, name, "a rank, or nothing", found);
        }

        private int next() throws IOException {
            return at == filled && !fill() ? -1 : buffer[at++] & 0xff;
        }

        private boolean fill() throws IOException {
            at = 0;
            filled = Math.max(0, in.read(buffer));
            return filled > 0;
        }
    }
}
