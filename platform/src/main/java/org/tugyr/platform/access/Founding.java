package org.tugyr.platform.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.AccessRows.OperatorRow;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Rule.Decision;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Text;

/** How a record comes by its first administrator, and a site by its first record: by a one-time link that only the operator sees. */
public final class Founding {

    /** What founding a record makes of the founder, and what these offices are called (docs/rules/access.md, §4). */
    private static final Map<Role, Text> OFFICES = new EnumMap<>(Map.of(
            Role.ADMINISTRATOR,
            title("Жазба әкімшісі", "Администратор записи", "Administrator of the record"),
            Role.REGISTRAR,
            title("Жазба тіркеушісі", "Регистратор записи", "Registrar of the record"),
            Role.PROGRAMME_EDITOR,
            title("Жазба бағдарламаларының редакторы", "Редактор программ записи", "Programme editor of the record"),
            Role.REPORTER,
            title("Жазба мәлімдеушісі", "Докладчик записи", "Reporter of the record")));

    private final JdbcClient jdbc;
    private final Links links;
    private final Grants grants;
    private final Granting granting;
    private final FactLog log;
    private final AccessKey key;
    private final AccessSettings settings;
    private final Clock clock;

    Founding(
            JdbcClient jdbc,
            Links links,
            Grants grants,
            Granting granting,
            FactLog log,
            AccessKey key,
            AccessSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.grants = grants;
        this.granting = granting;
        this.log = log;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    private static Text title(String kk, String ru, String en) {
        return new Text("kk", new TreeMap<>(Map.of("kk", kk, "ru", ru, "en", en)), new TreeMap<>());
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
                    Objects.requireNonNull(OFFICES.get(Role.ADMINISTRATOR)),
                    account,
                    null,
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

    /** Whether somebody can found the first record of this site: they came in by the operator's link, and nothing is on record. */
    public boolean isOpenTo(Signed who) {
        return who.founder() && log.size() == 0;
    }

    /** Whether nobody but one account is here, and nobody else is invited. */
    public boolean isAlone() {
        return jdbc.sql("select (select count(*) from access.account where open)"
                                + " + (select count(*) from access.link where name is not null and expires_at > ?)")
                        .param(Moments.of(clock.instant()))
                        .query(Long.class)
                        .single()
                <= 1;
    }

    /**
     * Founds the first record, all of it or nothing: the record with the rules it goes by, who runs it, and the founder's offices.
     * Refused where anything is on record already.
     *
     * @param account of the founder
     */
    public Outcome found(String account, RecordRow record, OperatorRow operator) {
        return log.append(
                AccessRows.SHELL,
                present -> present.size() > 0
                        ? new Decision.Refuse("access.refused.founded", List.of())
                        : new Decision.Append(drafts(account, record, operator, present.at())));
    }

    private static List<Draft> drafts(String account, RecordRow record, OperatorRow operator, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, ZoneId.of(record.zone()));
        List<Draft> drafts = new ArrayList<>();
        drafts.add(new Draft(record.record(), record, false));
        drafts.add(new Draft(record.record(), operator, false));
        List<GrantRow> granted = new ArrayList<>();
        List.of(Role.ADMINISTRATOR, Role.REGISTRAR, Role.PROGRAMME_EDITOR, Role.REPORTER)
                .forEach(role -> {
                    GrantRow row = first(account, record.record(), role, today, granted);
                    new GrantRule(granted, _ -> Set.of(), today).grant(row).ifPresent(refuse -> {
                        throw new IllegalStateException("nothing refuses a founder: " + refuse);
                    });
                    granted.add(row);
                    drafts.add(new Draft(record.record(), row, false));
                });
        return drafts;
    }

    private static GrantRow first(String account, String root, Role role, LocalDate today, List<GrantRow> granted) {
        Granting.Wish wish = new Granting.Wish(
                root,
                Objects.requireNonNull(OFFICES.get(role)),
                account,
                null,
                role,
                Scope.WHOLE,
                null,
                today,
                today.plus(GrantRule.LONGEST),
                AccessRows.SHELL,
                null);
        return wish.as(Granting.key(wish, granted));
    }
}
