package org.tugyr.platform.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.web.PageProblem;

/** Under which of their offices administrators act. */
final class Administrators {

    private final Grants grants;
    private final Realm realm;
    private final FactLog log;

    Administrators(Grants grants, Realm realm, FactLog log) {
        this.grants = grants;
        this.realm = realm;
        this.log = log;
    }

    /** Their offices as administrators. */
    List<Held> of(Signed who) {
        return grants.of(who.account()).stream()
                .filter(held -> held.row().role() == Role.ADMINISTRATOR)
                .toList();
    }

    /**
     * The office under which somebody administers a place; where none reaches there, one that will be refused.
     *
     * @throws PageProblem where they administer nothing in that record
     */
    String office(Signed who, String root, Scope scope) {
        List<Held> offices = of(who).stream()
                .filter(held -> held.row().record().equals(root))
                .toList();
        Optional<Held> fit =
                offices.stream().filter(held -> covers(held, scope)).findFirst();
        return fit.or(() -> offices.stream().findFirst())
                .orElseThrow(PageProblem::forbidden)
                .row()
                .office();
    }

    /** Whether one of some offices reaches a place. */
    boolean reach(List<Held> offices, String root, Scope scope) {
        return reach(offices, root).test(scope);
    }

    /** Tells of places in a record whether one of some offices reaches there, however many are asked about: the tree is read once. */
    Predicate<Scope> reach(List<Held> offices, String root) {
        List<Held> there = offices.stream()
                .filter(held -> held.row().record().equals(root))
                .toList();
        if (there.isEmpty()) {
            return _ -> false;
        }
        Tree tree = realm.tree(root, there.getFirst().record().day(), log.present());
        return scope -> there.stream().anyMatch(held -> held.row().scope().covers(scope, tree));
    }

    private boolean covers(Held held, Scope scope) {
        return held.row()
                .scope()
                .covers(scope, realm.tree(held.row().record(), held.record().day(), log.present()));
    }
}
