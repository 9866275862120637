package org.tugyr.platform.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends somebody's sessions. */
@Command(
        name = "revoke",
        description = "Ends all sessions of an account, as when a device was lost.",
        mixinStandardHelpOptions = true)
final class RevokeCommand implements Callable<Integer> {

    @Mixin
    private AccessOptions access = new AccessOptions();

    @Parameters(paramLabel = "NAME", description = "name that the account signs in with")
    private String name = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        return access.with(shell -> shell.account(name)
                .map(account -> {
                    here.commandLine().getOut().printf("%d sessions ended.%n", shell.revoke(account));
                    return ExitCode.OK;
                })
                .orElseGet(() -> AccessOptions.unknown(name, here)));
    }
}
