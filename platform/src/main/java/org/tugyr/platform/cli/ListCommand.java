package org.tugyr.platform.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.CountProblem;
import org.tugyr.count.lists.Assembly;
import org.tugyr.platform.ballots.read.BallotsRefused;
import org.tugyr.platform.ballots.rules.ListFile;
import org.tugyr.platform.ballots.tell.JsonText;
import org.tugyr.platform.ballots.tell.ListJson;
import org.tugyr.platform.ballots.tell.ListText;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assembles a party list by its rules, without any database. */
@Command(
        name = "list",
        description = {
            "Assembles a party list from a ranking under quotas, and tells of each place why somebody has it.",
            "RULES is a file as docs/counting.md describes it; it names the tables of the people."
        },
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "RULES", description = "the rules of the list")
    private Path rules = Path.of("");

    @Option(names = "--json", description = "print the list as JSON")
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
            var file = ListFile.read(rules);
            var assembly = file.assemble();
            tell(file, assembly);
            return assembly instanceof Assembly.Impossible ? ExitCode.SOFTWARE : ExitCode.OK;
        } catch (BallotsRefused refused) {
            return refused(refused.problem().toString());
        } catch (CountProblem problem) {
            return refused(rules + ": " + CountCommand.expected(problem));
        }
    }

    private void tell(ListFile file, Assembly assembly) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(ListJson.of(file, assembly)));
        }
        if (!json || explain != null) {
            var words = json ? spec.commandLine().getErr() : out;
            var language = explain == null ? Language.EN : explain;
            ListText.of(file, assembly, Lexicon.load().in(language)).forEach(words::println);
            words.flush();
        }
        out.flush();
    }

    private int refused(String reason) {
        spec.commandLine().getErr().println(reason);
        spec.commandLine().getErr().println("No list was assembled.");
        spec.commandLine().getErr().flush();
        return ExitCode.USAGE;
    }
}
