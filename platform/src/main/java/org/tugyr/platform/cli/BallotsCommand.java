package org.tugyr.platform.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;
import org.tugyr.platform.ballots.Disclosure;
import org.tugyr.platform.ballots.Disclosure.Precinct;
import org.tugyr.platform.ballots.Disclosure.Unit;
import org.tugyr.platform.ballots.DisclosureFiles;
import org.tugyr.platform.ballots.DisclosureFiles.Protocol;
import org.tugyr.platform.ballots.read.BallotsRefused;
import org.tugyr.platform.ballots.rules.RuleFile;
import org.tugyr.platform.intake.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what may be published of ballots as tables to import. */
@Command(
        name = "ballots",
        description = {
            "Writes what may be published of ballots, so that none leads to a voter, as tables to import.",
            "RULES is a rules file whose candidates are named by the keys of their candidacies, what ballots call them"
                    + " being aliases (docs/counting.md)."
        },
        mixinStandardHelpOptions = true)
final class BallotsCommand implements Callable<Integer> {

    private static final int LOTS_NEEDED = 3;
    private static final String ALL = "all";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    @Parameters(index = "0", paramLabel = "RULES", description = "the rules of the contest")
    private Path rules = Path.of("");

    @Parameters(index = "1..*", paramLabel = "BALLOTS", description = "files with ballots, instead of those in RULES")
    private List<Path> ballots = List.of();

    @Option(names = "--contest", paramLabel = "KEY", required = true, description = "the key of the contest")
    private String contest = "";

    @Option(names = "--area", paramLabel = "KEY", required = true, description = "the key of the area that votes")
    private String area = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "where the tables are written")
    private Path out = Path.of("");

    @Option(
            names = "--precincts",
            description =
                    "each file holds the ballots of one precinct, whose key is the file's name without its ending")
    private boolean precincts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try {
            return write(RuleFile.read(rules));
        } catch (BallotsRefused refused) {
            return refused(refused.problem().toString());
        } catch (CountProblem problem) {
            return refused(rules + ": " + CountCommand.expected(problem));
        }
    }

    private int write(RuleFile read) throws IOException {
        List<String> names = read.roll().candidates().names();
        for (String name : names) {
            if (!KEY.matcher(name).matches()) {
                throw refused(rules, "candidates", "keys of candidacies, with what ballots call them as aliases", name);
            }
        }
        SequencedMap<Path, RankedBallots> files = read.ballotsByFile(ballots);
        List<Precinct> parts = new ArrayList<>();
        files.forEach((file, of) -> parts.add(new Precinct(precincts ? key(file) : ALL, of)));
        List<Precinct> decided =
                precincts ? parts : List.of(new Precinct(ALL, Disclosure.together(parts, names.size())));
        return switch (Disclosure.of(decided, names)) {
            case Disclosure.Published(List<Unit> units) -> published(units, files);
            case Disclosure.Withheld withheld -> withheld(withheld, read, parts, files);
        };
    }

    private String key(Path file) {
        String key = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        if (!KEY.matcher(key).matches()) {
            throw refused(file, "", "a file whose name is the key of a precinct", key);
        }
        return key;
    }

    private int published(List<Unit> units, SequencedMap<Path, RankedBallots> files) throws IOException {
        DisclosureFiles tables = new DisclosureFiles(out, contest);
        tables.rankings(units);
        tables.protocols(protocols(files, units), area);
        long rankings = units.stream().mapToLong(unit -> unit.rankings().size()).sum();
        long all = files.values().stream().mapToLong(RankedBallots::total).sum();
        say("Published by %s: %d ballots with %d rankings in %d units: rankings.csv, protocols.csv"
                .formatted(Disclosure.RULE, all, rankings, units.size()));
        return ExitCode.OK;
    }

    private int withheld(
            Disclosure.Withheld why, RuleFile read, List<Precinct> parts, SequencedMap<Path, RankedBallots> files)
            throws IOException {
        List<String> names = read.roll().candidates().names();
        Outcome outcome = read.counting().count(Disclosure.together(parts, names.size()), null);
        if (outcome instanceof Outcome.LotsNeeded) {
            say("A lot must be drawn before votes by round can be told: see tugyr count. Nothing was written.");
            return LOTS_NEEDED;
        }
        var rounds = outcome.result().rounds();
        if (rounds.isEmpty() || rounds.getFirst().tallies().isEmpty()) {
            throw refused(
                    rules,
                    "method",
                    "a method whose votes can be told by round",
                    outcome.result().method());
        }
        DisclosureFiles tables = new DisclosureFiles(out, contest);
        boolean single = rounds.size() == 1;
        if (single) {
            tables.votes(rounds.getFirst(), outcome.result().candidates().names(), area);
        } else {
            tables.rounds(outcome.result());
        }
        tables.protocols(protocols(files, List.of()), area);
        say("Withheld by %s: %s; their votes by round: %s, protocols.csv"
                .formatted(
                        Disclosure.RULE,
                        why.ballots() < Disclosure.LEAST_TOGETHER
                                ? "%d ballots are fewer than %d".formatted(why.ballots(), Disclosure.LEAST_TOGETHER)
                                : "%d of %d ballots have a ranking that fewer than %d share"
                                        .formatted(why.rare(), why.ballots(), Disclosure.LEAST_ALIKE),
                        single ? "votes.csv" : "round-totals.csv"));
        return ExitCode.OK;
    }

    /** A protocol for each precinct, or one for all with the digest of the only file, or of the list of files. */
    private List<Protocol> protocols(SequencedMap<Path, RankedBallots> files, List<Unit> units) throws IOException {
        List<Protocol> protocols = new ArrayList<>();
        List<String> digests = new ArrayList<>();
        long valid = 0;
        for (var file : files.entrySet()) {
            String sha256 = sha256(file.getKey());
            if (precincts) {
                String key = key(file.getKey());
                protocols.add(new Protocol(key, valid(file.getValue()), sha256, unit(key, units)));
            }
            digests.add(sha256 + "  " + file.getKey().getFileName() + "\n");
            valid += valid(file.getValue());
        }
        if (!precincts) {
            String sha256 = digests.size() == 1
                    ? digests.getFirst().substring(0, 64)
                    : digest(String.join("", digests.stream().sorted().toList()).getBytes(StandardCharsets.UTF_8));
            protocols.add(new Protocol("", valid, sha256, unit(ALL, units)));
        }
        return protocols;
    }

    private static String unit(String precinct, List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.precincts().contains(precinct))
                .map(Unit::key)
                .findFirst()
                .orElse("");
    }

    private static long valid(RankedBallots ballots) {
        long valid = 0;
        for (int ranking = 0; ranking < ballots.size(); ranking++) {
            valid += ballots.start(ranking) == ballots.end(ranking) ? 0 : ballots.votes(ranking);
        }
        return valid;
    }

    /** Of a folder, the digest of the list of its files as sha256sum writes it, in the order of the lines. */
    private static String sha256(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return digest(Files.readAllBytes(place));
        }
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.add(digest(Files.readAllBytes(file)) + "  " + file.getFileName() + "\n");
            }
        }
        return digest(String.join("", lines.stream().sorted().toList()).getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BallotsRefused refused(Path file, String column, String expected, String found) {
        return new BallotsRefused(new Problem(file.toString(), 0, column, expected, found));
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private int refused(String reason) {
        spec.commandLine().getErr().println(reason);
        spec.commandLine().getErr().println("Nothing was written.");
        spec.commandLine().getErr().flush();
        return ExitCode.USAGE;
    }
}
