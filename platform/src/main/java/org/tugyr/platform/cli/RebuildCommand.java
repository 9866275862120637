package org.tugyr.platform.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.facts.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the tables anew from the facts. */
@Command(
        name = "rebuild",
        description = "Makes all tables anew from the facts; readers keep the old ones until it is done.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Database database = data.join().closedAtExit()) {
            Rebuild rebuild = new Rebuild(Catalogue.KINDS, database.owner());
            long size = rebuild.run(done -> {
                err.printf("\r%,d facts", done);
                err.flush();
            });
            err.println();
            out.printf("The tables follow from %,d facts again.%n", size);
            return ExitCode.OK;
        }
    }
}
