package org.tugyr.platform.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Text;

/** How a record comes by its first administrator: by a one-time link that only the operator sees. */
public final class Founding {

    /** What the first administrator's office is called. */
    private static final Text TITLE = new Text(
            "kk",
            new TreeMap<>(
                    Map.of("kk", "Жазба әкімшісі", "ru", "Администратор записи", "en", "Administrator of the record")),
            new TreeMap<>());

    private final JdbcClient jdbc;
    private final Links links;
    private final Grants grants;
    private final Granting granting;
    private final AccessKey key;
    private final AccessSettings settings;

    Founding(JdbcClient jdbc, Links links, Grants grants, Granting granting, AccessKey key, AccessSettings settings) {
        this.jdbc = jdbc;
        this.links = links;
        this.grants = grants;
        this.granting = granting;
        this.key = key;
        this.settings = settings;
    }

    /** A new link for the first administrator, as a path, where there is nobody who could invite one. */
    public Optional<String> offer() {
        return key.isHere() && !isFounded() ? Optional.of(link()) : Optional.empty();
    }

    /** A new link for an administrator whom the operator lets in; one made before is void. */
    public String link() {
        return links.make(null, AccessRows.SHELL, settings.first());
    }

    /** Whether somebody can sign in who may invite others, or will as soon as there is a record. */
    private boolean isFounded() {
        List<String> open = jdbc.sql("select id from access.account where open")
                .query((row, _) -> row.getString(1))
                .list();
        return !open.isEmpty()
                && (jdbc.sql("select exists (select from access.account where open and founder)")
                                .query(Boolean.class)
                                .single()
                        || grants.all().stream()
                                .anyMatch(held -> held.row().role() == Role.ADMINISTRATOR
                                        && open.contains(held.row().account())));
    }

    /** The records that nobody administers. */
    List<Standpoint> vacant() {
        List<String> administered = grants.all().stream()
                .filter(held -> held.row().role() == Role.ADMINISTRATOR)
                .filter(held -> held.row().scope().equals(Scope.WHOLE))
                .map(held -> held.row().record())
                .toList();
        return grants.records().stream()
                .filter(record -> !administered.contains(record.root()))
                .toList();
    }

    /** Makes an account the administrator of every record that has none. */
    void take(String account) {
        for (Standpoint record : vacant()) {
            LocalDate today = record.day();
            Outcome outcome = granting.grant(new Granting.Wish(
                    record.root(),
                    TITLE,
                    account,
                    Role.ADMINISTRATOR,
                    Scope.WHOLE,
                    null,
                    today,
                    today.plus(GrantRule.LONGEST),
                    AccessRows.SHELL,
                    null));
            if (!(outcome instanceof Outcome.Appended)) {
                throw new IllegalStateException("nothing refuses a first administrator: " + outcome);
            }
        }
    }
}
