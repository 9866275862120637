package org.tugyr.platform.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.Server;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.facts.LogKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the site over a record. */
@Command(
        name = "serve",
        description = "Serves the site over the record in a data folder.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private OriginOption log = new OriginOption();

    @Option(names = "--port", defaultValue = "8080", description = "port to listen on (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "address to listen on (default: ${DEFAULT-VALUE}, this machine only)")
    private String bind = "127.0.0.1";

    @Option(
            names = "--site",
            paramLabel = "URL",
            description = "address under which readers reach the site, such as https://record.example.org")
    private @Nullable String site;

    @Override
    public Integer call() throws InterruptedException {
        Database database = data.open();
        try {
            var _ = LogKey.open(data.data, database.owner(), Clock.systemUTC(), log.origin);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
        new Server(database, data.data, port, bind, site).run();
        return 0;
    }
}
