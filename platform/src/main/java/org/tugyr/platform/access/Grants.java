package org.tugyr.platform.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.confirm.ConfirmRows.OfficeKeyRow;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.facts.Tables;

/** The roles that are held, read from their table: two queries. */
public final class Grants {

    private final Tables tables;
    private final Standpoints standpoints;
    private final Clock clock;

    Grants(Tables tables, Standpoints standpoints, Clock clock) {
        this.tables = tables;
        this.standpoints = standpoints;
        this.clock = clock;
    }

    /** The roles that an account holds today, in the order in which they were granted. */
    public List<Held> of(String account) {
        return held("account = ? and ended_on is null order by idx", account);
    }

    /** The roles that are held today in any record. */
    List<Held> all() {
        return held("ended_on is null order by idx");
    }

    /** All roles that were ever granted in any record. */
    List<GrantRow> ever() {
        return tables.rows(GrantRow.class, Long.MAX_VALUE, "true order by idx").stream()
                .map(Tables.Placed::row)
                .toList();
    }

    /** All roles of a record that have not ended before their last day, those of days to come included. */
    List<Tables.Placed<GrantRow>> standing(String root, long size) {
        return tables.rows(GrantRow.class, size, "root = ? order by idx", root);
    }

    /** The public keys with which offices of a record confirm, or did, in the order in which they first confirmed. */
    List<Tables.Placed<OfficeKeyRow>> keys(String root, long size) {
        return tables.rows(OfficeKeyRow.class, size, "root = ? order by valid_from, office, key", root);
    }

    /** The records, with the day that it is in each. */
    List<Standpoint> records() {
        return standpoints.all().stream().map(this::today).toList();
    }

    /** A record is written in on the day it is, also where its pages show an earlier one. */
    private Standpoint today(Standpoint record) {
        return record.on(LocalDate.ofInstant(clock.instant(), record.zone()));
    }

    /** Whether an account has one of some roles that covers a subject. */
    boolean holds(String account, Collection<Role> roles, Function<Held, Boolean> covers) {
        return of(account).stream().anyMatch(held -> roles.contains(held.row().role()) && covers.apply(held));
    }

    private List<Held> held(String where, Object... params) {
        List<Tables.Placed<GrantRow>> rows = tables.rows(GrantRow.class, Long.MAX_VALUE, where, params);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, Standpoint> records =
                records().stream().collect(Collectors.toMap(Standpoint::root, record -> record));
        return rows.stream()
                .filter(placed -> records.containsKey(placed.row().record()))
                .map(placed -> new Held(
                        placed.row(),
                        placed.index(),
                        java.util.Objects.requireNonNull(
                                records.get(placed.row().record()))))
                .filter(held -> held.row().inForce(held.record().day()))
                .toList();
    }
}
