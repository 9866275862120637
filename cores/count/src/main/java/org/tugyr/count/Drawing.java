package org.tugyr.count;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** Draws the lots of one count, tie after tie. */
final class Drawing {
    private final Candidates candidates;
    private final Lots lots;
    private final Random random;

    Drawing(Candidates candidates, Lots lots) {
        this.candidates = candidates;
        this.random = new Random(lots instanceof Lots.JavaRandom(var seed) ? seed : 0);
        this.lots = lots instanceof Lots.JavaShuffle(var seed) ? new Lots.Recorded(shuffled(candidates, seed)) : lots;
    }

    /** The one whom the lot hits: who gets what the tie is about, or who has to go. Empty where there is no lot. */
    OptionalInt draw(Tie.Question question) {
        return switch (lots) {
            case Lots.Recorded(var order) ->
                order.containsAll(question.among())
                        ? hit(question, Comparator.comparingInt(order::indexOf))
                        : OptionalInt.empty();
            case Lots.EarliestHit(var order) ->
                order.containsAll(question.among())
                        ? OptionalInt.of(Collections.min(question.among(), Comparator.comparingInt(order::indexOf)))
                        : OptionalInt.empty();
            case Lots.Seed(var seed) ->
                hit(question, Comparator.comparing(candidate -> digest(seed, question.round(), candidate)));
            case Lots.JavaRandom _ -> {
                var sorted = question.among().stream()
                        .sorted(Comparator.comparing(candidates::name))
                        .toList();
                yield OptionalInt.of(sorted.get((int) (random.nextDouble() * sorted.size())));
            }
            case Lots.JavaShuffle _ -> throw new IllegalStateException("is an order by now");
            case Lots.None _ -> OptionalInt.empty();
        };
    }

    private static OptionalInt hit(Tie.Question question, Comparator<Integer> order) {
        return OptionalInt.of(
                question.purpose() == Tie.Purpose.EXCLUSION
                        ? Collections.max(question.among(), order)
                        : Collections.min(question.among(), order));
    }

    private String digest(String seed, int round, int candidate) {
        var text = seed + "\n" + round + "\n" + candidates.name(candidate);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> shuffled(Candidates candidates, long seed) {
        var sorted = new ArrayList<>(candidates.names());
        Collections.sort(sorted);
        Collections.shuffle(sorted, new Random(seed));
        return sorted.stream().map(name -> candidates.index(name).orElseThrow()).toList();
    }
}
