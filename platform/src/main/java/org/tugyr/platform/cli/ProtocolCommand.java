package org.tugyr.platform.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.ballots.ProtocolFile;
import org.tugyr.platform.ballots.read.BallotsRefused;
import org.tugyr.platform.ballots.tell.JsonText;
import org.tugyr.platform.ballots.tell.ProtocolJson;
import org.tugyr.platform.ballots.tell.ProtocolText;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the arithmetic of published results, without any database. */
@Command(
        name = "protocol",
        description = {
            "Checks whether published results agree with themselves: sums, precincts, ballots, percentages, turnout.",
            "FILE is a table with a row for each precinct or whole, see docs/counting.md. Exits with 1 where something"
                    + " disagrees."
        },
        mixinStandardHelpOptions = true)
final class ProtocolCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "the table (.csv)")
    private Path file = Path.of("");

    @Option(names = "--json", description = "print what was found as JSON")
    private boolean json;

    @Option(
            names = "--explain",
            paramLabel = "LANGUAGE",
            description = "tell it in sentences: kk, ru or en; with --json on standard error")
    private @Nullable Language explain;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try {
            var table = ProtocolFile.read(file);
            var findings = table.findings();
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonText.of(ProtocolJson.of(table.places(), findings)));
            }
            if (!json || explain != null) {
                var told = json ? spec.commandLine().getErr() : out;
                var words = Lexicon.load().in(explain == null ? Language.EN : explain);
                ProtocolText.of(file.toString(), table.places(), findings, words)
                        .forEach(told::println);
                told.flush();
            }
            out.flush();
            return findings.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (BallotsRefused refused) {
            spec.commandLine().getErr().println(refused.problem());
            spec.commandLine().getErr().println("Nothing was checked.");
            spec.commandLine().getErr().flush();
            return ExitCode.USAGE;
        }
    }
}
