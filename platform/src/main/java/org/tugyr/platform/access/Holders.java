package org.tugyr.platform.access;

import java.util.List;
import java.util.Optional;

/** What other modules may know of an account by its random id: whether it is open, and which offices it holds. */
public final class Holders {

    private final Accounts accounts;
    private final Grants grants;

    Holders(Accounts accounts, Grants grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    /** The offices that an account holds today; empty where it is closed, or never was. */
    public Optional<List<Held>> of(String account) {
        return accounts.byId(account).filter(Account::open).map(open -> grants.of(open.id()));
    }
}
