package org.tugyr.platform.access;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.access.AccessRows.EndReason;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Outcome;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.facts.Tables;

/** What an operator does with accounts and roles from the shell, by the same rules as on the site. */
public final class Shell {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Links links;
    private final Grants grants;
    private final Granting granting;
    private final Proposals proposals;
    private final Founding founding;

    /** The shell of a database whose migrations have run, beside a server or alone. */
    public Shell(Kinds kinds, DataSource source, Path data, Realm realm, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(source);
        AccessKey key = AccessKey.open(data, source);
        FactLog log = new FactLog(kinds, source, clock);
        this.accounts = new Accounts(jdbc, key, clock);
        this.sessions = new Sessions(jdbc, AccessSettings.USUAL, clock);
        this.links = new Links(jdbc, clock);
        this.grants = new Grants(new Tables(kinds, source, log), new Standpoints(kinds, source, clock), clock);
        this.granting = new Granting(log, realm);
        this.proposals = new Proposals(jdbc, clock);
        this.founding = new Founding(jdbc, links, grants, granting, log, key, AccessSettings.USUAL, clock);
    }

    /**
     * An account.
     *
     * @param name by which it signs in
     * @param offices it holds now
     */
    public record Line(String name, String id, boolean open, List<GrantRow> offices) {}

    /** What became of a command. */
    public sealed interface Answer {

        /** Done, with what there is to say of it. */
        record Done(String what) implements Answer {}

        /** Not done, with the key of the reason and its arguments. */
        record Refused(String reason, List<String> arguments) implements Answer {}
    }

    /** All accounts with their offices. */
    public List<Line> accounts() {
        List<Held> held = grants.all();
        return accounts.all().stream()
                .map(account -> new Line(
                        account.name(),
                        account.id(),
                        account.open(),
                        held.stream()
                                .map(Held::row)
                                .filter(row -> row.account().equals(account.id()))
                                .toList()))
                .toList();
    }

    /** A new link to a first, or a further, administrator. */
    public String link() {
        return founding.link();
    }

    /** A link by which somebody makes an account of a name. */
    public Answer invite(String name) {
        if (!Account.isName(name)) {
            return new Answer.Refused("access.refused.name", List.of());
        }
        return accounts.isTaken(name)
                ? new Answer.Refused("access.refused.name.taken", List.of())
                : new Answer.Done(links.make(name, AccessRows.SHELL, AccessSettings.USUAL.invitation()));
    }

    /** The account of a name. */
    public Optional<String> account(String name) {
        return accounts.byName(name).map(Account::id);
    }

    /** Grants a role, or proposes it where an administrator must second it. */
    public Answer grant(Granting.Wish wish) {
        if (wish.role().takesTwo()) {
            return granting.preview(wish)
                    .<Answer>map(refuse -> new Answer.Refused(refuse.reason(), refuse.arguments()))
                    .orElseGet(() -> new Answer.Done("proposal " + proposals.add(wish)));
        }
        return told(granting.grant(wish), "granted");
    }

    /** Ends a role. */
    public Answer end(String office, EndReason why) {
        return grants.all().stream()
                .map(Held::row)
                .filter(row -> row.office().equals(office))
                .findFirst()
                .map(row -> told(granting.end(row.record(), office, AccessRows.SHELL, why), "ended"))
                .orElseGet(() -> new Answer.Refused("access.refused.unknown", List.of()));
    }

    /** Ends all sessions of an account; gives how many there were. */
    public int revoke(String account) {
        return sessions.endAll(account, "");
    }

    private static Answer told(Outcome outcome, String done) {
        return switch (outcome) {
            case Outcome.Appended _ -> new Answer.Done(done);
            case Outcome.Refused(String reason, List<String> arguments) -> new Answer.Refused(reason, arguments);
            case Outcome.Stale _ -> throw new IllegalStateException("a rule decides on what stands");
        };
    }
}
