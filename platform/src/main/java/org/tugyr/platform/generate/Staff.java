package org.tugyr.platform.generate;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.PeopleRows.Known;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.people.PeopleRows.PostRow;

/** Writes posts and the people in them, who are called citizens by number so that nobody takes them for real. */
final class Staff {

    private static final When TERM = new When("2021-01-18");
    private static final When LEFT = new When("2022-03-31");
    private static final When CAME = new When("2022-04-01");
    private static final int YOUNGEST = 24;
    private static final int AGES = 38;
    private static final int ELECTED = 2021;
    private static final int YOUNG = 35;
    private static final double WOMEN = 0.42;

    private final String root;
    private final RowCsvWriter rows;
    private final Dice dice;
    private int people;
    private int memberships;

    Staff(String root, RowCsvWriter rows, Dice dice) {
        this.root = root;
        this.rows = rows;
        this.dice = dice.of("staff");
    }

    /** A post with one holder, here and there two after one another. */
    void office(String organisation, Place place, String post, Phrase title, int rank) {
        String key = organisation + "-" + post;
        post(organisation, place, key, title, rank, null);
        boolean changed = dice.chance(0.15);
        member(person(), organisation, key, place, TERM, changed ? LEFT : null, null);
        if (changed) {
            member(person(), organisation, key, place, CAME, null, null);
        }
    }

    /** A post with many seats, all taken by people whom nobody elects. */
    void seats(String organisation, Place place, String post, Phrase title, int seats) {
        post(organisation, place, organisation + "-" + post, title, null, seats);
        for (int i = 0; i < seats; i++) {
            member(person(), organisation, organisation + "-" + post, place, TERM, null, null);
        }
    }

    /** A new person who stands in an election. */
    Candidate candidate() {
        int age = YOUNGEST + dice.below(AGES);
        return new Candidate(person(age), age, dice.chance(WOMEN));
    }

    /** Somebody takes the seat they were elected to in 2021; gives the key of the membership. */
    String elected(Candidate deputy, String organisation, @Nullable String post, Place place) {
        return member(deputy.person(), organisation, post, place, TERM, null, young(deputy.age()));
    }

    /** Somebody takes the seat they were elected to, and leaves it in 2022. */
    String left(Candidate deputy, String organisation, @Nullable String post, Place place) {
        return member(deputy.person(), organisation, post, place, TERM, LEFT, young(deputy.age()));
    }

    /** Somebody takes a seat that another left. */
    String follows(Candidate deputy, String organisation, @Nullable String post, Place place, When from) {
        return member(deputy.person(), organisation, post, place, from, null, young(deputy.age()));
    }

    /** A post. */
    void post(
            String organisation,
            Place place,
            String key,
            Phrase title,
            @Nullable Integer rank,
            @Nullable Integer seats) {
        rows.write(new PostRow(key, organisation, place.key(), title.text(), rank, seats, TERM, null));
    }

    /** A new person of some age; gives the key. */
    String person() {
        return person(YOUNGEST + dice.below(AGES));
    }

    private String person(int age) {
        people++;
        String key = "%sperson-%04d".formatted(root, people);
        Phrase name = Words.sentence("person").put("", Phrase.same(Integer.toString(people)));
        When born = new When(Integer.toString(ELECTED - age));
        rows.write(new PersonRow(key, name.text(), born, true, null));
        return key;
    }

    /** A new membership; gives the key. */
    String member(
            String person,
            String organisation,
            @Nullable String post,
            Place place,
            When from,
            @Nullable When to,
            @Nullable Known young) {
        memberships++;
        String key = "%smember-%04d".formatted(root, memberships);
        rows.write(new MembershipRow(
                key,
                person,
                organisation,
                post,
                place.key(),
                from,
                to,
                young,
                young == null ? null : organisation,
                null));
        return key;
    }

    /** Who turned 35 in the year of the election may have done so before or after it. */
    private static Known young(int age) {
        if (age == YOUNG) {
            return Known.UNKNOWN;
        }
        return age < YOUNG ? Known.YES : Known.NO;
    }
}
