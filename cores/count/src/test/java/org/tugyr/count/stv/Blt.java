package org.tugyr.count.stv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.IntStream;
import org.tugyr.count.Candidates;
import org.tugyr.count.RankedBallots;

/**
 * An election as the cases have it; candidates are named by their numbers in the file.
 *
 * @param ties an order of candidates for ties, empty if the file has none
 */
record Blt(Candidates candidates, int seats, Set<Integer> withdrawn, List<Integer> ties, RankedBallots ballots) {

    /** Reads what stands before the names. */
    static Blt read(String text) {
        return new Reader(text).read();
    }

    private static final class Reader {
        private final StringTokenizer words;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Set<Integer> withdrawn = new HashSet<>();
        private final List<Integer> ties = new ArrayList<>();

        Reader(String text) {
            words = new StringTokenizer(text);
        }

        Blt read() {
            var count = Integer.parseInt(words.nextToken());
            var seats = Integer.parseInt(words.nextToken());
            IntStream.range(0, count).forEach(each -> numbers.put(String.valueOf(each + 1), each));
            var ballots = RankedBallots.builder(count);
            for (var word = words.nextToken(); !word.equals("0"); word = words.nextToken()) {
                if (word.startsWith("-")) {
                    withdrawn.add(numbers.get(word.substring(1)));
                } else if (word.startsWith("[")) {
                    option(word.substring(1));
                } else {
                    for (var rank = words.nextToken(); !rank.equals("0"); rank = words.nextToken()) {
                        var equal = rank.split("=", -1);
                        ballots.rank(numbers.get(equal[0]));
                        for (var other = 1; other < equal.length; other++) {
                            ballots.share(numbers.get(equal[other]));
                        }
                    }
                    ballots.add(Long.parseLong(word));
                }
            }
            var names =
                    IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
            return new Blt(Candidates.of(names), seats, withdrawn, ties, ballots.build());
        }

        private void option(String name) {
            var values = new ArrayList<String>();
            var last = false;
            while (!last) {
                var word = words.nextToken();
                last = word.endsWith("]");
                word = last ? word.substring(0, word.length() - 1) : word;
                if (!word.isEmpty()) {
                    values.add(word);
                }
            }
            switch (name) {
                case "nick" -> values.forEach(nick -> numbers.put(nick, values.indexOf(nick)));
                case "tie" -> values.forEach(each -> ties.add(numbers.get(each)));
                case "withdrawn" -> values.forEach(each -> withdrawn.add(numbers.get(each)));
                case "droop", "undeclared" -> {}
                default -> throw new IllegalArgumentException(name);
            }
        }
    }
}
