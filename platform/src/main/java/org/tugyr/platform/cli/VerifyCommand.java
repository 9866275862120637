package org.tugyr.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.MalformedException;
import org.tugyr.ledger.SignedNote;
import org.tugyr.ledger.VerifierKey;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.verify.Older;
import org.tugyr.platform.verify.Published;
import org.tugyr.platform.verify.Report;
import org.tugyr.platform.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a published record from the signature down to every number. */
@Command(
        name = "verify",
        description =
                "Checks an export or a live site: signature, tree, every entry, every opening, and every published"
                        + " number, which is recomputed from the entries alone.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR|URL", description = "folder of an export, or address of a site")
    private String place = "";

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description =
                    "the log's key, or a file that holds it; without it the key that lies beside the log is taken")
    private @Nullable String key;

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description = "file with an older checkpoint of the log, whose history must have been continued")
    private @Nullable Path since;

    @Option(
            names = "--since-key",
            paramLabel = "VKEY",
            description =
                    "the key of a former log, or a file that holds it, where the older checkpoint is of that one and the"
                            + " log was to continue it under a new key")
    private @Nullable String sinceKey;

    @Option(names = "--json", description = "print the result to standard output as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter words = spec.commandLine().getErr();
        try {
            Verifier verifier = new Verifier(Catalogue.KINDS, Published.at(place), entries -> {
                words.printf(Locale.ROOT, "%,d entries …%n", entries);
                words.flush();
            });
            Report report = verifier.run(key == null ? null : key("--key", key), older());
            report.lines().forEach(words::println);
            words.flush();
            if (json) {
                spec.commandLine().getOut().println(report.json().canonicalText());
                spec.commandLine().getOut().flush();
            }
            return report.verified() ? 0 : 1;
        } catch (NoSuchFileException e) {
            throw wrong("There is nothing to verify: " + e.getMessage() + " is missing");
        } catch (IOException e) {
            throw wrong(place + " cannot be read: " + e.getMessage());
        }
    }

    private VerifierKey key(String option, String given) throws IOException {
        try {
            Path file = Path.of(given);
            return VerifierKey.parse(Files.exists(file) ? Files.readString(file).strip() : given);
        } catch (MalformedException e) {
            throw wrong(option + " " + given + ": " + e.getMessage());
        }
    }

    private @Nullable Older older() throws IOException {
        if (since == null) {
            if (sinceKey != null) {
                throw wrong("--since-key is the key of the checkpoint that --since gives, and there is none");
            }
            return null;
        }
        return new Older(checkpoint(since), sinceKey == null ? null : key("--since-key", sinceKey));
    }

    private SignedNote checkpoint(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw wrong("--since " + file + ": there is no such file");
        }
        try {
            return SignedNote.parse(Files.readAllBytes(file));
        } catch (MalformedException e) {
            throw wrong("--since " + file + ": " + e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
