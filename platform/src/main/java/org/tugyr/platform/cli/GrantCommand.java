package org.tugyr.platform.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.AccessRows;
import org.tugyr.platform.access.Granting;
import org.tugyr.platform.access.Scope;
import org.tugyr.platform.doors.Role;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grants a role from the shell. */
@Command(
        name = "grant",
        description = {
            "Grants a role, by the rule of docs/rules/access.md. It is a public fact; the account's name is not in it.",
            "Roles of headquarters and councils are proposed: an administrator must second them on the site."
        },
        mixinStandardHelpOptions = true)
final class GrantCommand implements Callable<Integer> {

    @Mixin
    private AccessOptions access = new AccessOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "name that the account signs in with")
    private String name = "";

    @Parameters(index = "1", paramLabel = "ROLE", description = "such as reporter or council-member")
    private String role = "";

    @Option(names = "--record", paramLabel = "KEY", required = true, description = "key of the record")
    private String record = "";

    @Option(
            names = "--place",
            paramLabel = "SUBJECT",
            description = "area:KEY or organisation:KEY; left out, the whole record")
    private String place = "";

    @Option(names = "--appointed-by", paramLabel = "KEY", description = "key of the organisation that appoints")
    private @Nullable String appointedBy;

    @Option(
            names = "--person",
            paramLabel = "KEY",
            description = "key of the person who sits in a council by this office")
    private @Nullable String person;

    @Option(names = "--kk", paramLabel = "TEXT", required = true, description = "public name of the office in Kazakh")
    private String kk = "";

    @Option(names = "--ru", paramLabel = "TEXT", required = true, description = "in Russian")
    private String ru = "";

    @Option(names = "--en", paramLabel = "TEXT", required = true, description = "in English")
    private String en = "";

    @Option(names = "--from", paramLabel = "DAY", required = true, description = "first day, such as 2026-01-31")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", paramLabel = "DAY", required = true, description = "last day")
    private LocalDate to = LocalDate.EPOCH;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        Role granted;
        Scope scope;
        try {
            granted = RowJson.choice(Role.class, role);
            scope = Scope.of(place);
        } catch (IllegalArgumentException e) {
            here.commandLine().getErr().println(e.getMessage());
            return 2;
        }
        Text title = new Text("kk", new TreeMap<>(Map.of("kk", kk, "ru", ru, "en", en)), new TreeMap<>());
        return access.with(shell -> shell.account(name)
                .map(account -> AccessOptions.tell(
                        shell.grant(new Granting.Wish(
                                record,
                                title,
                                account,
                                person,
                                granted,
                                scope,
                                appointedBy,
                                from,
                                to,
                                AccessRows.SHELL,
                                null)),
                        here))
                .orElseGet(() -> AccessOptions.unknown(name, here)));
    }
}
