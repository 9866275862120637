package org.tugyr.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.evidence.EvidenceFiles;
import org.tugyr.platform.facts.Erasure;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.SoleReferences;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.people.SamePerson;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes sealed values out of the record. */
@Command(
        name = "erase",
        description = {
            "Takes sealed values (names, birth dates, reasons, notes) out of the record for good.",
            "The entries stay, with a tombstone that gives date, ground and digest; counts do not change."
        },
        mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 3;
    private static final String PERSON = "person:";

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(
            paramLabel = "SUBJECT|INDEX",
            description = "a subject such as person:x1, with those it was merged with; or the index of one entry")
    private String what = "";

    @Option(
            names = "--ground",
            paramLabel = "TEXT",
            required = true,
            description = "the law, the order or the person's own wish, without a name; it is published")
    private String ground = "";

    @Option(names = "--by", paramLabel = "OFFICE", defaultValue = "operator", description = "who does it")
    private String by = "operator";

    @Option(
            names = "--files",
            description = "also delete the files of evidence that only entries about the subject refer to")
    private boolean files;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        boolean entry = what.matches("\\d{1,18}");
        if (!entry && !what.matches("[a-z-]+:.+")) {
            spec.commandLine()
                    .getErr()
                    .println("Expected a subject such as person:x1 or an index, found " + what + ".");
            return ExitCode.USAGE;
        }
        try (Database database = data.join().closedAtExit()) {
            DataSource source = database.app(CONNECTIONS);
            FactLog log = new FactLog(Catalogue.KINDS, source, Clock.systemUTC());
            Erasure erasure = new Erasure(log, source, Clock.systemUTC());
            List<String> subjects = entry ? List.of() : subjects(source);
            int erased =
                    entry ? erasure.entry(Long.parseLong(what), by, ground) : erasure.subjects(subjects, by, ground);
            out.printf("%d sealed values erased.%n", erased);
            if (files) {
                out.printf("%d files deleted.%n", deleteFiles(source, log, subjects));
            }
            return ExitCode.OK;
        }
    }

    private List<String> subjects(DataSource source) {
        return what.startsWith(PERSON)
                ? SamePerson.keys(source, what.substring(PERSON.length())).stream()
                        .map(PERSON::concat)
                        .toList()
                : List.of(what);
    }

    private int deleteFiles(DataSource source, FactLog log, List<String> subjects) throws IOException {
        var evidence = new SoleReferences(Catalogue.KINDS, source).of("evidence", log.history(subjects, log.size()));
        Blobs blobs = new Blobs(data.data.resolve("files"));
        int deleted = 0;
        for (Hash hash : EvidenceFiles.of(source, evidence)) {
            deleted += blobs.erase(hash) ? 1 : 0;
        }
        return deleted;
    }
}
