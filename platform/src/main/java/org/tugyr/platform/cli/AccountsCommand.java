package org.tugyr.platform.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.access.Shell;
import org.tugyr.platform.facts.RowJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows accounts and the offices they hold. */
@Command(name = "accounts", description = "Shows accounts and the offices they hold.", mixinStandardHelpOptions = true)
final class AccountsCommand implements Callable<Integer> {

    @Mixin
    private AccessOptions access = new AccessOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        for (Shell.Line line : access.with(Shell::accounts)) {
            out.printf("%s (%s)%s%n", line.name(), line.id(), line.open() ? "" : ", closed");
            for (GrantRow office : line.offices()) {
                String place = office.scope().subject();
                out.printf(
                        "    %s: %s for %s in %s until %s%n",
                        office.office(),
                        RowJson.word(office.role()),
                        place == null ? "everything" : place,
                        office.record(),
                        office.validTo());
            }
        }
        return ExitCode.OK;
    }
}
