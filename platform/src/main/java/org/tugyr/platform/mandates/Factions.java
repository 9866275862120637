package org.tugyr.platform.mandates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.mandates.Terms.Term;
import org.tugyr.platform.people.PeopleRows.Known;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;

/** The renewal and the youth of factions on a day (docs/rules/mandate.md §4). Pure. */
final class Factions {

    private final LocalDate day;
    private final Terms terms;
    private final Map<String, OrganisationRow> organisations;

    /** Who was in a faction in which term, and who of them is in it on the day. */
    private final SortedMap<String, Map<Term, Map<String, Known>>> ever = new TreeMap<>();

    private final Map<String, Map<Term, Map<String, Known>>> today = new HashMap<>();

    /**
     * @param mandates those that have begun
     * @param organisations as they are on the day, by key
     * @param members all memberships, by person
     */
    Factions(
            Collection<Held> mandates,
            Terms terms,
            Map<String, OrganisationRow> organisations,
            Map<String, List<MembershipRow>> members,
            LocalDate day) {
        this.day = day;
        this.terms = terms;
        this.organisations = organisations;
        for (Held held : mandates) {
            terms.of(held.row().contest())
                    .ifPresent(term -> members.getOrDefault(held.person(), List.of()).stream()
                            .filter(this::inFaction)
                            .filter(faction -> together(faction, held.membership()))
                            .forEach(faction -> enter(held, faction, term)));
        }
    }

    private boolean inFaction(MembershipRow row) {
        OrganisationRow organisation = organisations.get(row.organisation());
        return organisation != null && organisation.kind() == OrganisationKind.FACTION;
    }

    /** Whether two memberships had a day in common, as far as is known. */
    private static boolean together(MembershipRow one, MembershipRow other) {
        return !after(one.startedOn(), other.endedOn()) && !after(other.startedOn(), one.endedOn());
    }

    private static boolean after(@Nullable When start, @Nullable When end) {
        return start != null && end != null && start.earliest().isAfter(end.latest());
    }

    private void enter(Held held, MembershipRow faction, Term term) {
        Known young = age(held.membership(), faction);
        put(ever, held, faction, term, young);
        if (held.on(day) && faction.holdsOn(day)) {
            put(today, held, faction, term, young);
        }
    }

    private static void put(
            Map<String, Map<Term, Map<String, Known>>> where,
            Held held,
            MembershipRow faction,
            Term term,
            Known young) {
        where.computeIfAbsent(faction.organisation(), _ -> new HashMap<>())
                .computeIfAbsent(term, _ -> new HashMap<>())
                .put(held.person(), young);
    }

    private static Known age(MembershipRow seat, MembershipRow faction) {
        return Stream.of(seat, faction)
                .map(MembershipRow::under35WhenElected)
                .filter(known -> known == Known.YES || known == Known.NO)
                .findFirst()
                .orElse(Known.UNKNOWN);
    }

    /** All factions that have members on the day, and what stands above them: by key. */
    SortedMap<String, Renewal> all() {
        SortedMap<String, Renewal> all = new TreeMap<>();
        for (String faction : ever.keySet()) {
            Renewal own = of(faction);
            if (own.members() > 0) {
                upFrom(faction).forEach(key -> all.merge(key, own, Renewal::and));
            }
        }
        return all;
    }

    private Set<String> upFrom(String faction) {
        Set<String> up = new HashSet<>();
        String at = faction;
        while (at != null && up.add(at)) {
            OrganisationRow row = organisations.get(at);
            at = row == null ? null : row.parent();
        }
        return up;
    }

    private Renewal of(String faction) {
        Map<Term, Map<String, Known>> by = today.getOrDefault(faction, Map.of());
        Term term = by.keySet().stream().max(Term.EARLIEST).orElse(null);
        if (term == null) {
            return Renewal.NOBODY;
        }
        Map<String, Known> members = by.getOrDefault(term, Map.of());
        Term before = terms.before(term).orElse(null);
        Set<String> earlier = before == null
                ? Set.of()
                : ever.getOrDefault(faction, Map.of())
                        .getOrDefault(before, Map.of())
                        .keySet();
        int stayed = (int) members.keySet().stream().filter(earlier::contains).count();
        int others = members.size() - stayed;
        boolean whole = before != null && terms.isWhole(before);
        int young = count(members, Known.YES);
        int older = count(members, Known.NO);
        return new Renewal(
                members.size(),
                stayed,
                whole ? others : 0,
                whole ? 0 : others,
                young,
                older,
                members.size() - young - older);
    }

    private static int count(Map<String, Known> members, Known age) {
        return (int) members.values().stream().filter(age::equals).count();
    }
}
