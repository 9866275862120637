package org.tugyr.platform.cli;

import java.io.PrintWriter;
import java.util.List;
import org.tugyr.platform.intake.Problems;
import org.tugyr.platform.intake.Result;
import org.tugyr.platform.intake.Summary;
import picocli.CommandLine.ExitCode;

/** Tells an operator what became of an import. */
final class ImportReport {

    private final PrintWriter out;
    private final PrintWriter err;

    ImportReport(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Tells the result, and answers the exit code. */
    int tell(Result result, boolean dry) {
        return switch (result) {
            case Result.Imported(Summary summary) -> {
                files(summary);
                erased(summary);
                list("What is corrected:", summary.corrections(), out);
                out.printf(
                        dry ? "%,d rows would be written; this was a dry run.%n" : "%,d rows written.%n",
                        summary.changes());
                yield ExitCode.OK;
            }
            case Result.BadInput(Problems problems) -> ProblemList.tell(problems, "nothing was written", err);
            case Result.Conflict(Summary summary) -> {
                files(summary);
                list("Changed both in the folder and in the record since the last import:", summary.conflicts(), err);
                err.printf("%,d conflicts; nothing was written.%n", summary.conflicted());
                yield ExitCode.SOFTWARE;
            }
            case Result.Overtaken(Summary _, long written) -> {
                err.printf(
                        "The record or the folder changed during the import. %,d rows were written and stay; run it again.%n",
                        written);
                yield ExitCode.SOFTWARE;
            }
        };
    }

    private void files(Summary summary) {
        out.printf("%-22s %10s %10s %10s %10s%n", "", "new", "corrected", "unchanged", "kept");
        summary.files()
                .forEach((file, counts) -> out.printf(
                        "%-22s %,10d %,10d %,10d %,10d%n",
                        file + ".csv",
                        counts.fresh(),
                        counts.corrected(),
                        counts.same() + counts.behind(),
                        counts.gone()));
        long gone = summary.files().values().stream()
                .mapToLong(Summary.Counts::gone)
                .sum();
        if (gone > 0) {
            out.printf("Kept: %,d rows of earlier imports are no longer in the folder and stay in the record.%n", gone);
        }
        long behind = summary.files().values().stream()
                .mapToLong(Summary.Counts::behind)
                .sum();
        if (behind > 0) {
            out.printf("%,d rows are as last imported, but the record has gone on since; it stays.%n", behind);
        }
    }

    private void erased(Summary summary) {
        list("Skipped, since the person was erased:", summary.erased(), out);
    }

    private static void list(String title, List<String> items, PrintWriter to) {
        if (!items.isEmpty()) {
            to.println(title);
            items.forEach(item -> to.println("  " + item));
        }
    }
}
