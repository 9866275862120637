package org.tugyr.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a running site for pages at a steady rate, whatever it answers, and tells how long each took since it was due; beside
 * them a static file of the same server.
 *
 * <p>Arguments: address, requests per second, seconds, then paths; the first path is the static file to compare with.
 */
public final class PagesBench {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private final int rate;
    private final int seconds;

    private PagesBench(String address, int rate, int seconds) {
        this.address = address;
        this.rate = rate;
        this.seconds = seconds;
    }

    /** Runs. */
    public static void main(String[] arguments) throws Exception {
        PagesBench bench = new PagesBench(arguments[0], Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        List<String> paths = List.of(arguments).subList(3, arguments.length);
        double limit = 0;
        for (String path : paths) {
            bench.measure(path, Math.min(5, bench.seconds));
            Timing timing = bench.measure(path, bench.seconds);
            limit = limit == 0 ? timing.at(99) : limit;
            System.out.printf(
                    "%-48s %6d requests  p50 %7.2f ms  p99 %7.2f ms  max %8.2f ms  %4.1f x static  %d failed%n",
                    path,
                    timing.millis().size(),
                    timing.at(50),
                    timing.at(99),
                    timing.at(100),
                    timing.at(99) / limit,
                    timing.failed());
        }
    }

    private record Timing(List<Double> millis, int failed) {
        double at(int percentile) {
            return millis.get(Math.min(millis.size() - 1, millis.size() * percentile / 100));
        }
    }

    private Timing measure(String path, int duration) throws InterruptedException {
        int count = rate * duration;
        double[] millis = new double[count];
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(count);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html,*/*")
                .header("Accept-Encoding", "gzip")
                .build();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int place = i;
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
        return new Timing(Arrays.stream(millis).sorted().boxed().toList(), failed.get());
    }
}
