package org.tugyr.platform.access;

import java.time.LocalDate;
import java.util.List;
import org.tugyr.platform.confirm.ConfirmRows.OfficeKeyRow;
import org.tugyr.platform.confirm.CoseKey;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Tables;

/** Takes a passkey away from its owner, and records for each office for which it confirmed that it does so no longer. */
final class EndedKeys {

    private final PasskeyStore store;
    private final Grants grants;
    private final Granting granting;
    private final Tables tables;

    EndedKeys(PasskeyStore store, Grants grants, Granting granting, Tables tables) {
        this.store = store;
        this.grants = grants;
        this.granting = granting;
        this.tables = tables;
    }

    /** Takes a passkey away from an account, once it is on record that it has ended. */
    void remove(String account, String id) {
        store.key(account, id).ifPresent(key -> end(account, key));
        store.remove(account, id);
    }

    /** Of offices that an account holds no longer the key ended with the role. */
    private void end(String account, CoseKey key) {
        for (Held held : grants.of(account)) {
            String office = held.row().office();
            for (Tables.Placed<OfficeKeyRow> placed : tables.rows(
                    OfficeKeyRow.class,
                    Long.MAX_VALUE,
                    "office = ? and key = ? and ended_on is null",
                    office,
                    key.name())) {
                var _ = granting.append(
                        account, held.row().record(), office, (present, _) -> end(placed.row(), held, present));
            }
        }
    }

    private static Rule.Decision end(OfficeKeyRow row, Held held, Rule.Present present) {
        LocalDate today = LocalDate.ofInstant(present.at(), held.record().zone());
        return new Rule.Decision.Append(List.of(new Draft(held.row().record(), row.ended(today), false)));
    }
}
