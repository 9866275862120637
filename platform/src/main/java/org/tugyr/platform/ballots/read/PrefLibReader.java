package org.tugyr.platform.ballots.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads PrefLib: orders of candidates (soi, soc), also with equals (toi, toc), and categories from the best to the worst
 * (cat), each a rank. Its older form without {@code # } headers is refused.
 */
final class PrefLibReader implements BallotReader {

    private static final Pattern HEADER = Pattern.compile("# *([^:]+): *(.*)");
    private static final Pattern ORDER = Pattern.compile("([0-9]+): *(.*)");
    private static final Pattern RANK = Pattern.compile("\\{([0-9, ]*)\\}|([0-9]+)");

    @Override
    public void read(BallotSource source, BallotBox box) throws IOException {
        var file = new Lines(source, box);
        for (var line : Files.readAllLines(source.path(), StandardCharsets.UTF_8)) {
            file.line(line.strip());
        }
        file.end();
    }

    private static final class Lines {
        private final BallotSource source;
        private final BallotBox box;
        private final Map<String, String> headers = new HashMap<>();
        private final Map<String, Integer> candidates = new HashMap<>();
        private int number;
        private long voters;

        Lines(BallotSource source, BallotBox box) {
            this.source = source;
            this.box = box;
        }

        void line(String line) {
            number++;
            var header = HEADER.matcher(line);
            if (header.matches()) {
                header(header.group(1).strip(), header.group(2).strip());
            } else if (!line.isEmpty()) {
                order(line);
            }
        }

        private void header(String key, String value) {
            headers.put(key, value);
            if (key.startsWith("ALTERNATIVE NAME ")) {
                var candidate = box.roll().find(value).orElseThrow(() -> refused("a candidate of the rules", value));
                candidates.put(key.substring("ALTERNATIVE NAME ".length()), candidate);
            }
        }

        private void order(String line) {
            if (candidates.isEmpty()) {
                throw refused("# ALTERNATIVE NAME 1: … before the first order", line);
            }
            var order = ORDER.matcher(line);
            if (!order.matches()) {
                throw refused("how many voters, a colon, and their order", line);
            }
            box.at(source.path().toString(), number);
            var rank = 0;
            for (var cell : cells(order.group(2))) {
                rank++;
                for (var alternative : cell.split(" *, *", -1)) {
                    if (!alternative.isEmpty()) {
                        box.mark(rank, candidate(alternative));
                    }
                }
            }
            var times = Long.parseLong(order.group(1));
            voters += times;
            box.cast("", times);
        }

        /** What stands at each rank, without braces; a comma after the last is tolerated. */
        private List<String> cells(String order) {
            var cells = new ArrayList<String>();
            var rank = RANK.matcher(order);
            var at = 0;
            while (rank.find(at) && rank.start() == at) {
                cells.add(rank.group(1) == null ? rank.group(2) : rank.group(1).strip());
                at = rank.end();
                while (at < order.length() && (order.charAt(at) == ' ' || order.charAt(at) == ',')) {
                    at++;
                }
            }
            if (at < order.length()) {
                throw refused("numbers of candidates, equals in braces, parted by commas", order.substring(at));
            }
            return cells;
        }

        private int candidate(String alternative) {
            var candidate = candidates.get(alternative);
            if (candidate == null) {
                throw refused("the number of a named alternative", alternative);
            }
            return candidate;
        }

        void end() {
            if (candidates.isEmpty()) {
                throw refused("# ALTERNATIVE NAME 1: …", "the end of the file");
            }
            same("NUMBER ALTERNATIVES", candidates.size());
            same("NUMBER VOTERS", voters);
        }

        private void same(String header, long found) {
            var declared = headers.getOrDefault(header, Long.toString(found));
            if (!declared.equals(Long.toString(found))) {
                throw refused("# " + header + ": " + found, declared);
            }
        }

        private BallotsRefused refused(String expected, String found) {
            return new BallotsRefused(source.path(), number, "", expected, found);
        }
    }
}
