package org.tugyr.platform.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tugyr.count.Fraction;
import org.tugyr.count.lists.Aspirant;
import org.tugyr.count.lists.Assembly;
import org.tugyr.count.lists.ListRules;
import org.tugyr.count.lists.PartyList;
import org.tugyr.count.lists.Quota;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.lists.ListRows.ListRow;
import org.tugyr.platform.lists.ListRows.ListRuleRow;
import org.tugyr.platform.lists.ListRows.Of;
import org.tugyr.platform.lists.ListRows.QuotaRow;
import org.tugyr.platform.lists.ListRows.Rounding;
import org.tugyr.platform.lists.ListRows.Scope;
import org.tugyr.platform.lists.RankingRows.AspirantRow;
import org.tugyr.platform.lists.RankingRows.BureauChoiceRow;
import org.tugyr.platform.lists.RankingRows.Figure;
import org.tugyr.platform.lists.RankingRows.ListFigureRow;
import org.tugyr.platform.lists.RankingRows.SlotOrigin;
import org.tugyr.platform.lists.RankingRows.SlotRow;

/** Writes the governing party's lists: rules, ranking, the bureau's choices, and the slots as they were published. */
final class PartyLists {

    private static final int PERCENT = 100;
    private static final int BUREAU = 20;
    private static final When ADOPTED = new When("2020-12-10");
    private static final String WOMEN = "women";
    private static final String YOUNG = "under-35";
    private static final int YEARS = 35;

    private static final List<Wish> WISHES = List.of(new Wish("women", WOMEN, 30), new Wish("young", YOUNG, 20));

    private final String root;
    private final RowCsvWriter rows;
    private final Staff staff;

    PartyLists(String root, RowCsvWriter rows, Staff staff) {
        this.root = root;
        this.rows = rows;
        this.staff = staff;
    }

    /**
     * A quota of the whole list.
     *
     * @param percent of all slots
     */
    private record Wish(String key, String group, int percent) {

        Quota quota() {
            return new Quota(
                    key,
                    Set.of(group),
                    Fraction.of(percent, PERCENT),
                    Quota.Denominator.LIST,
                    Quota.Rounding.UP,
                    new Quota.WholeList());
        }
    }

    /** The key of the list for the maslikhat of a place. */
    private static String list(Place place) {
        return place.prefix() + "list-2021";
    }

    /**
     * Puts a list together.
     *
     * @param earlier the faction that it is compared with, and how many people that had; none where it has no people
     * @param misplaced whether two neighbours stand the wrong way round as it is published
     * @return those on it, from the first slot
     */
    List<Candidate> assemble(
            Place place, int slots, List<Finalist> ranking, String candidacy, int earlier, boolean misplaced) {
        String list = list(place);
        String source = root + Poll.PRIMARY_SECOND.document();
        rows.write(new ListRow(
                list,
                Words.sentence("party-list").put("of", place.of()).text(),
                root + Parties.ALL.getFirst().key(),
                place.key(),
                Maslikhats.contest(place),
                candidacy,
                null,
                Poll.PRIMARY_SECOND.published(),
                ADOPTED,
                earlier == 0 ? null : "organisation:" + place.prefix() + "faction",
                earlier == 0 ? null : Poll.PRIMARY_SECOND.published(),
                earlier == 0 ? null : earlier,
                source));
        rules(list, slots, source);
        List<Candidate> choices = Stream.generate(staff::candidate)
                .limit((long) slots * BUREAU / PERCENT)
                .toList();
        Map<String, Candidate> people = new HashMap<>();
        for (int i = 0; i < ranking.size(); i++) {
            Finalist finalist = ranking.get(i);
            people.put(finalist.candidate().person(), finalist.candidate());
            rows.write(new AspirantRow(
                    list,
                    finalist.candidate().person(),
                    i + 1,
                    groups(finalist.candidate()),
                    root + Parties.ALL.getFirst().key(),
                    finalist.primary(),
                    finalist.candidacy(),
                    source));
        }
        for (int i = 0; i < choices.size(); i++) {
            Candidate choice = choices.get(i);
            people.put(choice.person(), choice);
            rows.write(new BureauChoiceRow(
                    list,
                    choice.person(),
                    i + 1,
                    groups(choice),
                    root + Parties.ALL.getFirst().key(),
                    source));
        }
        if (earlier > 0) {
            figure(list, Figure.SLOTS, slots);
            figure(list, Figure.BUREAU, choices.size());
        }
        return published(list, slots, ranking, choices, people, misplaced);
    }

    /** What a newspaper tells of a list. */
    private void figure(String list, Figure figure, int number) {
        rows.write(new ListFigureRow(list, figure, null, root + "article-1", number, null, null));
    }

    private void rules(String list, int slots, String source) {
        rows.write(new ListRuleRow(
                list,
                slots,
                WISHES.stream().map(Wish::key).toList(),
                BigDecimal.valueOf(BUREAU),
                Rounding.DOWN,
                null,
                source));
        for (Wish wish : WISHES) {
            rows.write(new QuotaRow(
                    list,
                    wish.key(),
                    Words.sentence("quota-" + wish.key()).text(),
                    List.of(wish.group()),
                    BigDecimal.valueOf(wish.percent()),
                    Of.LIST,
                    Rounding.UP,
                    Scope.WHOLE_LIST,
                    null,
                    source));
        }
    }

    private static List<String> groups(Candidate person) {
        List<String> groups = new ArrayList<>();
        if (person.woman()) {
            groups.add(WOMEN);
        }
        if (person.age() < YEARS) {
            groups.add(YOUNG);
        }
        return groups;
    }

    private List<Candidate> published(
            String list,
            int slots,
            List<Finalist> ranking,
            List<Candidate> choices,
            Map<String, Candidate> people,
            boolean misplaced) {
        ListRules rules = new ListRules(
                slots,
                WISHES.stream().map(Wish::quota).toList(),
                new ListRules.Bureau(Fraction.of(BUREAU, PERCENT), Quota.Rounding.DOWN, List.of()));
        Assembly assembly = PartyList.assemble(
                rules,
                ranking.stream()
                        .map(Finalist::candidate)
                        .map(PartyLists::aspirant)
                        .toList(),
                choices.stream().map(PartyLists::aspirant).toList());
        List<Candidate> order = new ArrayList<>();
        List<SlotOrigin> origins = new ArrayList<>();
        switch (assembly) {
            case Assembly.Assembled assembled -> {
                for (Assembly.Slot slot : assembled.slots()) {
                    order.add(person(people, slot.name()));
                    origins.add(
                            switch (slot.why()) {
                                case Assembly.ByRank _ -> SlotOrigin.PRIMARY;
                                case Assembly.ByQuota _ -> SlotOrigin.QUOTA;
                                case Assembly.ByBureau _ -> SlotOrigin.BUREAU;
                            });
                }
            }
            // the party goes by rank alone, and the page tells which demands stood in the way
            case Assembly.Impossible _ -> {
                Set<Candidate> all = new LinkedHashSet<>();
                ranking.stream()
                        .limit((long) slots - choices.size())
                        .map(Finalist::candidate)
                        .forEach(all::add);
                all.addAll(choices);
                order.addAll(all);
                order.forEach(each -> origins.add(choices.contains(each) ? SlotOrigin.BUREAU : SlotOrigin.PRIMARY));
            }
        }
        if (misplaced) {
            Collections.swap(order, 1, 2);
        }
        for (int i = 0; i < order.size(); i++) {
            rows.write(new SlotRow(
                    list, i + 1, order.get(i).person(), origins.get(i), root + Poll.PRIMARY_SECOND.document()));
        }
        return order;
    }

    private static Aspirant aspirant(Candidate person) {
        return new Aspirant(person.person(), Set.copyOf(groups(person)));
    }

    private static Candidate person(Map<String, Candidate> people, String key) {
        Candidate person = people.get(key);
        if (person == null) {
            throw new IllegalStateException(key + " is neither ranked nor chosen");
        }
        return person;
    }
}
