package org.tugyr.platform.ballots.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads RAIRE: the number of contests, a line for each with its candidates, then {@code contest,ballot,first,second…}. */
final class RaireReader implements BallotReader {

    @Override
    public void read(BallotSource source, BallotBox box) throws IOException {
        try (var lines = Files.newBufferedReader(source.path(), StandardCharsets.UTF_8)) {
            var file = new Lines(source, box);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                file.line(line.strip());
            }
            file.end();
        }
    }

    private static final class Lines {
        private final BallotSource source;
        private final BallotBox box;
        private final Set<String> contests = new HashSet<>();
        private int contestsLeft = -1;
        private String contest;
        private int number;

        Lines(BallotSource source, BallotBox box) {
            this.source = source;
            this.box = box;
            this.contest = source.contest();
        }

        void line(String line) {
            number++;
            var cells = List.of(line.split(" *, *", -1));
            if (contestsLeft < 0) {
                contestsLeft = contests(line);
            } else if (contestsLeft > 0) {
                contestsLeft--;
                contest(cells);
            } else if (!line.isEmpty()) {
                ballot(cells);
            }
        }

        private int contests(String line) {
            if (!line.matches("[1-9][0-9]{0,5}")) {
                throw refused("the number of contests", line);
            }
            var several = Integer.parseInt(line);
            if (several > 1 && contest.isEmpty()) {
                throw refused("the name of the contest in the rules, for the file holds several", line);
            }
            return several;
        }

        private void contest(List<String> cells) {
            if (cells.size() < 3 || !cells.getFirst().equals("Contest")) {
                throw refused("Contest,ID,candidates…", String.join(",", cells));
            }
            contests.add(cells.get(1));
            contest = contest.isEmpty() ? cells.get(1) : contest;
            if (cells.get(1).equals(contest)) {
                cells.stream().skip(3).takeWhile(each -> !each.equals("winner")).forEach(this::candidate);
            }
        }

        private void ballot(List<String> cells) {
            if (cells.size() < 2 || !contests.contains(cells.getFirst())) {
                throw refused("a contest of the file and the id of a ballot", String.join(",", cells));
            }
            if (cells.getFirst().equals(contest)) {
                box.at(source.path().toString(), number);
                for (var rank = 1; rank <= cells.size() - 2; rank++) {
                    if (!cells.get(rank + 1).isEmpty()) {
                        box.mark(rank, candidate(cells.get(rank + 1)));
                    }
                }
                box.cast(cells.get(1), 1);
            }
        }

        private int candidate(String id) {
            return box.roll().find(id).orElseThrow(() -> refused("a candidate of the rules", id));
        }

        void end() {
            if (!contests.contains(contest)) {
                throw refused("the contest " + contest, "the end of the file");
            }
        }

        private BallotsRefused refused(String expected, String found) {
            return new BallotsRefused(source.path(), number, "", expected, found);
        }
    }
}
