package org.tugyr.platform.ballots.tell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.count.Inactive;
import org.tugyr.count.Result;
import org.tugyr.count.Round;
import org.tugyr.count.Tally;
import org.tugyr.count.Trail;
import org.tugyr.platform.ballots.read.BallotBox;

/** Follows the ballots of each precinct, or batch, through the rounds of the whole count. */
public final class Parts implements BallotBox.Witness, Trail {

    /**
     * What a part of the ballots was in a count.
     *
     * @param name of the precinct or batch, empty for ballots that name none
     * @param rounds those of the whole count, with the votes of this part; nothing happens in them
     */
    public record Part(String name, long ballots, List<Round> rounds) {}

    private final List<Map<String, Long>> partsOf = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();

    /** Where a ranking goes from a round on; {@code why} where {@code candidate} is nobody. */
    private record Move(
            int round, int ranking, int candidate, @Nullable Inactive why, Fraction worth) {}

    @Override
    public void saw(String file, String ballot, String part, int ranking, long times) {
        while (partsOf.size() <= ranking) {
            partsOf.add(new HashMap<>());
        }
        partsOf.get(ranking).merge(part, times, Long::sum);
    }

    @Override
    public void moved(int round, int ranking, int candidate, @Nullable Inactive why, Fraction worth) {
        moves.add(new Move(round, ranking, candidate, why, worth));
    }

    /** Whether the method told where its ballots went. */
    public boolean followed() {
        return !moves.isEmpty() || partsOf.isEmpty();
    }

    /** Every part by name, with the rounds of a result. */
    public List<Part> of(Result result) {
        var pieces = new TreeMap<String, Piece>();
        partsOf.forEach(parts ->
                parts.forEach((name, ballots) -> pieces.computeIfAbsent(name, _ -> new Piece()).ballots += ballots));
        var at = new Move[partsOf.size()];
        var next = 0;
        for (var round : result.rounds()) {
            for (; next < moves.size() && moves.get(next).round() <= round.number(); next++) {
                var move = moves.get(next);
                var before = at[move.ranking()];
                at[move.ranking()] = move;
                partsOf.get(move.ranking())
                        .forEach((name, ballots) ->
                                Objects.requireNonNull(pieces.get(name)).move(before, move, ballots));
            }
            pieces.values().forEach(piece -> piece.end(round));
        }
        return pieces.entrySet().stream()
                .map(each -> new Part(each.getKey(), each.getValue().ballots, each.getValue().rounds))
                .toList();
    }

    /** The votes of one part as they stand. */
    private static final class Piece {
        private final Map<Integer, Fraction> votes = new HashMap<>();
        private final Map<Inactive, Fraction> inactive = new EnumMap<>(Inactive.class);
        private final List<Round> rounds = new ArrayList<>();
        private long ballots;

        /** Takes what goes on from whoever had it: with an elected candidate stays what each ballot is worth less. */
        void move(@Nullable Move from, Move to, long ballots) {
            if (from != null) {
                add(from, to.worth().times(-ballots));
            }
            add(to, to.worth().times(ballots));
        }

        private void add(Move to, Fraction worth) {
            if (to.why() == null) {
                votes.merge(to.candidate(), worth, Fraction::plus);
            } else {
                inactive.merge(to.why(), worth, Fraction::plus);
            }
        }

        void end(Round whole) {
            var tallies = whole.tallies().stream()
                    .map(tally -> new Tally(tally.candidate(), votes.getOrDefault(tally.candidate(), Fraction.ZERO)))
                    .toList();
            var nobody = new EnumMap<Inactive, Fraction>(inactive);
            nobody.values().removeIf(each -> each.signum() == 0);
            rounds.add(new Round(whole.number(), whole.quota(), tallies, nobody, List.of()));
        }
    }
}
