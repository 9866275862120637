package org.tugyr.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tugyr.platform.generate.Generator;
import org.tugyr.platform.generate.Generator.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes a synthetic record that {@code tugyr import} can read. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Writes an invented record in the format of the import; the same seed gives the same bytes.")
final class GenerateCommand implements Callable<Integer> {

    private static final int TOLD_EVERY = 20;

    @Option(
            names = "--scale",
            required = true,
            converter = ScaleConverter.class,
            description = "region (about 60,000 rows) or country (217 roadmaps, about 13 million rows)")
    private Scale scale = Scale.REGION;

    @Option(names = "--seed", required = true, description = "a whole number")
    private long seed;

    @Option(names = "--force", description = "write even if DIR is not empty")
    private boolean force;

    @Parameters(paramLabel = "DIR", description = "where to write")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter words = spec.commandLine().getErr();
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new ParameterException(spec.commandLine(), folder + " is a file; give a folder");
            } else if (!force && holdsAnything(folder)) {
                throw new ParameterException(
                        spec.commandLine(), folder + " is not empty; give another folder, or --force to write into it");
            }
            long rows = new Generator(seed, folder).write(scale, (done, all, count) -> {
                if (done % TOLD_EVERY == 0 || done == all) {
                    words.printf(Locale.ROOT, "%d of %d roadmaps, %,d rows%n", done, all, count);
                    words.flush();
                }
            });
            words.printf(Locale.ROOT, "%,d rows of an invented record are in %s%n", rows, folder);
            return 0;
        } catch (IOException e) {
            words.println("cannot write into " + folder + ": " + e.getMessage());
            return 1;
        }
    }

    private static boolean holdsAnything(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }

    /** Reads the word for a scale. */
    static final class ScaleConverter implements ITypeConverter<Scale> {
        @Override
        public Scale convert(String word) {
            return switch (word) {
                case "region" -> Scale.REGION;
                case "country" -> Scale.COUNTRY;
                default -> throw new TypeConversionException("expected region or country, found " + word);
            };
        }
    }
}
