package org.tugyr.platform.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.AccessRows.EndReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends a role from the shell. */
@Command(name = "end", description = "Ends a role at once. It is a public fact.", mixinStandardHelpOptions = true)
final class EndCommand implements Callable<Integer> {

    @Mixin
    private AccessOptions access = new AccessOptions();

    @Parameters(paramLabel = "OFFICE", description = "key of the office, as tugyr admin accounts shows it")
    private String office = "";

    @Option(names = "--why", paramLabel = "WHY", required = true, description = "one of ${COMPLETION-CANDIDATES}")
    private EndReason why = EndReason.REVOKED;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return AccessOptions.tell(access.with(shell -> shell.end(office, why)), Objects.requireNonNull(spec));
    }
}
