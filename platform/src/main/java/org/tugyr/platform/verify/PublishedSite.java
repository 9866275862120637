package org.tugyr.platform.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A live site, or an export on any web server; files that are expected are fetched ahead. */
final class PublishedSite implements Published {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A country's numbers are worked out once for all readers; the first waits for it. */
    private static final Duration ANSWER = Duration.ofMinutes(3);

    /** How often a site that says it is busy is asked again. */
    private static final int ATTEMPTS = 5;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, CompletableFuture<HttpResponse<InputStream>>> ahead = new HashMap<>();

    PublishedSite(URI address) {
        this.address = address;
    }

    @Override
    public void expect(String path) {
        ahead.computeIfAbsent(path, this::fetch);
    }

    @Override
    public InputStream open(String path) throws IOException {
        CompletableFuture<HttpResponse<InputStream>> fetched = ahead.remove(path);
        HttpResponse<InputStream> response = answer(path, fetched == null ? fetch(path) : fetched);
        for (int attempt = 1; response.statusCode() == 503 && attempt < ATTEMPTS; attempt++) {
            response.body().close();
            pause(response.headers().firstValue("Retry-After").orElse(""));
            response = answer(path, fetch(path));
        }
        if (response.statusCode() == 200) {
            return response.body();
        }
        response.body().close();
        if (response.statusCode() == 404 || response.statusCode() == 410) {
            throw new NoSuchFileException(address.resolve(path).toString());
        }
        throw new IOException(address.resolve(path) + " answers with status " + response.statusCode());
    }

    private static void pause(String asked) throws IOException {
        long seconds = asked.matches("\\d{1,9}") ? Long.parseLong(asked) : 1;
        try {
            Thread.sleep(Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_PAUSE.toSeconds())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a site that is busy", e);
        }
    }

    private CompletableFuture<HttpResponse<InputStream>> fetch(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private HttpResponse<InputStream> answer(String path, CompletableFuture<HttpResponse<InputStream>> fetched)
            throws IOException {
        try {
            return fetched.get();
        } catch (ExecutionException e) {
            throw new IOException(address.resolve(path) + " cannot be reached", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading " + address.resolve(path), e);
        }
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
