package org.tugyr.platform.generate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.mandates.MandateRows.How;
import org.tugyr.platform.mandates.MandateRows.MandateRow;
import org.tugyr.platform.mandates.MandateRows.VacancyRow;

/** Writes who was given the seats of a maslikhat, who left before the end of the term, and who followed them. */
final class Seating {

    private static final When GIVEN = new When("2021-01-18");
    private static final When VACANT = new When("2022-04-01");
    private static final When FOLLOWED = new When("2022-05-16");
    private static final double LEFT = 0.06;
    private static final double NOBODY_FOLLOWS = 0.25;

    private final RowCsvWriter rows;
    private final Staff staff;
    private final String evidence;
    private final Dice dice;

    Seating(RowCsvWriter rows, Staff staff, String evidence, Dice dice) {
        this.rows = rows;
        this.staff = staff;
        this.evidence = evidence;
        this.dice = dice;
    }

    /**
     * Seats those whom a list won seats for.
     *
     * @param contest which filled the maslikhat
     * @param candidacy of the list
     * @param list those on it, from the first slot, at least as many as it has seats
     * @param told whether the slots of the list are on record
     */
    void seat(Place place, String contest, String candidacy, List<Candidate> list, int seats, boolean told) {
        Deque<Integer> next = new ArrayDeque<>();
        for (int slot = seats; slot < list.size(); slot++) {
            next.add(slot);
        }
        for (int slot = 0; slot < seats; slot++) {
            boolean leaves = dice.chance(LEFT);
            String assembly = place.prefix() + "assembly";
            String post = assembly + "-deputies";
            String member = leaves
                    ? staff.left(list.get(slot), assembly, post, place)
                    : staff.elected(list.get(slot), assembly, post, place);
            given(member, contest, candidacy, told ? slot + 1 : null, How.ELECTED, null, GIVEN);
            if (leaves) {
                rows.write(new VacancyRow(
                        member, VACANT, Words.reasons("vacancy").getFirst().text(), evidence));
                Integer follower = dice.chance(NOBODY_FOLLOWS) ? null : next.poll();
                if (follower != null) {
                    String followed = staff.follows(list.get(follower), assembly, post, place, FOLLOWED);
                    given(followed, contest, candidacy, told ? follower + 1 : null, How.NEXT_ON_LIST, member, FOLLOWED);
                }
            }
        }
    }

    /** Somebody is given a seat. */
    void given(
            String membership,
            String contest,
            String candidacy,
            @Nullable Integer slot,
            How how,
            @Nullable String replaces,
            When since) {
        rows.write(new MandateRow(membership, contest, candidacy, null, slot, how, replaces, since, evidence));
    }
}
