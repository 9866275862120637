package org.tugyr.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws ballots from a seed: two to six candidates, equal ranks, short ballots. */
public final class AnyBallots {
    private AnyBallots() {}

    public static Ballots of(long seed) {
        var random = new Random(seed * 7919);
        var candidates = Candidates.of(IntStream.range(0, 2 + random.nextInt(5))
                .mapToObj(i -> "" + (char) ('A' + i))
                .toList());
        var builder = RankedBallots.builder(candidates.size());
        for (int i = 0, n = 1 + random.nextInt(12); i < n; i++) {
            var order = new ArrayList<>(candidates.all().boxed().toList());
            Collections.shuffle(order, random);
            var first = true;
            for (int candidate : order.subList(0, 1 + random.nextInt(order.size()))) {
                builder = !first && random.nextInt(4) == 0 ? builder.share(candidate) : builder.rank(candidate);
                first = false;
            }
            builder.add(1 + random.nextInt(random.nextBoolean() ? 2 : 30));
        }
        return new Ballots(candidates, builder.build());
    }

    /** The same ballots, with candidate {@code i} become candidate {@code to.get(i)}. */
    public static RankedBallots renamed(RankedBallots ballots, List<Integer> to) {
        var builder = RankedBallots.builder(ballots.candidates());
        for (var ranking = ballots.size() - 1; ranking >= 0; ranking--) {
            for (var cell = ballots.start(ranking); cell < ballots.end(ranking); cell++) {
                int candidate = to.get(ballots.candidate(cell));
                builder = ballots.shared(cell) ? builder.share(candidate) : builder.rank(candidate);
            }
            builder.add(ballots.votes(ranking));
        }
        return builder.build();
    }
}
