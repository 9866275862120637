package org.tugyr.platform.cli;

import java.io.PrintWriter;
import org.tugyr.platform.intake.Problems;
import picocli.CommandLine.ExitCode;

/** Tells an operator everything that is wrong with the input. */
final class ProblemList {

    private ProblemList() {}

    /**
     * Tells it, and answers the exit code.
     *
     * @param consequence what was not done because of it: "nothing was written"
     */
    static int tell(Problems problems, String consequence, PrintWriter err) {
        problems.first().forEach(err::println);
        long more = problems.count() - problems.first().size();
        if (more > 0) {
            err.printf("… and %,d more.%n", more);
        }
        err.printf("%,d problems; %s.%n", problems.count(), consequence);
        return ExitCode.USAGE;
    }
}
