package org.tugyr.platform.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.ContestRows.Preference;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.election.ResultRows.LotRow;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.generate.Electorate.Turnout;
import org.tugyr.platform.mandates.MandateRows.How;

/** Writes the elections of heads of rural districts: a contest in each, which whoever has the most votes wins. */
final class RuralHeads {

    private static final When IN_OFFICE = new When("2021-08-05");
    private static final double INVALID = 0.015;
    private static final double AGAINST_ALL = 0.03;
    private static final double SOMEBODY_LEAVES = 0.12;
    private static final double LEADING = 2.2;

    private final String root;
    private final RowCsvWriter rows;
    private final Staff staff;
    private final Homes homes;
    private final Dice dice;

    RuralHeads(String root, RowCsvWriter rows, Staff staff, Homes homes, Dice dice) {
        this.root = root;
        this.rows = rows;
        this.staff = staff;
        this.homes = homes;
        this.dice = dice.of("rural-heads");
    }

    /** The first so many rural districts of each district elect; in the second of all two are equal, and a lot decides. */
    void elect(List<Place> districts, int contests) {
        int each = contests / districts.size();
        int one = contests % districts.size();
        for (int i = 0; i < districts.size(); i++) {
            List<Place> rural = districts.get(i).children();
            for (int j = 0; j < each + (i < one ? 1 : 0); j++) {
                elect(rural.get(j), i == 0 && j == 1);
            }
        }
    }

    private void elect(Place place, boolean equal) {
        Dice own = dice.of(place.key());
        ContestWriter contest = new ContestWriter(root, place.prefix() + "akim-2021", place, Poll.RURAL_HEADS, rows);
        contest.contest(Words.sentence("rural-election").put("of", place.of()), Sort.SINGLE_SEAT, null, 1, null);
        rows.write(new ContestRuleRow(
                contest.key(), Method.MOST_VOTES, 1, null, null, null, Preference.LOT, null, null, contest.evidence()));
        int strongest = equal ? 0 : homes.strongest(place);
        int standing = 2 + own.below(3);
        List<Candidate> people = new ArrayList<>();
        List<String> candidacies = new ArrayList<>();
        for (int i = 0; i < standing; i++) {
            Candidate person = staff.candidate();
            people.add(person);
            candidacies.add(contest.stands(party(i, strongest, own), person.person()));
        }
        if (own.chance(SOMEBODY_LEAVES)) {
            boolean refused = own.chance(0.5);
            contest.candidacy(
                    null,
                    staff.candidate().person(),
                    refused ? CandidacyState.REFUSED : CandidacyState.WITHDRAWN,
                    Words.reasons(refused ? "candidacy-refused" : "candidacy-withdrawn")
                            .getFirst());
        }
        int winner = vote(place, contest, candidacies, new Leader(strongest > 0 ? 1 : 0, equal), own);
        takesOffice(place, contest, candidacies.get(winner), people.get(winner));
    }

    /** The organisation of a candidate: the first is of the party that governs, the second of the one at home here, if one is. */
    private @Nullable String party(int candidate, int strongest, Dice own) {
        if (candidate == 0) {
            return root + Parties.ALL.getFirst().key();
        }
        boolean ofNone = own.chance(0.3);
        String some = own.pick(Parties.ALL.subList(1, Parties.ALL.size())).key();
        if (candidate == 1 && strongest > 0) {
            return root + Parties.ALL.get(strongest).key();
        }
        return ofNone ? null : root + some;
    }

    /**
     * Who is most likely to win.
     *
     * @param index among the candidates
     * @param equal whether another has just as many votes
     */
    private record Leader(int index, boolean equal) {}

    /** Gives who has won, by index. */
    private int vote(Place place, ContestWriter contest, List<String> candidacies, Leader leader, Dice own) {
        long registered = Math.round(own.between(700, 3_400));
        Turnout turnout = new Turnout(registered, Math.round(registered * own.between(0.6, 0.92)));
        long valid = turnout.came() - Math.round(turnout.came() * INVALID * own.between(0.3, 1.7));
        long against = Math.round(valid * AGAINST_ALL * own.between(0.3, 1.7));
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < candidacies.size(); i++) {
            weights.add(own.between(0.4, 1.6) * (i == leader.index() ? LEADING : 1));
        }
        List<Long> votes = new ArrayList<>(Split.shares(valid - against, weights));
        if (leader.equal()) {
            against += (votes.get(0) + votes.get(1)) % 2;
            long half = (votes.get(0) + votes.get(1)) / 2;
            votes.set(0, half);
            votes.set(1, half);
        }
        contest.roll(place, registered);
        contest.protocol(place, null, turnout, valid, against);
        for (int i = 0; i < votes.size(); i++) {
            contest.votes(place, null, candidacies.get(i), votes.get(i));
        }
        long most = votes.stream().mapToLong(Long::longValue).max().orElse(0);
        List<Integer> first = IntStream.range(0, votes.size())
                .filter(i -> votes.get(i) == most)
                .boxed()
                .toList();
        if (first.size() > 1) {
            first = own.shuffled(first);
            LocalDate drawn = Poll.RURAL_HEADS.published();
            rows.write(new LotRow(
                    contest.key(), drawn, first.stream().map(candidacies::get).toList(), contest.evidence()));
        }
        return first.getFirst();
    }

    private void takesOffice(Place place, ContestWriter contest, String candidacy, Candidate head) {
        String office = Offices.answering(place, "");
        String post = place.prefix() + "akim";
        staff.post(office, place, post, Words.sentence("rural-akim"), 1, null);
        String member = staff.member(head.person(), office, post, place, IN_OFFICE, null, null);
        new Seating(rows, staff, contest.evidence(), dice)
                .given(member, contest.key(), candidacy, null, How.ELECTED, null, IN_OFFICE);
    }
}
