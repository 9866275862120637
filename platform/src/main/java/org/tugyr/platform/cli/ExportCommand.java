package org.tugyr.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.export.Export;
import org.tugyr.platform.facts.LogKey;
import org.tugyr.platform.facts.Signer;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.oversight.CouncilVerdicts;
import org.tugyr.platform.report.Marks;
import org.tugyr.platform.roadmap.Standings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the record as files that strangers can verify. */
@Command(
        name = "export",
        description =
                "Writes the log, the published numbers and the public openings into a folder that any web server can"
                        + " serve and 'tugyr verify' can check; brings an earlier export up to date.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 6;

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private OriginOption log = new OriginOption();

    @Parameters(paramLabel = "DIR", description = "folder to write; new, empty, or an earlier export of this log")
    private Path folder = Path.of("");

    @Option(names = "--files", description = "with the documents that are kept of the evidence")
    private boolean files;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        try (Database database = data.join().closedAtExit()) {
            DataSource source = database.app(CONNECTIONS);
            Clock clock = Clock.systemUTC();
            Signer signer = new Signer(
                    LogKey.open(data.data, source, clock, log.origin), source, data.data, clock, Signer.Pace.USUAL);
            signer.start(); // for entries that were imported while no server ran
            try {
                Export export = new Export(
                        source,
                        new Standings(source, clock, new CouncilVerdicts(Catalogue.KINDS, source, clock)),
                        new Marks(Catalogue.KINDS, clock),
                        this::progress);
                return tell(export.write(folder, files ? new Blobs(data.data.resolve("files")) : null));
            } finally {
                signer.stop();
            }
        }
    }

    private void progress(long entries) {
        spec.commandLine().getErr().printf(Locale.ROOT, "%,d entries …%n", entries);
        spec.commandLine().getErr().flush();
    }

    private int tell(Export.Outcome outcome) {
        PrintWriter words = spec.commandLine().getErr();
        int code = switch (outcome) {
            case Export.Outcome.Written(long from, var checkpoint) -> {
                words.printf(
                        Locale.ROOT,
                        "%s: %,d entries (%,d new), root %s%n",
                        folder,
                        checkpoint.size(),
                        checkpoint.size() - from,
                        checkpoint.root().base64());
                yield 0;
            }
            case Export.Outcome.Refused(String reason) -> {
                words.println(reason + " Nothing was written.");
                yield 2;
            }
        };
        words.flush();
        return code;
    }
}
