package org.tugyr.platform.access;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Rule.Decision.Refuse;

/**
 * Which roles may be granted and ended, by whom (docs/rules/access.md): a pure function of the grants that stand, shared by the
 * site and by {@code tugyr verify}.
 *
 * @param grants all grants of the record, each in its latest version
 * @param tree its areas and organisations on the day
 */
public record GrantRule(List<GrantRow> grants, Tree tree, LocalDate today) {

    /** Name and version. */
    public static final String RULE = "access/1";

    /** The longest that a role is granted for. */
    static final Period LONGEST = Period.ofYears(5);

    public GrantRule {
        grants = List.copyOf(grants);
    }

    /** Why a role may not be granted; empty where it may. */
    public Optional<Refuse> grant(GrantRow wish) {
        return days(wish)
                .or(() -> place(wish))
                .or(() -> hands(wish))
                .or(() -> pairs(wish))
                .or(() -> person(wish));
    }

    /** §2: from today or later, to a day at most five years on. */
    private Optional<Refuse> days(GrantRow wish) {
        if (wish.validFrom().isBefore(today)) {
            return refuse("past", today.toString());
        }
        if (wish.validTo().isBefore(wish.validFrom())
                || wish.validTo().isAfter(wish.validFrom().plus(LONGEST))) {
            return refuse("days", String.valueOf(LONGEST.getYears()));
        }
        return Optional.empty();
    }

    /** §3: somewhere that the record knows, and appointed by an organisation where it watches or is watched. */
    private Optional<Refuse> place(GrantRow wish) {
        String subject = wish.scope().subject();
        if (subject != null && tree.around(subject).isEmpty()) {
            return refuse("place", subject);
        }
        String appointing = wish.appointedBy();
        if (appointing != null && tree.around("organisation:" + appointing).isEmpty()) {
            return refuse("place", "organisation:" + appointing);
        }
        if (appointing == null && wish.role().takesTwo()) {
            return refuse("appointing");
        }
        return Optional.empty();
    }

    /** §4: by administrators of the place, never to oneself, and by two of them for headquarters and councils. */
    private Optional<Refuse> hands(GrantRow wish) {
        Optional<Refuse> first = wish.grantedBy().equals(AccessRows.SHELL)
                ? Optional.empty()
                : administrator(wish.grantedBy(), wish.account(), wish.scope());
        if (first.isPresent()) {
            return first;
        }
        if (!wish.role().takesTwo()) {
            return wish.secondedBy() == null ? Optional.empty() : refuse("one");
        }
        String second = wish.secondedBy();
        if (second == null) {
            return refuse("two");
        }
        return administrator(second, wish.account(), wish.scope())
                .or(() -> holder(wish.grantedBy()) != null && Objects.equals(holder(wish.grantedBy()), holder(second))
                        ? refuse("two")
                        : Optional.empty());
    }

    private Optional<Refuse> administrator(String office, String granted, Scope scope) {
        GrantRow row = find(office);
        if (row == null
                || row.role() != Role.ADMINISTRATOR
                || !row.inForce(today)
                || !row.scope().covers(scope, tree)) {
            return refuse("administrator");
        }
        return row.account().equals(granted) ? refuse("oneself") : Optional.empty();
    }

    /** §5: nobody watches what they do themselves, and nobody holds a role twice. */
    private Optional<Refuse> pairs(GrantRow wish) {
        for (GrantRow held : grants) {
            if (held.office().equals(wish.office())) {
                return refuse("office", wish.office());
            }
            if (held.account().equals(wish.account()) && held.endedOn() == null && meet(held, wish)) {
                if (held.role().excludes(wish.role()) && held.scope().overlaps(wish.scope(), tree)) {
                    return refuse("pair", held.office());
                }
                if (held.role() == wish.role() && held.scope().equals(wish.scope())) {
                    return refuse("twice", held.office());
                }
            }
        }
        return Optional.empty();
    }

    /** §9: only those who sit in a council are named, and nobody by two accounts. */
    private Optional<Refuse> person(GrantRow wish) {
        if (wish.person() == null) {
            return Optional.empty();
        } else if (!wish.role().ofCouncil()) {
            return refuse("person");
        }
        return grants.stream()
                .filter(held -> wish.person().equals(held.person())
                        && !held.account().equals(wish.account())
                        && held.endedOn() == null
                        && meet(held, wish))
                .findFirst()
                .flatMap(held -> refuse("somebody", held.office()));
    }

    private static boolean meet(GrantRow one, GrantRow other) {
        return !one.validTo().isBefore(other.validFrom()) && !other.validTo().isBefore(one.validFrom());
    }

    /** §6: why a role may not be ended; empty where it may: by its holder, or by an administrator of its place, at once and once. */
    public Optional<Refuse> end(GrantRow ended) {
        GrantRow stands = find(ended.office());
        if (stands == null || ended.endedOn() == null || ended.endedBy() == null || ended.why() == null) {
            return refuse("unknown");
        }
        if (stands.endedOn() != null || stands.validTo().isBefore(today)) {
            return refuse("over");
        }
        if (!ended.equals(stands.ended(today, ended.endedBy(), ended.why()))) {
            return refuse("unknown");
        }
        GrantRow by = find(ended.endedBy());
        boolean may = ended.endedBy().equals(AccessRows.SHELL)
                || (by != null
                        && by.inForce(today)
                        && (by.account().equals(stands.account())
                                || (by.role() == Role.ADMINISTRATOR
                                        && by.scope().covers(stands.scope(), tree))));
        return may ? Optional.empty() : refuse("administrator");
    }

    /** §8: a council and a headquarters in force whose places overlap, appointed by the same organisation. */
    public record Conflict(GrantRow council, GrantRow headquarters) {}

    /** What the page "Who runs this record" must say of who is appointed by whom. */
    public List<Conflict> conflicts() {
        List<GrantRow> now = grants.stream().filter(row -> row.inForce(today)).toList();
        return now.stream()
                .filter(council -> council.role().ofCouncil())
                .flatMap(council -> now.stream()
                        .filter(other -> other.role().ofHeadquarters())
                        .filter(other -> Objects.equals(council.appointedBy(), other.appointedBy()))
                        .filter(other -> council.scope().overlaps(other.scope(), tree))
                        .map(other -> new Conflict(council, other)))
                .toList();
    }

    /**
     * Why an entry about a subject may not be written under an office; empty where it may (§7).
     *
     * @param roles of which the office must have one
     * @param subjects areas and organisations, one of which it must hold for; none for the record as a whole
     */
    Optional<Refuse> act(String office, String account, Collection<Role> roles, Collection<String> subjects) {
        GrantRow row = find(office);
        Optional<Refuse> anywhere = actAnywhere(office, account, roles);
        if (row == null || anywhere.isPresent()) {
            return anywhere;
        }
        return row.reaches(subjects, tree) ? Optional.empty() : refuse("elsewhere");
    }

    /** Why an entry that belongs to no place may not be written under an office; empty where it may. */
    Optional<Refuse> actAnywhere(String office, String account, Collection<Role> roles) {
        GrantRow row = find(office);
        if (row == null || !row.account().equals(account) || !row.inForce(today)) {
            return refuse("ended");
        }
        return roles.contains(row.role()) ? Optional.empty() : refuse("elsewhere");
    }

    /** A role that an account holds today. */
    Optional<GrantRow> held(String office, String account) {
        return Optional.ofNullable(find(office)).filter(row -> row.account().equals(account) && row.inForce(today));
    }

    private @Nullable GrantRow find(String office) {
        return grants.stream()
                .filter(row -> row.office().equals(office))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String holder(String office) {
        GrantRow row = find(office);
        return row == null ? null : row.account();
    }

    private static Optional<Refuse> refuse(String reason, String... arguments) {
        return Optional.of(new Refuse("access.refused." + reason, List.of(arguments)));
    }
}
