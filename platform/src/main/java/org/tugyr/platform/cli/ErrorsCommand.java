package org.tugyr.platform.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.errors.ErrorReport;
import org.tugyr.platform.errors.ErrorReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what readers reported as wrong, and answers it. */
@Command(
        name = "errors",
        description = "Shows what readers reported as wrong and waits for an answer, the oldest first.",
        mixinStandardHelpOptions = true,
        subcommands = ErrorsCommand.Reply.class)
final class ErrorsCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 2;

    @Mixin
    private DataOptions data = new DataOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Database database = data.join().closedAtExit()) {
            List<ErrorReport> waiting = reports(database).waiting();
            for (ErrorReport report : waiting) {
                out.printf(
                        "No. %d, %s, %s%s%s%n%s%n%n",
                        report.id(),
                        report.receivedAt(),
                        report.page(),
                        report.size() == null ? "" : " at " + report.size() + " entries",
                        report.answerable() ? ", wants the answer by e-mail" : "",
                        report.wrong().indent(4).stripTrailing());
            }
            out.printf("%d waiting.%n", waiting.size());
            return ExitCode.OK;
        }
    }

    private static ErrorReports reports(Database database) {
        return new ErrorReports(database.app(CONNECTIONS), Clock.systemUTC());
    }

    /** Answers a report. */
    @Command(
            name = "reply",
            description = {
                "Answers a report. The answer is shown on the site.",
                "The reader's e-mail address, where one was left, is printed once and deleted: send the answer there."
            },
            mixinStandardHelpOptions = true)
    static final class Reply implements Callable<Integer> {

        @Mixin
        private DataOptions data = new DataOptions();

        @Parameters(paramLabel = "ID", description = "number of the report")
        private long id;

        @Option(names = "--text", paramLabel = "TEXT", required = true, description = "the answer, for all to read")
        private String text = "";

        @Option(names = "--publish", description = "also show the reader's own words")
        private boolean publish;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            var line = Objects.requireNonNull(spec).commandLine();
            if (text.isBlank()) {
                line.getErr().println("Expected an answer after --text, found nothing.");
                return ExitCode.USAGE;
            }
            try (Database database = data.join().closedAtExit()) {
                Optional<ErrorReports.Answered> answered = reports(database).reply(id, text.strip(), publish);
                if (answered.isEmpty()) {
                    line.getErr().println("There is no report No. " + id + ".");
                    return ExitCode.USAGE;
                }
                line.getOut().printf("No. %d is answered.%n", id);
                if (answered.get().email() != null) {
                    line.getOut()
                            .printf(
                                    "Send the answer to %s: the address is deleted here.%n",
                                    answered.get().email());
                }
                return ExitCode.OK;
            }
        }
    }
}
