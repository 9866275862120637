package org.tugyr.platform.export;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tugyr.platform.cli.Tugyr;
import org.tugyr.platform.verify.Layout;

/** A site that is served in a process of its own, as an operator starts it. */
final class SiteProcess implements AutoCloseable {

    private static final String READY = "Tugyr is at ";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process server;
    private final String address;

    private SiteProcess(Process server) throws IOException {
        this.server = server;
        BufferedReader output = server.inputReader();
        this.address = address(output).replaceFirst("/$", "");
        Thread.ofVirtual().start(() -> show(output.lines())); // a full pipe would stop the server
    }

    /** Serves a data folder; answers when its first numbers are published. */
    static SiteProcess serve(Path data) throws IOException {
        SiteProcess site = new SiteProcess(tugyr(data, "serve", "--port", "0"));
        await().atMost(Duration.ofMinutes(2)).until(() -> site.answers("/" + Layout.RECORDS));
        return site;
    }

    /** Starts a command on a data folder. */
    static Process tugyr(Path data, String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                withoutTests(System.getProperty("java.class.path")),
                Tugyr.class.getName()));
        words.addAll(List.of(command));
        words.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String withoutTests(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(part -> !part.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String address(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new AssertionError("the server ended before it was ready");
    }

    private static void show(Stream<String> log) {
        log.filter(line -> line.contains("\"level\":\"ERROR\"")).forEach(System.err::println);
    }

    /** Where it is, without a slash at the end. */
    String address() {
        return address;
    }

    /** What stands at a path. */
    String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }

    private boolean answers(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }
}
