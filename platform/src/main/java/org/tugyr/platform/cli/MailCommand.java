package org.tugyr.platform.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.StandardEnvironment;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.mail.MailSettings;
import org.tugyr.platform.mail.MailShell;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how mail fares, and tries it out. */
@Command(
        name = "mail",
        description = {
            "Shows how many letters wait, and how many were sent, given up and refused within thirty days; no addresses.",
            "The settings are those of the environment, as for serve: TUGYR_MAIL_HOST and so on."
        },
        mixinStandardHelpOptions = true)
final class MailCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 2;
    private static final int DAYS = 30;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--test", paramLabel = "ADDRESS", description = "sends one letter there, now")
    private @Nullable String test;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        MailSettings settings;
        try {
            settings = MailShell.settings(new StandardEnvironment());
        } catch (RuntimeException e) {
            line.getErr().println(root(e).getMessage());
            return ExitCode.USAGE;
        }
        try (Database database = data.join().closedAtExit()) {
            MailShell shell = new MailShell(database.app(CONNECTIONS), data.data, settings, Clock.systemUTC());
            return test == null
                    ? show(shell.state(DAYS), line.getOut())
                    : tried(shell.test(test), line.getOut(), line.getErr());
        }
    }

    private static int show(MailShell.State state, PrintWriter out) {
        out.println(
                state.leaves()
                        ? "Mail leaves this site."
                        : "Mail does not leave this site: TUGYR_MAIL_HOST is not set. Letters lie in " + state.folder()
                                + ".");
        out.printf(
                "%d waiting%s%n", state.waiting(), state.since() == null ? "" : ", the first since " + state.since());
        out.printf(
                "Within %d days: %d sent, %d given up, %d refused%n",
                DAYS, state.sent(), state.givenUp(), state.refused());
        return ExitCode.OK;
    }

    private static int tried(MailShell.Test test, PrintWriter out, PrintWriter err) {
        return switch (test.tried()) {
            case SENT -> told(out, "The server has taken the letter.", ExitCode.OK);
            case WRITTEN ->
                told(out, "The letter lies in the folder mail of the data folder: no server is set.", ExitCode.OK);
            case NO_ADDRESS -> told(err, "Expected an address of e-mail after --test.", ExitCode.USAGE);
            case null -> told(err, "The letter was not taken: " + test.why() + ".", ExitCode.SOFTWARE);
        };
    }

    private static int told(PrintWriter to, String what, int code) {
        to.println(what);
        return code;
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
