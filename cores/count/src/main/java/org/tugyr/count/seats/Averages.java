package org.tugyr.count.seats;

import java.util.List;
import org.tugyr.count.Action;
import org.tugyr.count.Fraction;
import org.tugyr.count.Tie;

/** The divisor methods: a round for each quotient that gets a seat (count-seats §4). */
final class Averages {
    private final Apportionment count;
    private final Method.HighestAverages method;

    Averages(Apportionment count, Method.HighestAverages method) {
        this.count = count;
        this.method = method;
    }

    void divide(List<Integer> lists, int seats) {
        var poll = count.poll();
        var won = new int[poll.parties().size()];
        for (var left = seats; left > 0; ) {
            var open = lists.stream()
                    .filter(list -> won[list] < poll.parties().get(list).atMost())
                    .toList();
            var quotients = new Fraction[won.length];
            for (var list : open) {
                quotients[list] = Fraction.of(poll.votes(list)).over(method.divisor(won[list]));
            }
            count.round(null, open, list -> quotients[list]);
            for (var next :
                    count.first(open, (a, b) -> quotients[a].compareTo(quotients[b]), Tie.Purpose.ELECTION, left)) {
                count.elect(next, 1, Action.WhyElected.MOST_VOTES);
                won[next]++;
                left--;
            }
        }
    }
}
