package org.tugyr.platform.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.AreaRows.AreaKind;

/** Writes the elections of a record: the primary, lists and maslikhats with the deputies who follow from them, the rural heads. */
final class Elections {

    private static final int REGION_SLOTS = 50;
    private static final int DISTRICT_SLOTS = 15;
    private static final int RESERVE = 2;
    private static final int FINALISTS = 4;
    private static final When EARLIER_SINCE = new When("2016-03-21");
    private static final When EARLIER_UNTIL = new When("2021-01-17");
    private static final int EARLIER_FACTION = 28;
    private static final double STAYED = 0.4;
    private static final int MISPRINTED = 3;
    private static final int MISPLACED = 5;

    private final Place top;
    private final String root;
    private final RowCsvWriter rows;
    private final Staff staff;
    private final Dice dice;

    Elections(Place top, RowCsvWriter rows, Staff staff, Dice dice) {
        this.top = top;
        this.root = top.prefix();
        this.rows = rows;
        this.staff = staff;
        this.dice = dice.of("elections");
    }

    /**
     * Writes them.
     *
     * @param ruralHeads how many rural districts elect a head
     */
    void all(int ruralHeads) {
        List<Place> places = top.all().filter(Place::hasOffice).toList();
        List<Place> local =
                places.stream().filter(place -> place.kind() != AreaKind.REGION).toList();
        SecondStage second = new SecondStage(root, rows, dice);
        List<List<Finalist>> wards = new Primaries(root, rows, staff, dice)
                .firstStage(local).stream().map(second::hold).toList();
        PartyLists lists = new PartyLists(root, rows, staff);
        Homes homes = new Homes(dice);
        Maslikhats maslikhats = new Maslikhats(root, rows, new Electorate(dice), homes, dice);
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            boolean region = place.kind() == AreaKind.REGION;
            List<Finalist> ranking = ranking(place, wards);
            List<Candidate> before = region ? earlier(place, ranking) : List.of();
            List<Candidate> list = lists.assemble(
                    place,
                    region ? REGION_SLOTS : DISTRICT_SLOTS,
                    ranking,
                    ContestWriter.candidacy(1),
                    before.size(),
                    i == MISPLACED);
            seated(place, maslikhats.elect(place, Institutions.seats(place), i == MISPRINTED), list);
        }
        new RuralHeads(root, rows, staff, homes, dice)
                .elect(
                        local.stream()
                                .filter(place -> place.kind() == AreaKind.DISTRICT)
                                .toList(),
                        ruralHeads);
    }

    /** Whom the primary ranked for the maslikhat of a place: for a region's the winners of wards, for others those who came next. */
    private static List<Finalist> ranking(Place place, List<List<Finalist>> wards) {
        boolean region = place.kind() == AreaKind.REGION;
        List<Finalist> ranking = new ArrayList<>();
        for (int rank = region ? 0 : 1; rank < (region ? 1 : FINALISTS); rank++) {
            for (List<Finalist> ward : wards) {
                Place of = ward.getFirst().place();
                if (of.key().equals(place.key()) || (region && of.parent().equals(place.key()))) {
                    ranking.add(ward.get(rank));
                }
            }
        }
        return ranking;
    }

    private void seated(Place place, Map<String, Integer> won, List<Candidate> list) {
        Seating seating = new Seating(
                rows, staff, root + Poll.MASLIKHATS.document(), dice.of("seats").of(place.key()));
        IntStream.range(0, Parties.ALL.size()).forEach(party -> {
            int seats = won.getOrDefault(Parties.ALL.get(party).key(), 0);
            boolean governs = party == 0;
            List<Candidate> from = governs
                    ? list
                    : Stream.generate(staff::candidate)
                            .limit(seats == 0 ? 0 : (long) seats + RESERVE)
                            .toList();
            seating.seat(place, Maslikhats.contest(place), ContestWriter.candidacy(party + 1), from, seats, governs);
            if (governs && place.kind() == AreaKind.REGION) {
                from.subList(0, seats)
                        .forEach(deputy -> staff.elected(deputy, place.prefix() + "faction", null, place));
            }
        });
    }

    /** The faction of the term before: some of those who stand again, and others who do not. */
    private List<Candidate> earlier(Place place, List<Finalist> ranking) {
        Dice own = dice.of("earlier").of(place.key());
        List<Candidate> then = new ArrayList<>();
        ranking.stream()
                .filter(_ -> own.chance(STAYED))
                .limit(EARLIER_FACTION / 2)
                .map(Finalist::candidate)
                .forEach(then::add);
        while (then.size() < EARLIER_FACTION) {
            then.add(staff.candidate());
        }
        for (Candidate person : then) {
            var _ = staff.member(
                    person.person(), place.prefix() + "faction", null, place, EARLIER_SINCE, EARLIER_UNTIL, null);
        }
        return then;
    }
}
