package org.tugyr.platform.lists;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tugyr.count.lists.Assembly;
import org.tugyr.count.lists.Renewal;
import org.tugyr.platform.election.ContestBasis;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.lists.ListRows.ListRow;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonSplitRow;

/** The rows of lists and of what they are compared with, put in one by one in the order of the log, and what they come to. Pure. */
public final class ListBasis {

    private final SortedMap<String, Map<String, OfList>> rows = new TreeMap<>();
    private final SamePeople same = new SamePeople();
    private final Factions factions = new Factions();
    /** Lists that were put together, which takes a while, until more rows come. */
    private final Map<String, Composed> composed = new HashMap<>();

    /** Takes a row; a later version takes the place of an earlier one, and what lists do not rest on is let by. */
    public void put(Row row) {
        composed.clear();
        switch (row) {
            case OfList of ->
                rows.computeIfAbsent(of.list(), _ -> new LinkedHashMap<>()).put(place(of), of);
            case PersonMergeRow merge -> same.put(merge);
            case PersonSplitRow split -> factions.put(split);
            case MembershipRow membership -> factions.put(membership);
            default -> {}
        }
    }

    /** What only one row of a list can stand for. */
    static String place(OfList row) {
        return switch (row) {
            case ListRow _ -> "list";
            case ListRows.ListRuleRow _ -> "rules";
            case ListRows.QuotaRow quota -> "quota|" + quota.quota();
            case RankingRows.AspirantRow aspirant -> "aspirant|" + aspirant.person();
            case RankingRows.BureauChoiceRow choice -> "choice|" + choice.person();
            case RankingRows.SlotRow slot -> "slot|" + slot.slot();
            case RankingRows.ListFigureRow figure ->
                "figure|" + figure.figure() + "|" + Objects.requireNonNullElse(figure.quota(), "") + "|"
                        + figure.evidence();
        };
    }

    /** The lists, by key. */
    Collection<RecordedList> lists() {
        return rows.keySet().stream().map(this::list).flatMap(Optional::stream).toList();
    }

    /** A list. */
    Optional<RecordedList> list(String key) {
        Map<String, OfList> of = rows.getOrDefault(key, Map.of());
        return of.get("list") instanceof ListRow row
                ? Optional.of(RecordedList.of(row, of.values()))
                : Optional.empty();
    }

    /** The lists that stand in a contest, those of which it is known who is on them. */
    public List<ListOrder> orders(String contest) {
        return rows.keySet().stream()
                .map(this::list)
                .flatMap(Optional::stream)
                .filter(list ->
                        contest.equals(list.row().contest()) && list.row().candidacy() != null)
                .map(list -> new ListOrder(
                        list.row().list(),
                        contest,
                        String.valueOf(list.row().candidacy()),
                        ListRule.people(list, composed(list), same)))
                .filter(order -> !order.people().isEmpty())
                .toList();
    }

    /** What comes of a list of these. */
    Composed composed(RecordedList list) {
        Composed known = composed.get(list.row().list());
        if (known == null) {
            known = ListRule.compose(list, same);
            composed.put(list.row().list(), known);
        }
        return known;
    }

    SamePeople same() {
        return same;
    }

    /** The renewal of a list; empty where somebody is not known. */
    Optional<Renewal> renewal(RecordedList list) {
        return ListRule.renewal(list.row(), ListRule.people(list, composed(list), same), earlier(list.row()));
    }

    /** Who was on the earlier list or in the faction, as far as that is known. */
    private List<String> earlier(ListRow row) {
        String earlier = Objects.requireNonNullElse(row.earlier(), "");
        String key = earlier.substring(earlier.indexOf(':') + 1);
        if (earlier.startsWith("organisation:")) {
            return row.earlierOn() == null ? List.of() : factions.members(key, row.earlierOn(), same);
        }
        return list(key)
                .map(before -> ListRule.people(before, composed(before), same))
                .orElse(List.of());
    }

    /** What contradicts a list. */
    List<ListFinding> findings(RecordedList list, ContestBasis contests) {
        return ListFindings.of(list, composed(list), same, renewal(list).orElse(null), contests::votes);
    }

    /**
     * All lists as they are published, by their id: {@code list:KEY/state}, {@code list:KEY/findings}, where there are rules {@code
     * list:KEY/rules}, their SHA-256, where it could be put together {@code list:KEY/slots/N}, the person, {@code
     * list:KEY/slots/N/why} and {@code list:KEY/quotas/QUOTA}, how many count for it, and {@code list:KEY/renewal}.
     *
     * @param contests the primaries that rankings come of
     */
    public SortedMap<String, String> numbers(ContestBasis contests) {
        SortedMap<String, String> numbers = new TreeMap<>();
        for (RecordedList list : lists()) {
            String id = "list:" + list.row().list() + "/";
            Composed composed = composed(list);
            Renewal renewal = renewal(list).orElse(null);
            numbers.put(id + "state", composed.state().name());
            numbers.put(id + "findings", String.valueOf(findings(list, contests).size()));
            if (list.rules() != null) {
                numbers.put(
                        id + "rules", RulesText.of(list.rules(), list.quotas()).sha256());
            }
            if (renewal != null) {
                numbers.put(id + "renewal", renewal.share().toString());
            }
            composed.assembled().ifPresent(assembled -> assembled(id, assembled, numbers));
        }
        return numbers;
    }

    private static void assembled(String id, Assembly.Assembled assembled, Map<String, String> numbers) {
        for (Assembly.Slot slot : assembled.slots()) {
            numbers.put(id + "slots/" + slot.number(), slot.name());
            numbers.put(id + "slots/" + slot.number() + "/why", why(slot.why()));
        }
        Map<String, Integer> met = new TreeMap<>();
        assembled.checks().forEach(check -> met.merge(check.quota(), check.met(), Integer::sum));
        met.forEach((quota, people) -> numbers.put(id + "quotas/" + quota, people.toString()));
    }

    private static String why(Assembly.Why why) {
        return switch (why) {
            case Assembly.ByRank _ -> "RANK";
            case Assembly.ByQuota _ -> "QUOTA";
            case Assembly.ByBureau _ -> "BUREAU";
        };
    }
}
