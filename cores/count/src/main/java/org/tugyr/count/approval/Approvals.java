package org.tugyr.count.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tugyr.count.Candidates;
import org.tugyr.count.CountProblem;
import org.tugyr.count.RankedBallots;

/** Approval ballots: who approves of whom, equal ballots together. */
final class Approvals {
    private final Candidates candidates;
    private final List<List<Integer>> approved = new ArrayList<>();
    private final List<Long> voters = new ArrayList<>();
    private final List<List<Integer>> supporters = new ArrayList<>();

    /** Takes whoever is on a ballot, at any rank, as approved of. */
    Approvals(Candidates candidates, RankedBallots ballots, int seats) {
        this.candidates = candidates;
        if (seats < 1 || seats > candidates.size()) {
            throw new CountProblem(
                    CountProblem.Reason.MORE_SEATS_THAN_CANDIDATES, "seats", seats, "candidates", candidates.size());
        }
        for (var ranking = 0; ranking < ballots.size(); ranking++) {
            var on = new ArrayList<Integer>();
            for (var cell = ballots.start(ranking); cell < ballots.end(ranking); cell++) {
                var candidate = ballots.candidate(cell);
                if (candidate >= 0 && !on.contains(candidate)) {
                    on.add(candidate);
                }
            }
            approved.add(on);
            voters.add(ballots.votes(ranking));
        }
        candidates.all().forEach(candidate -> supporters.add(supporters(candidate)));
    }

    private List<Integer> supporters(int candidate) {
        return IntStream.range(0, size())
                .filter(ballot -> voters(ballot) > 0 && approves(ballot, candidate))
                .boxed()
                .toList();
    }

    /** How many different ballots there are. */
    int size() {
        return voters.size();
    }

    long voters(int ballot) {
        return voters.get(ballot);
    }

    long voters() {
        return voters.stream().mapToLong(each -> each).sum();
    }

    boolean approves(int ballot, int candidate) {
        return approved.get(ballot).contains(candidate);
    }

    /** The ballots that approve of a candidate. */
    List<Integer> of(int candidate) {
        return supporters.get(candidate);
    }

    /** Of each ballot with voters, how many of these it approves of. */
    IntStream approvedOf(List<Integer> some) {
        return IntStream.range(0, size()).filter(ballot -> voters(ballot) > 0).map(ballot -> approvedOf(ballot, some));
    }

    /** How many of these a ballot approves of. */
    int approvedOf(int ballot, List<Integer> some) {
        return (int) some.stream().filter(each -> approves(ballot, each)).count();
    }

    long votes(int candidate) {
        return of(candidate).stream().mapToLong(this::voters).sum();
    }

    Candidates candidates() {
        return candidates;
    }

    /** Those who are left after one is elected. */
    static List<Integer> without(List<Integer> left, int elected) {
        return left.stream().filter(each -> each != elected).toList();
    }
}
