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
        post(organisation, place, post, title, rank, null);
        boolean changed = dice.chance(0.15);
        String key = organisation + "-" + post;
        member(person(), organisation, key, place, TERM, changed ? LEFT : null, null);
        if (changed) {
            member(person(), organisation, key, place, CAME, null, null);
        }
    }

    /** A post with many seats, all taken. */
    void seats(String organisation, Place place, String post, Phrase title, int seats, boolean elected) {
        post(organisation, place, post, title, null, seats);
        for (int i = 0; i < seats; i++) {
            int age = YOUNGEST + dice.below(AGES);
            Known young = elected ? young(age) : null;
            member(person(age), organisation, organisation + "-" + post, place, TERM, null, young);
        }
    }

    private void post(
            String organisation,
            Place place,
            String post,
            Phrase title,
            @Nullable Integer rank,
            @Nullable Integer seats) {
        String key = organisation + "-" + post;
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
