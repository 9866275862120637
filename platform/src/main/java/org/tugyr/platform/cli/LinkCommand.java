package org.tugyr.platform.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.Shell;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a one-time link to the first administrator. */
@Command(
        name = "link",
        description = {
            "Makes a one-time link, good for a day. Whoever opens it becomes administrator of every record that has none.",
            "A link made before is void."
        },
        mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<Integer> {

    @Mixin
    private AccessOptions access = new AccessOptions();

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
        Objects.requireNonNull(spec).commandLine().getOut().println(site + access.<String>with(Shell::link));
        return ExitCode.OK;
    }
}
