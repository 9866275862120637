package org.tugyr.platform;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tugyr.platform.cli.Tugyr;

/** A site served in a process of its own, with the link that it prints for its founder as long as nobody administers it. */
public final class ServedSite implements AutoCloseable {

    private static final String READY = "Tugyr is at ";
    private static final String LINK = "/link/";

    private final Process server;
    private final String address;
    private final String link;

    private ServedSite(Process server, String address, String link) {
        this.server = server;
        this.address = address;
        this.link = link;
    }

    /** Serves a data folder; an empty one is a new site. */
    public static ServedSite serve(Path data) throws IOException {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        Process server = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        path,
                        Tugyr.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = server.inputReader();
        String link = null;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(LINK)) {
                link = line.strip();
            } else if (line.startsWith(READY)) {
                Thread.ofVirtual()
                        .start(() -> output.lines()
                                .filter(said -> said.contains("\"level\":\"ERROR\""))
                                .forEach(System.err::println)); // a full pipe would stop the server
                String address = line.substring(READY.length()).replaceFirst("/$", "");
                return new ServedSite(server, address, Objects.requireNonNull(link, "no link was printed"));
            }
        }
        throw new AssertionError("the server ended before it was ready");
    }

    /** Where it is, such as {@code http://localhost:40123}. */
    public String address() {
        return address;
    }

    /** What the founder opens. */
    public String link() {
        return link;
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }
}
