package org.tugyr.count.seats;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.tugyr.count.Action;
import org.tugyr.count.Fraction;
import org.tugyr.count.Tie;

/** Quotas and largest remainders: a round for the whole quotas and one for each remainder (count-seats §3). */
final class Remainders {
    private final Apportionment count;
    private final Quota rule;

    Remainders(Apportionment count, Quota rule) {
        this.count = count;
        this.rule = rule;
    }

    void divide(List<Integer> lists, int seats) {
        var poll = count.poll();
        var quota = rule.of(lists.stream().mapToLong(poll::votes).sum(), seats);
        var won = new int[poll.parties().size()];
        var remainders = new Fraction[won.length];
        for (var list : lists) {
            var votes = Fraction.of(poll.votes(list));
            won[list] = votes.over(quota).whole(RoundingMode.FLOOR).intValueExact();
            remainders[list] = votes.minus(quota.times(won[list]));
        }
        var full = lists.stream().filter(list -> won[list] > atMost(list)).toList();
        if (!full.isEmpty()) {
            fill(quota, lists, full, seats);
            return;
        }
        count.round(quota, lists, list -> Fraction.of(poll.votes(list)));
        var given = lists.stream().mapToInt(list -> won[list]).sum();
        takeBack(lists, won, remainders, given - seats);
        lists.forEach(list -> count.elect(list, won[list], Action.WhyElected.QUOTA));
        giveRest(lists, won, remainders, seats - given);
    }

    /** Lists that cannot fill what they won are filled; the seats left are divided between the others afresh. */
    private void fill(Fraction quota, List<Integer> lists, List<Integer> full, int seats) {
        count.round(quota, lists, list -> Fraction.of(count.poll().votes(list)));
        full.forEach(list -> count.elect(list, atMost(list), Action.WhyElected.QUOTA));
        var left = seats - full.stream().mapToInt(this::atMost).sum();
        if (left > 0) {
            divide(lists.stream().filter(list -> !full.contains(list)).toList(), left);
        }
    }

    private void takeBack(List<Integer> lists, int[] won, Fraction[] remainders, int seats) {
        var holders = new ArrayList<Integer>();
        for (var left = seats; left > 0; ) {
            holders.removeIf(list -> won[list] == 0);
            if (holders.isEmpty()) {
                lists.stream().filter(list -> won[list] > 0).forEach(holders::add);
            }
            var losers =
                    count.first(holders, (a, b) -> remainders[b].compareTo(remainders[a]), Tie.Purpose.EXCLUSION, left);
            losers.forEach(list -> won[list]--);
            holders.removeAll(losers);
            left -= losers.size();
        }
    }

    private void giveRest(List<Integer> lists, int[] won, Fraction[] remainders, int seats) {
        var waiting = new ArrayList<Integer>();
        for (var left = seats; left > 0; ) {
            waiting.removeIf(list -> won[list] >= atMost(list));
            if (waiting.isEmpty()) {
                lists.stream().filter(list -> won[list] < atMost(list)).forEach(waiting::add);
            }
            count.round(null, waiting, list -> remainders[list]);
            var next =
                    count.first(waiting, (a, b) -> remainders[a].compareTo(remainders[b]), Tie.Purpose.ELECTION, left);
            for (var list : next) {
                count.elect(list, 1, Action.WhyElected.MOST_VOTES);
                won[list]++;
            }
            waiting.removeAll(next);
            left -= next.size();
        }
    }

    private int atMost(int list) {
        return count.poll().parties().get(list).atMost();
    }
}
