package org.tugyr.platform.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.ContestRows.Preference;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.election.ResultRows.LotRow;
import org.tugyr.platform.generate.Electorate.Turnout;

/** Writes the governing party's primary: wards of every district and city, in each a first stage from which the strongest go on. */
final class Primaries {

    private static final int WARDS = 6;
    private static final int STANDING = 12;
    /** So many wards have one candidate more. */
    private static final int FULLER = 8;

    private static final int BALLOTS = 585;
    private static final int GO_ON = 4;
    private static final double INVALID = 0.01;

    private final String root;
    private final RowCsvWriter rows;
    private final Staff staff;
    private final Dice dice;

    Primaries(String root, RowCsvWriter rows, Staff staff, Dice dice) {
        this.root = root;
        this.rows = rows;
        this.staff = staff;
        this.dice = dice.of("primaries");
    }

    /** A place's ward with those who went on from it, the strongest first. */
    record Ward(Place place, int number, List<Candidate> finalists) {}

    /** Holds the first stage in every place; 585 ballots to a ward, less one in all. */
    List<Ward> firstStage(List<Place> places) {
        int wards = places.size() * WARDS;
        Dice size = dice.of("size");
        List<Double> weights =
                IntStream.range(0, wards).mapToObj(_ -> size.between(0.7, 1.3)).toList();
        List<Long> ballots = Split.shares((long) BALLOTS * wards - 1, weights);
        List<Ward> held = new ArrayList<>();
        for (int i = 0; i < wards; i++) {
            Place place = places.get(i / WARDS);
            int number = i % WARDS + 1;
            held.add(new Ward(
                    place, number, firstStage(place, number, STANDING + (i < FULLER ? 1 : 0), ballots.get(i))));
        }
        return held;
    }

    /** The key of a ward's contest. */
    static String contest(Place place, int ward, int stage) {
        return "%sprimary-%d-%d".formatted(place.prefix(), ward, stage);
    }

    private List<Candidate> firstStage(Place place, int ward, int standing, long ballots) {
        ContestWriter contest = new ContestWriter(root, contest(place, ward, 1), place, Poll.PRIMARY_FIRST, rows);
        Dice own = dice.of(contest.key());
        contest.contest(
                Words.sentence("primary-1").put("place", place.name()).put("n", Phrase.same(Integer.toString(ward))),
                Sort.PRIMARY,
                root + "party",
                0,
                null);
        rows.write(new ContestRuleRow(
                contest.key(),
                Method.MOST_VOTES,
                0,
                null,
                null,
                null,
                Preference.LOT,
                GO_ON,
                null,
                contest.evidence()));
        List<Candidate> people =
                IntStream.range(0, standing).mapToObj(_ -> staff.candidate()).toList();
        List<String> candidacies = people.stream()
                .map(person -> contest.stands(root + "party", person.person()))
                .toList();
        long valid = ballots - Math.round(ballots * INVALID * own.between(0.2, 1.8));
        List<Long> votes = Split.shares(valid, uneven(standing, own));
        Turnout turnout = new Turnout(Math.round(ballots / own.between(0.72, 0.94)), ballots);
        contest.roll(place, turnout.registered());
        contest.protocol(place, null, turnout, valid, null);
        for (int i = 0; i < standing; i++) {
            contest.votes(place, null, candidacies.get(i), votes.get(i));
        }
        return strongest(contest, candidacies, votes, own).stream()
                .map(people::get)
                .toList();
    }

    private static List<Double> uneven(int standing, Dice own) {
        return IntStream.range(0, standing)
                .mapToObj(_ -> 0.08 + Math.pow(own.unit(), 2))
                .toList();
    }

    /** By votes; where the last place is between equals, the lot that was drawn. */
    private List<Integer> strongest(ContestWriter contest, List<String> candidacies, List<Long> votes, Dice own) {
        List<Integer> order = new ArrayList<>(
                own.shuffled(IntStream.range(0, votes.size()).boxed().toList()));
        order.sort(Comparator.comparing(votes::get, Collections.reverseOrder()));
        long last = votes.get(order.get(GO_ON - 1));
        if (votes.get(order.get(GO_ON)) == last) {
            rows.write(new LotRow(
                    contest.key(),
                    Poll.PRIMARY_FIRST.published(),
                    order.stream()
                            .filter(each -> votes.get(each) == last)
                            .map(candidacies::get)
                            .toList(),
                    contest.evidence()));
        }
        return order.subList(0, GO_ON);
    }
}
