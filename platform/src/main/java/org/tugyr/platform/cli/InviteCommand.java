package org.tugyr.platform.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.Shell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a one-time link by which somebody makes an account. */
@Command(
        name = "invite",
        description = "Makes a one-time link, good for seven days, by which somebody makes an account of that name.",
        mixinStandardHelpOptions = true)
final class InviteCommand implements Callable<Integer> {

    @Mixin
    private AccessOptions access = new AccessOptions();

    @Parameters(paramLabel = "NAME", description = "name to sign in with; it is never published")
    private String name = "";

    @Option(
            names = "--site",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "where the site is (default: ${DEFAULT-VALUE})")
    private String site = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Shell.Answer answer = access.with(shell -> shell.invite(name.strip()));
        return AccessOptions.tell(
                answer instanceof Shell.Answer.Done(String path) ? new Shell.Answer.Done(site + path) : answer,
                Objects.requireNonNull(spec));
    }
}
