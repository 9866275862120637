package org.tugyr.platform.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tugyr.platform.access.AccessRows.GrantRow;

/** Whose names an administrator sees (docs/rules/access.md, §10): of those with an office where they administer, and those they invited. */
final class Acquaintances {

    private final Grants grants;
    private final Proposals proposals;
    private final Administrators administrators;

    Acquaintances(Grants grants, Proposals proposals, Administrators administrators) {
        this.grants = grants;
        this.proposals = proposals;
        this.administrators = administrators;
    }

    /** Tells of accounts whether an administrator sees them: three queries, and those for the tree of each record. */
    Predicate<Account> of(Signed who) {
        List<Held> own = administrators.of(who);
        List<GrantRow> granted = grants.ever();
        List<Granting.Wish> waiting =
                proposals.all().stream().map(Proposals.Proposal::wish).toList();
        Map<String, Predicate<Scope>> records = new HashMap<>();
        Reached reached = (root, scope) -> records.computeIfAbsent(root, key -> administrators.reach(own, key))
                .test(scope);
        return account -> account.id().equals(who.account())
                || granted.stream()
                        .filter(row -> row.account().equals(account.id()))
                        .anyMatch(row -> reached.at(row.record(), row.scope()))
                || waiting.stream()
                        .filter(wish -> wish.account().equals(account.id()))
                        .anyMatch(wish -> reached.at(wish.root(), wish.scope()))
                || invited(account, who, own, granted);
    }

    private interface Reached {
        boolean at(String root, Scope scope);
    }

    /** Whom they invited; those of the whole record see too whom others of it invited, and the operator, where they got no office yet. */
    private static boolean invited(Account account, Signed who, List<Held> own, List<GrantRow> granted) {
        Optional<GrantRow> inviting = granted.stream()
                .filter(row -> row.office().equals(account.invitedBy()))
                .findFirst();
        if (inviting.isPresent()) {
            GrantRow by = inviting.get();
            return by.account().equals(who.account())
                    || own.stream()
                            .anyMatch(held -> held.row().record().equals(by.record())
                                    && held.row().scope().equals(Scope.WHOLE));
        }
        return granted.stream().noneMatch(row -> row.account().equals(account.id()))
                && own.stream().anyMatch(held -> held.row().scope().equals(Scope.WHOLE));
    }
}
