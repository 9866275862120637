package org.tugyr.platform.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.kazakh.Ending;
import org.tugyr.kazakh.Endings;
import org.tugyr.kazakh.Stem;
import org.tugyr.platform.intake.Problem;
import org.tugyr.platform.intake.Problems;
import org.tugyr.platform.intake.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows editors how Kazakh words, names and numbers are written with endings. */
@Command(
        name = "inflect",
        description = {
            "Prints each stem of a CSV file with its Kazakh endings, as stem,case,form.",
            "A case is one of DAT, LOC, ABL, GEN, ACC, INS, ADJ, PL, POSS3, ORD, or several joined by +, as POSS3+DAT;"
                    + " see docs/rules/kazakh.md."
        },
        mixinStandardHelpOptions = true)
final class InflectCommand implements Callable<Integer> {

    private static final String STEM = "stem";
    private static final String CASE = "case";
    private static final String NAMES =
            Stream.of(Ending.values()).map(Ending::name).collect(Collectors.joining(", "));

    @Parameters(paramLabel = "FILE.csv", description = "a table with the columns stem and case; others are left alone")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Problems problems = new Problems();

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), file + " is not a file");
        }
        List<List<String>> lines = new ArrayList<>(List.of(List.of(STEM, CASE, "form")));
        for (Table.Row row : Table.read(file, List.of(STEM, CASE), problems)) {
            String form = form(row);
            if (form != null) {
                lines.add(List.of(row.cell(STEM), row.cell(CASE), form));
            }
        }
        if (problems.count() > 0) {
            return ProblemList.tell(
                    problems, "nothing was printed", spec.commandLine().getErr());
        }
        PrintWriter out = spec.commandLine().getOut();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        lines.forEach(csv::writeRecord);
        csv.flush();
        out.flush();
        return ExitCode.OK;
    }

    private @Nullable String form(Table.Row row) {
        Optional<Stem> stem = Stem.parse(row.cell(STEM));
        Optional<Endings> endings = Endings.parse(row.cell(CASE));
        if (stem.isEmpty()) {
            refuse(
                    row,
                    STEM,
                    "a text that ends in a letter, a digit, % or another sign of a unit, or a closing quotation mark");
        }
        if (endings.isEmpty()) {
            refuse(
                    row,
                    CASE,
                    "one of " + NAMES + ", or several joined by + in the order ORD or ADJ, PL, POSS3, a case");
        }
        if (stem.isEmpty() || endings.isEmpty()) {
            return null;
        }
        Optional<Stem.Refusal> refusal = stem.get().refuses(endings.get());
        if (refusal.isPresent()) {
            refuse(row, CASE, expected(refusal.get()));
            return null;
        }
        return stem.get().with(endings.get());
    }

    private static String expected(Stem.Refusal refusal) {
        return switch (refusal) {
            case POSSESSIVE_ALREADY ->
                "a case alone (DAT, LOC, ABL, GEN, ACC, INS), since the stem is possessive already";
            case COUNTED -> "no PL, since a noun after a number stays in the singular";
        };
    }

    private void refuse(Table.Row row, String column, String expected) {
        problems.add(new Problem(file.toString(), row.line(), column, expected, row.cell(column)));
    }
}
