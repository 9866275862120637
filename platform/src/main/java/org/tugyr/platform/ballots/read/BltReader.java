package org.tugyr.platform.ballots.read;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;

/**
 * Reads BLT (Hill, Wichmann and Woodall 1987), with what others added: comments, ids of ballots, nicknames, equal ranks
 * ({@code a=b} or {@code (a b)}), ranks left out ({@code -}) and names without quotes. Withdrawn candidates are passed
 * over; who gets how many seats stands in the rules.
 */
final class BltReader implements BallotReader {

    @Override
    public void read(BallotSource source, BallotBox box) throws IOException {
        // the names stand after the ballots, so the file is gone through twice
        var candidates = names(source.path()).stream()
                .mapToInt(name -> box.roll()
                        .find(name)
                        .orElseThrow(() -> new BallotsRefused(source.path(), 0, "", "a candidate of the rules", name)))
                .toArray();
        new Pass(source.path(), box, number -> candidates[number]).run();
    }

    /** Whom a file names, in the order of their numbers. */
    static List<String> names(Path file) throws IOException {
        return new Pass(file, null, number -> number).run();
    }

    /** One way through the file. */
    private static final class Pass {
        private final BltText text;
        private final Path file;
        private final @Nullable BallotBox box;
        private final ToIntFunction<Integer> candidates;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Set<Integer> withdrawn = new HashSet<>();
        private int rank;

        Pass(Path file, @Nullable BallotBox box, ToIntFunction<Integer> candidates) throws IOException {
            this.file = file;
            this.box = box;
            this.candidates = candidates;
            this.text = new BltText(file);
        }

        /** The names, in the order of the candidates' numbers. */
        List<String> run() {
            var size = text.whole("the number of candidates");
            text.whole("the number of seats");
            for (var number = 0; number < size; number++) {
                numbers.put(Integer.toString(number + 1), number);
            }
            var next = text.word("a ballot, or 0 after the last");
            for (; !next.equals("0"); next = text.word("a ballot, or 0 after the last")) {
                if (next.startsWith("-")) {
                    withdrawn.add(number(next.substring(1)));
                } else if (next.startsWith("[")) {
                    option(next);
                } else {
                    ballot(next);
                }
            }
            return text.names((int) size);
        }

        /** {@code [nick a b c]}, {@code [withdrawn 2]}; orders for ties and options of programs say nothing of ballots. */
        private void option(String first) {
            var words = new ArrayList<String>();
            var word = first.substring(1);
            for (; !word.endsWith("]"); word = text.word("]")) {
                words.add(word);
            }
            if (word.length() > 1) {
                words.add(word.substring(0, word.length() - 1));
            }
            var values = words.subList(1, words.size());
            switch (words.getFirst()) {
                case "nick" -> values.forEach(nick -> numbers.put(nick, values.indexOf(nick)));
                case "withdrawn" -> values.forEach(each -> withdrawn.add(number(each)));
                case "tie", "droop", "undeclared" -> {}
                default -> throw text.refused("nick, withdrawn, tie, undeclared or droop", words.getFirst());
            }
        }

        private void ballot(String first) {
            var id = "";
            var times = first;
            if (first.startsWith("(")) {
                id = first.substring(1, first.length() - 1);
                times = "1";
            }
            if (box != null) {
                box.at(file.toString(), text.line());
            }
            var number = times(times);
            rank = 0;
            for (var next = text.word("0 at the end of the ballot");
                    !next.equals("0");
                    next = text.word("0 at the end of the ballot")) {
                rank(next);
            }
            if (box != null) {
                box.cast(id, number);
            }
        }

        private void rank(String word) {
            if (word.equals("-")) {
                rank++;
                return;
            }
            var equal = word.indexOf('=') < 0 && !word.startsWith("(")
                    ? List.of(word)
                    : word.startsWith("(")
                            ? List.of(
                                    word.substring(1, word.length() - 1).strip().split("\\s+", -1))
                            : List.of(word.split("=", -1));
            var standing = equal.stream()
                    .map(this::number)
                    .filter(each -> !withdrawn.contains(each))
                    .toList();
            if (!standing.isEmpty()) {
                rank++;
            }
            if (box != null) {
                standing.forEach(each -> box.mark(rank, candidates.applyAsInt(each)));
            }
        }

        private int number(String word) {
            var number = numbers.get(word);
            if (number == null) {
                throw text.refused("a candidate's number from 1, or nickname", word);
            }
            return number;
        }

        /** A weight; fractions of a ballot are not counted, so it has to be whole, be it as {@code 2.0} or {@code 4/2}. */
        private long times(String word) {
            try {
                var times = Fraction.parse(word);
                if (times.signum() > 0 && times.denominator().equals(BigInteger.ONE)) {
                    return times.numerator().longValueExact();
                }
            } catch (ArithmeticException | NumberFormatException notANumber) {
                throw text.refused("how often a ballot was cast, a whole number from 1", word);
            }
            throw text.refused("how often a ballot was cast, a whole number from 1", word);
        }
    }
}
