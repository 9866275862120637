package org.tugyr.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Outcome;
import org.tugyr.platform.ballots.Audit;
import org.tugyr.platform.ballots.read.BallotsRefused;
import org.tugyr.platform.ballots.read.By;
import org.tugyr.platform.ballots.rules.RuleFile;
import org.tugyr.platform.ballots.tell.Counted;
import org.tugyr.platform.ballots.tell.Explanation;
import org.tugyr.platform.ballots.tell.JsonText;
import org.tugyr.platform.ballots.tell.Parts;
import org.tugyr.platform.ballots.tell.ResultCdf;
import org.tugyr.platform.ballots.tell.ResultCsv;
import org.tugyr.platform.ballots.tell.ResultJson;
import org.tugyr.platform.intake.Problem;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts a contest by its rules, without any database. */
@Command(
        name = "count",
        description = {
            "Counts ballots by the rules of a contest, and tells each round.",
            "RULES is a rules file (.yaml, see docs/counting.md), a contest config of RCTab (.json), or a folder of"
                    + " such files; the ballots are those that it names, or BALLOTS instead of them."
        },
        mixinStandardHelpOptions = true)
final class CountCommand implements Callable<Integer> {

    private static final int LOTS_NEEDED = 3;

    @Parameters(index = "0", paramLabel = "RULES", description = "the rules of the contest")
    private Path rules = Path.of("");

    @Parameters(index = "1..*", paramLabel = "BALLOTS", description = "files with ballots, instead of those in RULES")
    private List<Path> ballots = List.of();

    @Option(names = "--json", description = "print the result as JSON: an array with an object for each contest")
    private boolean json;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "print the result as json; as csv, a row for each candidate and round; as cdf, an election report"
                            + " of the Common Data Format NIST SP 1500-100")
    private @Nullable Format format;

    @Option(
            names = "--explain",
            paramLabel = "LANGUAGE",
            description = "tell the count in sentences: kk, ru or en; with --json or --format on standard error")
    private @Nullable Language explain;

    @Option(
            names = "--by",
            paramLabel = "PART",
            description = "tell the votes of each round for each precinct or batch too; with --json or --format csv")
    private @Nullable By by;

    @Option(names = "--audit", paramLabel = "DIR", description = "write how every ballot was read, and where it went")
    private @Nullable Path audit;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What a result can be printed as. */
    private enum Format {
        JSON,
        CSV,
        CDF
    }

    @Override
    public Integer call() throws IOException {
        if (json && format != null) {
            throw new ParameterException(spec.commandLine(), "--json is --format json: only one of them");
        }
        if (by != null && !json && (format == null || format == Format.CDF)) {
            throw new ParameterException(spec.commandLine(), "--by goes with --json or --format csv");
        }
        var counted = new ArrayList<Counted>();
        try {
            for (var file : RuleFile.files(rules)) {
                counted.add(counted(file));
            }
        } catch (BallotsRefused refused) {
            return refused(refused.problem().toString());
        } catch (CountProblem problem) {
            return refused(rules + ": " + expected(problem));
        }
        tell(counted);
        return counted.stream().anyMatch(one -> one.outcome() instanceof Outcome.LotsNeeded)
                ? LOTS_NEEDED
                : ExitCode.OK;
    }

    private Counted counted(Path file) throws IOException {
        var read = RuleFile.read(file);
        if (format == Format.CDF
                && (read.held().day() == null || read.held().area().isEmpty())) {
            throw new BallotsRefused(new Problem(
                    file.toString(), 0, "", "date and area of the contest, which an election report must tell", ""));
        }
        if (by != null) {
            return audit == null ? apart(read, by) : refusedTogether();
        }
        return new Counted(read, audit == null ? count(read) : audited(read, audit(file, audit)));
    }

    private Counted refusedTogether() {
        throw new ParameterException(spec.commandLine(), "--by and --audit: only one of them");
    }

    private Counted apart(RuleFile read, By by) throws IOException {
        var parts = new Parts();
        var outcome = read.counting().count(read.ballots(ballots, parts, by), parts);
        if (!parts.followed()) {
            throw new BallotsRefused(new Problem(
                    rules.toString(),
                    0,
                    "method",
                    "a method that tells where each ballot goes, for --by: irv and its kin, scottish-stv, wigm-prf",
                    outcome.result().method()));
        }
        return new Counted(read, outcome, by, parts.of(outcome.result()));
    }

    /** The folder of the trail; of several contests each has its own within it. */
    private Path audit(Path file, Path folder) {
        return file.equals(rules) ? folder : folder.resolve(file.getFileName().toString());
    }

    private Outcome count(RuleFile read) throws IOException {
        return read.counting().count(read.ballots(ballots, null), null);
    }

    private Outcome audited(RuleFile read, Path folder) throws IOException {
        try (var trail = new Audit(folder, read.roll().candidates())) {
            var cast = read.ballots(ballots, trail);
            trail.rankings(cast);
            var outcome = read.counting().count(cast, trail);
            trail.rounds(outcome.result());
            return outcome;
        }
    }

    private void tell(List<Counted> counted) {
        var out = spec.commandLine().getOut();
        var printed = json ? Format.JSON : format;
        if (printed != null) {
            out.print(printed(printed, counted));
        }
        if (printed == null || explain != null) {
            PrintWriter told = printed == null ? out : spec.commandLine().getErr();
            var words = Lexicon.load().in(explain == null ? Language.EN : explain);
            counted.forEach(
                    one -> Explanation.of(one.rules(), one.outcome(), words).forEach(told::println));
            told.flush();
        }
        out.flush();
    }

    private static String printed(Format format, List<Counted> counted) {
        return switch (format) {
            case JSON -> JsonText.of(counted.stream().map(ResultJson::of).toList()) + "\n";
            case CSV -> ResultCsv.of(counted);
            case CDF -> JsonText.of(ResultCdf.of(counted, Instant.now())) + "\n";
        };
    }

    private int refused(String reason) {
        spec.commandLine().getErr().println(reason);
        spec.commandLine().getErr().println("Nothing was counted.");
        spec.commandLine().getErr().flush();
        return ExitCode.USAGE;
    }

    static String expected(CountProblem problem) {
        var arguments = problem.arguments();
        return switch (problem.reason()) {
            case SAME_NAME_TWICE -> "expected candidates with names of their own, found twice " + arguments.get("name");
            case TOO_MANY_CANDIDATES -> "expected at most " + arguments.get("most") + " candidates";
            case MORE_SEATS_THAN_CANDIDATES ->
                "expected no more seats than candidates, found %s seats and %s candidates"
                        .formatted(arguments.get("seats"), arguments.get("candidates"));
            case RULE_NOT_VALID ->
                "%s: expected %s, found %s"
                        .formatted(arguments.get("field"), arguments.get("expected"), arguments.get("value"));
            case OVERVOTE_WITHOUT_RULE ->
                "a ballot has several candidates at one rank, and the rules do not say what that means:"
                        + " set overvotes to exhaust, skip or exhaust-if-several-continue; ranking "
                        + arguments.get("ranking");
            case NOBODY_REACHES_MINIMUM ->
                "no candidate has the " + arguments.get("minimum") + " votes that the rules ask for at least";
        };
    }
}
