package org.tugyr.platform.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.seats.Apportionment;
import org.tugyr.count.seats.Method;
import org.tugyr.count.seats.Party;
import org.tugyr.count.seats.Quota;
import org.tugyr.count.seats.SeatRules;
import org.tugyr.count.seats.Threshold;
import org.tugyr.platform.election.ContestRows;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Denominator;
import org.tugyr.platform.election.ContestRows.Preference;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.generate.Electorate.Turnout;

/** Writes the elections of the maslikhats: lists of parties, votes by area, the seats that follow, and what was declared. */
final class Maslikhats {

    private static final int PERCENT = 100;
    private static final int THRESHOLD = 5;
    private static final double INVALID = 0.012;
    private static final double AGAINST_ALL = 0.02;
    private static final double AT_HOME = 0.7;
    private static final double LEFT_TO_THE_GOVERNING = 0.5;
    private static final int CITY_PRECINCTS = 6;

    private final String root;
    private final RowCsvWriter rows;
    private final Electorate electorate;
    private final Homes homes;
    private final Dice dice;

    Maslikhats(String root, RowCsvWriter rows, Electorate electorate, Homes homes, Dice dice) {
        this.root = root;
        this.rows = rows;
        this.electorate = electorate;
        this.homes = homes;
        this.dice = dice.of("maslikhats");
    }

    /** A part of the votes: an area, or a precinct of one. */
    private record Part(Place area, @Nullable String precinct, Turnout turnout) {}

    /** The key of the contest that fills the maslikhat of a place. */
    static String contest(Place place) {
        return place.prefix() + "maslikhat-2021";
    }

    /**
     * Elects the maslikhat of a place.
     *
     * @param misprinted whether a newspaper declares two digits the wrong way round
     * @return the seats of each party that has any, by the party's key
     */
    Map<String, Integer> elect(Place place, int seats, boolean misprinted) {
        Dice own = dice.of(place.key());
        ContestWriter contest = new ContestWriter(root, contest(place), place, Poll.MASLIKHATS, rows);
        contest.contest(
                Words.sentence("maslikhat-election").put("of", place.of()),
                Sort.PARTY_LIST,
                place.prefix() + "assembly",
                seats,
                null);
        rows.write(new ContestRuleRow(
                contest.key(),
                ContestRows.Method.HARE,
                seats,
                BigDecimal.valueOf(THRESHOLD),
                Denominator.VALID,
                null,
                Preference.MORE_VOTES,
                null,
                null,
                contest.evidence()));
        List<String> candidacies = Parties.ALL.stream()
                .map(party -> contest.stands(root + party.key(), null))
                .toList();
        List<Long> votes = vote(place, contest, candidacies, own);
        SequencedMap<String, Integer> won = seats(votes, seats);
        declare(contest, candidacies, votes, won, misprinted);
        return won;
    }

    private List<Long> vote(Place place, ContestWriter contest, List<String> candidacies, Dice own) {
        long[] sums = new long[candidacies.size()];
        long valid = 0;
        long against = 0;
        List<Double> leaning = leaning(own, 0.75);
        for (Part part : parts(place)) {
            Turnout turnout = part.turnout();
            long good = turnout.came() - Math.round(turnout.came() * INVALID * own.between(0.4, 1.6));
            long none = Math.round(good * AGAINST_ALL * own.between(0.4, 1.6));
            List<Double> here = new ArrayList<>();
            leaning.forEach(weight -> here.add(weight * own.between(0.7, 1.3)));
            atHome(homes.strongest(part.area()), here);
            List<Long> votes = Split.shares(good - none, here);
            contest.protocol(part.area(), part.precinct(), turnout, good, none);
            for (int i = 0; i < sums.length; i++) {
                contest.votes(part.area(), part.precinct(), candidacies.get(i), votes.get(i));
                sums[i] += votes.get(i);
            }
            valid += good;
            against += none;
        }
        Turnout all = electorate.of(place);
        contest.roll(place, all.registered());
        contest.protocol(place, null, all, valid, against);
        return IntStream.range(0, sums.length).mapToObj(i -> sums[i]).toList();
    }

    /** Where another party is the strongest, it takes more of the votes than are left to the one that governs. */
    private static void atHome(int strongest, List<Double> weights) {
        if (strongest > 0) {
            double governing = weights.getFirst();
            weights.set(0, governing * LEFT_TO_THE_GOVERNING);
            weights.set(strongest, governing * AT_HOME);
        }
    }

    private static List<Double> leaning(Dice own, double least) {
        return Parties.ALL.stream()
                .map(party -> party.strength() * own.between(least, 2 - least))
                .toList();
    }

    private List<Part> parts(Place place) {
        if (!place.children().isEmpty()) {
            return place.children().stream()
                    .map(child -> new Part(child, null, electorate.of(child)))
                    .toList();
        }
        Turnout all = electorate.of(place);
        List<Double> even = Collections.nCopies(CITY_PRECINCTS, 1.0);
        List<Long> registered = Split.shares(all.registered(), even);
        List<Long> came = Split.shares(all.came(), even);
        return IntStream.range(0, CITY_PRECINCTS)
                .mapToObj(i -> new Part(place, Integer.toString(i + 1), new Turnout(registered.get(i), came.get(i))))
                .toList();
    }

    private static SequencedMap<String, Integer> seats(List<Long> votes, int seats) {
        List<Party> lists = IntStream.range(0, votes.size())
                .mapToObj(i -> Party.of(Parties.ALL.get(i).key(), votes.get(i)))
                .toList();
        SeatRules rules = new SeatRules(
                new Method.LargestRemainder(Quota.HARE),
                seats,
                Threshold.of(Fraction.of(THRESHOLD, PERCENT), Threshold.Denominator.VALID),
                List.of(SeatRules.Preference.MORE_VOTES),
                null);
        return new LinkedHashMap<>(Apportionment.of(rules, org.tugyr.count.seats.Poll.of(lists), new Lots.None())
                .seats());
    }

    private void declare(
            ContestWriter contest,
            List<String> candidacies,
            List<Long> votes,
            Map<String, Integer> won,
            boolean misprinted) {
        long all = votes.stream().mapToLong(Long::longValue).sum();
        for (int i = 0; i < votes.size(); i++) {
            int seats = won.getOrDefault(Parties.ALL.get(i).key(), 0);
            contest.declared(candidacies.get(i), contest.evidence(), votes.get(i), null, seats);
            if (misprinted && i == 0) {
                BigDecimal share = Fraction.of(votes.get(i), all).times(PERCENT).decimal(1, RoundingMode.HALF_UP);
                contest.declared(candidacies.get(i), root + "article-1", swapped(votes.get(i)), share, seats);
            }
        }
    }

    /** The number with its last two different neighbouring digits the wrong way round. */
    private static long swapped(long votes) {
        StringBuilder digits = new StringBuilder(Long.toString(votes));
        for (int i = digits.length() - 1; i > 1; i--) {
            char last = digits.charAt(i);
            if (last != digits.charAt(i - 1)) {
                digits.setCharAt(i, digits.charAt(i - 1));
                digits.setCharAt(i - 1, last);
                break;
            }
        }
        return Long.parseLong(digits.toString());
    }
}
