package org.tugyr.platform.cli;

import java.util.concurrent.Callable;
import org.tugyr.platform.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the site over the sample records. */
@Command(
        name = "demo",
        description = "Loads the sample record and a synthetic one, and serves the site over them.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--port", defaultValue = "8080", description = "port to listen on (default: ${DEFAULT-VALUE})")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        new Server(data.open(), data.data, port, "127.0.0.1", null).run();
        return 0;
    }
}
