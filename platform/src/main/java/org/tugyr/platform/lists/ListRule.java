package org.tugyr.platform.lists;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.CountProblem;
import org.tugyr.count.lists.Assembly;
import org.tugyr.count.lists.ListRules;
import org.tugyr.count.lists.PartyList;
import org.tugyr.count.lists.Renewal;
import org.tugyr.platform.lists.Composed.State;
import org.tugyr.platform.lists.ListRows.ListRow;

/** What a list's rows come to: rule {@value #RULE}, told in docs/rules/party-list.md. Pure. */
public final class ListRule {

    /** The rule and its version. */
    public static final String RULE = "party-list/1";

    private ListRule() {}

    /** Puts a list together. */
    static Composed compose(RecordedList list, SamePeople same) {
        try {
            ListRules rules = list.rules() == null
                    ? null
                    : Demands.of(list.rules(), list.quotas()).orElse(null);
            if (!list.isRanked()) {
                return new Composed(State.NO_RANKING, rules, null);
            } else if (rules == null) {
                return new Composed(State.NO_RULES, null, null);
            }
            Assembly assembly = PartyList.assemble(rules, list.aspirants(same), list.chosen(same));
            return switch (assembly) {
                case Assembly.Assembled _ -> new Composed(State.ASSEMBLED, rules, assembly);
                case Assembly.Impossible _ -> new Composed(State.IMPOSSIBLE, rules, assembly);
            };
        } catch (CountProblem _) {
            return new Composed(State.NOT_ASSEMBLABLE, null, null);
        }
    }

    /** Who is on a list: as published where every slot was, otherwise as put together; nobody where neither is known. */
    static List<String> people(RecordedList list, Composed composed, SamePeople same) {
        return list.isPublished()
                ? list.slots().stream().map(slot -> same.one(slot.person())).toList()
                : composed.assembled()
                        .map(assembled -> assembled.slots().stream()
                                .map(Assembly.Slot::name)
                                .toList())
                        .orElse(List.of());
    }

    /**
     * The renewal of a list.
     *
     * @param people on it
     * @param earlier who was on the earlier list, or in the faction, as far as that is known
     * @return empty where either is not wholly known
     */
    static Optional<Renewal> renewal(ListRow row, List<String> people, List<String> earlier) {
        @Nullable Integer known = row.earlierPeople();
        Set<String> before = new HashSet<>(earlier);
        return people.isEmpty() || known == null || known != before.size()
                ? Optional.empty()
                : Optional.of(Renewal.of(people, earlier));
    }
}
