package org.tugyr.platform.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.lists.Aspirant;
import org.tugyr.count.lists.Assembly;
import org.tugyr.count.lists.ListRules;
import org.tugyr.count.lists.QuotaChecks;
import org.tugyr.count.lists.Renewal;
import org.tugyr.platform.lists.ListFinding.Sort;
import org.tugyr.platform.lists.RankingRows.AspirantRow;
import org.tugyr.platform.lists.RankingRows.SlotOrigin;
import org.tugyr.platform.lists.RankingRows.SlotRow;

/** Compares what was published of a list with what follows by rule (docs/rules/party-list.md §4). Pure. */
final class ListFindings {

    private final RecordedList list;
    private final Composed composed;
    private final SamePeople same;
    private final Map<String, Aspirant> known = new HashMap<>();
    private final List<ListFinding> found = new ArrayList<>();

    private ListFindings(RecordedList list, Composed composed, SamePeople same) {
        this.list = list;
        this.composed = composed;
        this.same = same;
        list.aspirants(same).forEach(person -> known.put(person.name(), person));
        list.chosen(same).forEach(person -> known.put(person.name(), person));
    }

    /**
     * All findings, in the order of the rule.
     *
     * @param renewal null where it is not known
     * @param votes of a primary by candidacy; empty where they are not all known
     */
    static List<ListFinding> of(
            RecordedList list,
            Composed composed,
            SamePeople same,
            @Nullable Renewal renewal,
            Function<String, Map<String, Long>> votes) {
        ListFindings findings = new ListFindings(list, composed, same);
        if (!list.ruledFirst()) {
            findings.add(Sort.LATE);
        }
        findings.rankings(votes);
        findings.slots();
        findings.origins();
        findings.published().stream()
                .filter(check -> check.atMost() < check.asked())
                .forEach(check -> findings.add(
                        Sort.QUOTA, check.quota(), check.from(), check.to(), check.atMost(), check.asked()));
        findings.bureau();
        new FigureFindings(list, same, findings.known, findings.found::add).look(renewal);
        return List.copyOf(findings.found);
    }

    /**
     * A quota in the published list.
     *
     * @param atLeast who is known to count
     * @param atMost the same with everybody of whom nothing is known
     */
    record Published(String quota, int from, int to, int asked, int atLeast, int atMost) {}

    /** How the quotas fare in the published list, where every slot was published. */
    static List<Published> published(RecordedList list, Composed composed, SamePeople same) {
        return new ListFindings(list, composed, same).published();
    }

    private List<Published> published() {
        ListRules rules = composed.rules();
        if (rules == null || !list.isPublished()) {
            return List.of();
        }
        Set<String> all = list.quotas().stream()
                .flatMap(quota -> quota.groups().stream())
                .collect(Collectors.toCollection(HashSet::new));
        List<Assembly.Check> least = checks(rules, Set.of());
        List<Assembly.Check> most = checks(rules, all);
        List<Published> published = new ArrayList<>();
        for (int i = 0; i < least.size(); i++) {
            Assembly.Check check = least.get(i);
            published.add(new Published(
                    check.quota(),
                    check.from(),
                    check.to(),
                    check.asked(),
                    check.met(),
                    most.get(i).met()));
        }
        return published;
    }

    private List<Assembly.Check> checks(ListRules rules, Set<String> ofStrangers) {
        return QuotaChecks.of(
                rules,
                list.slots().stream()
                        .map(slot -> same.one(slot.person()))
                        .map(person -> known.getOrDefault(person, new Aspirant(person, ofStrangers)))
                        .toList(),
                list.publishedByBureau());
    }

    private void add(Sort sort, Object... said) {
        found.add(ListFinding.of(sort, said));
    }

    /** In each primary whoever has more votes stands higher. */
    private void rankings(Function<String, Map<String, Long>> votes) {
        Map<String, List<AspirantRow>> byPrimary = new LinkedHashMap<>();
        for (AspirantRow row : list.ranking()) {
            String primary = list.primary(row);
            if (primary != null && row.candidacy() != null) {
                byPrimary.computeIfAbsent(primary, _ -> new ArrayList<>()).add(row);
            }
        }
        byPrimary.forEach((primary, rows) -> {
            Map<String, Long> counted = votes.apply(primary);
            AspirantRow before = null;
            for (AspirantRow row : rows) {
                Long own = counted.get(row.candidacy());
                Long better = before == null ? null : counted.get(before.candidacy());
                if (before != null && own != null && better != null && own > better) {
                    add(Sort.RANK, same.one(before.person()), better, same.one(row.person()), own);
                }
                before = own == null ? before : row;
            }
        });
    }

    private void slots() {
        Map<Integer, Assembly.Slot> byRule = byRule();
        Map<String, Integer> met = new HashMap<>();
        for (SlotRow row : list.slots()) {
            String person = same.one(row.person());
            Integer other = met.putIfAbsent(person, row.slot());
            if (other != null) {
                add(Sort.TWICE, person, other, row.slot());
            }
            if (list.isRanked() && !known.containsKey(person)) {
                add(Sort.STRANGER, row.slot(), person);
            }
            Assembly.Slot slot = byRule.get(row.slot());
            if (slot != null && !slot.name().equals(person)) {
                add(Sort.SLOT, row.slot(), person, slot.name());
            }
        }
    }

    private Map<Integer, Assembly.Slot> byRule() {
        return composed.assembled()
                .map(assembled -> assembled.slots().stream()
                        .collect(Collectors.toMap(Assembly.Slot::number, Function.identity())))
                .orElse(Map.of());
    }

    private void origins() {
        Map<String, Assembly.Slot> byRule =
                byRule().values().stream().collect(Collectors.toMap(Assembly.Slot::name, Function.identity()));
        for (SlotRow row : list.slots()) {
            String person = same.one(row.person());
            Assembly.Slot slot = byRule.get(person);
            if (slot != null && row.origin() != null && row.origin() != origin(slot.why())) {
                add(Sort.ORIGIN, row.slot(), person, row.origin(), origin(slot.why()));
            }
        }
    }

    /** Why somebody is on the list, in the words of those who publish lists. */
    static SlotOrigin origin(Assembly.Why why) {
        return switch (why) {
            case Assembly.ByRank _ -> SlotOrigin.PRIMARY;
            case Assembly.ByQuota _ -> SlotOrigin.QUOTA;
            case Assembly.ByBureau _ -> SlotOrigin.BUREAU;
        };
    }

    private void bureau() {
        ListRules rules = composed.rules();
        int published = list.publishedByBureau().size();
        if (rules != null && published > rules.bureauSlots()) {
            add(Sort.BUREAU, published, rules.bureauSlots());
        }
    }
}
