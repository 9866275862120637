package org.tugyr.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Asks a running site for pages at a steady rate, whatever it answers, and tells how long each took since it was due; beside
 * them a static file of the same server.
 *
 * <p>Arguments: address, seconds, static file, target, then cases of three: what it is, requests per second, and a path or
 * {@code @} and a file of paths, which are asked for in turn. {@code {n}} in a path is a number that never comes again, so that
 * the page cannot be kept. With {@code -Dtugyr.cookie=NAME=VALUE} every request carries that cookie, as of somebody who is signed in.
 */
final class PagesBench {

    private static final @Nullable String COOKIE = System.getProperty("tugyr.cookie");
    private static final int STATIC_RATE = 200;
    private static final int WARM_UP_SECONDS = 5;

    /** So many pages a second can be made by a server that has just started. */
    private static final int WARM_UP_RATE = 50;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private final int seconds;
    private int number;

    private PagesBench(String address, int seconds) {
        this.address = address;
        this.seconds = seconds;
    }

    /** Runs. */
    public static void main(String[] arguments) throws Exception {
        PagesBench bench = new PagesBench(arguments[0], Integer.parseInt(arguments[1]));
        Timing file = bench.measure(STATIC_RATE, List.of(arguments[2]));
        for (int i = 4; i < arguments.length; i += 3) {
            int rate = Integer.parseInt(arguments[i + 1]);
            Timing pages = bench.measure(rate, paths(arguments[i + 2]));
            Line.print(
                    Line.text("%s, %d/s", arguments[i], rate),
                    pages.text(),
                    arguments[3],
                    Line.text("a static file: %s, ratio %.1f", file.text(), pages.at(99) / file.at(99)));
        }
    }

    private static List<String> paths(String given) throws IOException {
        return given.startsWith("@") ? Files.readAllLines(Path.of(given.substring(1))) : List.of(given);
    }

    /** How long each answer took, the fastest first, and how many were none. */
    private static final class Timing {

        private final double[] millis;
        private final int failed;

        Timing(double[] millis, int failed) {
            this.millis = millis;
            this.failed = failed;
        }

        double at(int percentile) {
            return millis[Math.min(millis.length - 1, millis.length * percentile / 100)];
        }

        String text() {
            return Line.text("p50 %.1f ms, p99 %.1f ms", at(50), at(99))
                    + (failed == 0 ? "" : ", " + failed + " failed");
        }
    }

    private Timing measure(int rate, List<String> paths) throws InterruptedException {
        var _ = run(Math.min(rate, WARM_UP_RATE), Math.max(WARM_UP_SECONDS * rate, paths.size()), paths);
        return run(rate, rate * seconds, paths);
    }

    private Timing run(int rate, int count, List<String> paths) throws InterruptedException {
        double[] millis = new double[count];
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(count);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int place = i;
            HttpRequest request = request(paths.get(number % paths.size()));
            Thread.ofVirtual().start(() -> {
                try {
                    int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode();
                    if (status != 200) {
                        failed.incrementAndGet();
                    }
                } catch (IOException | InterruptedException e) {
                    failed.incrementAndGet();
                } finally {
                    millis[place] = (System.nanoTime() - due) / 1e6;
                    done.countDown();
                }
            });
        }
        done.await();
        Arrays.sort(millis);
        return new Timing(millis, failed.get());
    }

    private HttpRequest request(String path) {
        String numbered = path.replace("{n}", Integer.toString(number++));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + numbered))
                .header("Accept", "text/html,*/*")
                .header("Accept-Encoding", "gzip");
        if (COOKIE != null) {
            request.header("Cookie", COOKIE);
        }
        return request.build();
    }
}
