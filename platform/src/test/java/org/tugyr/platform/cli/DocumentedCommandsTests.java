package org.tugyr.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;

/** Every command that a document names is one that Tugyr takes; what needs neither server nor record is run. */
class DocumentedCommandsTests {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINE =
            Pattern.compile("(?m)^(\\./)?tugyr (\\S.*)$|`[^`\\n]*?(\\./)?\\btugyr ([^`\\n]+)`");
    private static final Pattern PLACE = Pattern.compile("[A-Z]{2,}([|-].*)?");

    @TempDir
    private Path folder;

    /**
     * A command line in a document.
     *
     * @param whole it is meant to be typed as it stands; else a sentence speaks of it, and may leave out what it takes
     */
    record Documented(String document, boolean whole, String line) {

        /** Its words, with something in the place of each placeholder, and the first of {@code [one | another]}. */
        List<String> words(Path folder) {
            String first = line.replaceAll(" \\| [^\\]]*", "");
            return Stream.of(first.replaceAll("[\\[\\]…]", " ").strip().split(" +"))
                    .map(word -> !PLACE.matcher(word).matches()
                            ? word
                            : switch (word) {
                                case "URL" -> "https://record.example.org";
                                case "SUBJECT" -> "person:somebody";
                                case "DAY" -> "2026-11-23";
                                default ->
                                    folder.resolve(word.replaceAll("[|-].*", ""))
                                            .toString();
                            })
                    .toList();
        }
    }

    static List<Documented> commands() throws IOException {
        List<Documented> commands = new ArrayList<>();
        try (Stream<Path> files = Stream.of(
                        List.of(ROOT.resolve("README.md"), ROOT.resolve("SECURITY.md")),
                        markdown(ROOT.resolve("docs")),
                        markdown(ROOT.resolve("samples")))
                .flatMap(List::stream)) {
            for (Path file : files.toList()) {
                LINE.matcher(Files.readString(file))
                        .results()
                        .flatMap(found -> expanded(file.getFileName().toString(), found))
                        .forEach(commands::add);
            }
        }
        return commands;
    }

    private static List<Path> markdown(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** {@code COMMAND} stands for each of them. */
    private static Stream<Documented> expanded(String document, MatchResult found) {
        boolean alone = found.group(2) != null;
        String line = alone ? found.group(2) : found.group(4);
        boolean whole = alone || found.group(3) != null;
        return line.startsWith("COMMAND ")
                ? Commands.line().getSubcommands().keySet().stream()
                        .map(name -> new Documented(document, whole, line.replace("COMMAND", name)))
                : Stream.of(new Documented(document, whole, line));
    }

    static Stream<Documented> serverless() throws IOException {
        return commands().stream()
                .filter(Documented::whole)
                .filter(command -> command.line().matches("generate .*|.* --help|import --templates .*"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void areOnesThatTugyrTakes(Documented command) {
        CommandLine line = Commands.line();
        collectErrors(line);

        CommandLine.ParseResult parsed = line.parseArgs(command.words(folder).toArray(String[]::new));

        assertThat(parsed.asCommandLineList())
                .allSatisfy(one -> assertThat(one.getUnmatchedArguments()).isEmpty())
                .flatExtracting(one -> one.getParseResult().errors())
                .filteredOn(error -> command.whole() || !(error instanceof MissingParameterException))
                .isEmpty();
    }

    private static void collectErrors(CommandLine line) {
        line.getCommandSpec().parser().collectErrors(true);
        line.getSubcommands().values().forEach(DocumentedCommandsTests::collectErrors);
    }

    @ParameterizedTest
    @MethodSource("serverless")
    void doWhatTheySayWithoutAServer(Documented command) {
        StringWriter words = new StringWriter();
        PrintWriter writer = new PrintWriter(words);

        int code = Commands.line()
                .setOut(writer)
                .setErr(writer)
                .execute(command.words(folder).toArray(String[]::new));

        assertThat(code).as("%s", words).isZero();
    }

    @Test
    void areFoundInTheDocuments() throws IOException {
        assertThat(commands())
                .hasSizeGreaterThan(30)
                .contains(
                        new Documented("README.md", true, "serve --data DIR"),
                        new Documented("backup.md", true, "backup DIR   [--data DATA] [--db URL]"),
                        new Documented("operations.md", false, "admin erase SUBJECT --ground TEXT"));
        assertThat(serverless()).extracting(Documented::line).contains("generate --scale region --seed 7 DIR");
    }
}
