package org.tugyr.platform.generate;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Action;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Result;
import org.tugyr.count.Round;
import org.tugyr.count.Tally;
import org.tugyr.count.ranked.Ranked;
import org.tugyr.count.ranked.RankedRules;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.ContestRows.Preference;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.election.ResultRows.Became;
import org.tugyr.platform.election.ResultRows.LotRow;
import org.tugyr.platform.election.ResultRows.RankingRow;
import org.tugyr.platform.election.ResultRows.RoundTotalRow;
import org.tugyr.platform.generate.Electorate.Turnout;
import org.tugyr.platform.generate.Primaries.Ward;

/** Writes the second stage of the primary: in each ward those who went on, ranked on ballots that are published where they may be. */
final class SecondStage {

    /** In the last ward of every place the ballots are withheld. */
    private static final int WITHHELD = 6;

    private static final String UNIT = "all";
    private static final int LEAST_ALIKE = 5;
    private static final double ONE_RANK = 0.3;

    private final String root;
    private final RowCsvWriter rows;
    private final Dice dice;

    SecondStage(String root, RowCsvWriter rows, Dice dice) {
        this.root = root;
        this.rows = rows;
        this.dice = dice.of("second-stage");
    }

    /**
     * Ballots with one ranking.
     *
     * @param ranks those who stand, by index
     */
    private record Alike(List<Integer> ranks, long ballots) {}

    /** Holds it in a ward; gives those who stood, the strongest first. */
    List<Finalist> hold(Ward ward) {
        Place place = ward.place();
        ContestWriter contest =
                new ContestWriter(root, Primaries.contest(place, ward.number(), 2), place, Poll.PRIMARY_SECOND, rows);
        Dice own = dice.of(contest.key());
        contest.contest(
                Words.sentence("primary-2")
                        .put("place", place.name())
                        .put("n", Phrase.same(Integer.toString(ward.number()))),
                Sort.PRIMARY,
                root + "party",
                1,
                Primaries.contest(place, ward.number(), 1));
        rows.write(new ContestRuleRow(
                contest.key(),
                Method.IRV,
                1,
                null,
                null,
                null,
                Preference.LOT,
                null,
                List.of("overvotes=exhaust"),
                contest.evidence()));
        List<String> candidacies = ward.finalists().stream()
                .map(finalist -> contest.stands(root + "party", finalist.person()))
                .toList();
        long came = Math.round(own.between(380, 640));
        List<Alike> ballots = ballots(candidacies.size(), came, own);
        boolean withheld = ward.number() == WITHHELD;
        contest.ballots(
                new Turnout(Math.round(came / own.between(0.6, 0.85)), came),
                withheld ? null : UNIT,
                Hash.sha256((contest.key() + ballots).getBytes(StandardCharsets.UTF_8))
                        .hex());
        Result result = count(contest, Candidates.of(candidacies), ballots, own);
        if (withheld) {
            result.rounds().forEach(round -> totals(contest, candidacies, round));
        } else {
            publish(contest, candidacies, ballots);
        }
        return order(result).stream()
                .map(each -> new Finalist(ward.finalists().get(each), place, contest.key(), candidacies.get(each)))
                .toList();
    }

    /** One rank or two on each ballot, so that no ranking is rare. */
    private static List<Alike> ballots(int standing, long came, Dice own) {
        List<Double> liked = IntStream.range(0, standing)
                .mapToObj(_ -> own.between(0.4, 1.6))
                .toList();
        double all = liked.stream().mapToDouble(Double::doubleValue).sum();
        List<List<Integer>> rankings = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int first = 0; first < standing; first++) {
            double share = liked.get(first) / all;
            rankings.add(List.of(first));
            weights.add(share * ONE_RANK);
            for (int second = 0; second < standing; second++) {
                if (second != first) {
                    rankings.add(List.of(first, second));
                    weights.add(share * (1 - ONE_RANK) * liked.get(second) / (all - liked.get(first)));
                }
            }
        }
        long spare = came - (long) LEAST_ALIKE * rankings.size();
        List<Long> more = Split.shares(spare, weights);
        return IntStream.range(0, rankings.size())
                .mapToObj(i -> new Alike(rankings.get(i), LEAST_ALIKE + more.get(i)))
                .toList();
    }

    private Result count(ContestWriter contest, Candidates candidates, List<Alike> ballots, Dice own) {
        var box = RankedBallots.builder(candidates.size());
        for (Alike alike : ballots) {
            alike.ranks().forEach(box::rank);
            box.add(alike.ballots());
        }
        RankedBallots cast = box.build();
        Outcome outcome = Ranked.count(RankedRules.irv(new Lots.None()), candidates, cast);
        if (outcome instanceof Outcome.LotsNeeded) {
            List<Integer> lot = own.shuffled(candidates.all().boxed().toList());
            rows.write(new LotRow(
                    contest.key(), Poll.PRIMARY_SECOND.published(), candidates.names(lot), contest.evidence()));
            outcome = Ranked.count(RankedRules.irv(new Lots.Recorded(lot)), candidates, cast);
        }
        return outcome.result();
    }

    private void publish(ContestWriter contest, List<String> candidacies, List<Alike> ballots) {
        for (int i = 0; i < ballots.size(); i++) {
            Alike alike = ballots.get(i);
            rows.write(new RankingRow(
                    contest.key(),
                    UNIT,
                    i + 1,
                    alike.ranks().stream().map(candidacies::get).toList(),
                    alike.ballots(),
                    contest.evidence()));
        }
    }

    private void totals(ContestWriter contest, List<String> candidacies, Round round) {
        Set<Integer> elected = new HashSet<>();
        Set<Integer> excluded = new HashSet<>();
        for (Action action : round.actions()) {
            if (action instanceof Action.Elected one) {
                elected.add(one.candidate());
            } else if (action instanceof Action.Excluded one) {
                excluded.add(one.candidate());
            }
        }
        for (Tally tally : round.tallies()) {
            Became became = elected.contains(tally.candidate())
                    ? Became.ELECTED
                    : excluded.contains(tally.candidate()) ? Became.EXCLUDED : Became.CONTINUING;
            total(contest, round, candidacies.get(tally.candidate()), tally.votes(), became);
        }
        Fraction inactive = round.inactive().values().stream().reduce(Fraction.ZERO, Fraction::plus);
        total(contest, round, null, inactive, null);
    }

    private void total(
            ContestWriter contest, Round round, @Nullable String candidacy, Fraction votes, @Nullable Became became) {
        rows.write(new RoundTotalRow(
                contest.key(),
                round.number(),
                candidacy,
                votes.decimal(0, RoundingMode.UNNECESSARY),
                became,
                contest.evidence()));
    }

    /** Whoever is elected, then those left in the last round by votes, then those who went out, the last one first. */
    private static List<Integer> order(Result result) {
        List<Integer> order = new ArrayList<>(
                result.elected().stream().map(Result.Elected::candidate).toList());
        Map<Integer, Fraction> last =
                result.rounds().getLast().tallies().stream().collect(Collectors.toMap(Tally::candidate, Tally::votes));
        List<Integer> out = new ArrayList<>(result.rounds().stream()
                .flatMap(round -> round.actions().stream())
                .filter(Action.Excluded.class::isInstance)
                .map(action -> ((Action.Excluded) action).candidate())
                .toList());
        last.keySet().stream()
                .filter(each -> !order.contains(each) && !out.contains(each))
                .sorted(Comparator.comparing(last::get, Comparator.reverseOrder()))
                .forEach(order::add);
        Collections.reverse(out);
        order.addAll(out);
        return order;
    }
}
