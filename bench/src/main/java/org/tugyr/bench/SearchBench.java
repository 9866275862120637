package org.tugyr.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.Migrations;
import org.tugyr.platform.Server;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.intake.Importer;

/**
 * Looks for words in a region, over HTTP as readers do, then in as many pledges and indicators as a country has; each beside
 * looking up one pledge by its key.
 *
 * <p>The country is the region many times over, written straight into the tables, with a word of its own in every entry. Half of
 * the searches are words of a title as they stand; the others are two words of one, beginnings, and words with a letter missing.
 */
final class SearchBench {

    private static final int CONNECTIONS = 4;
    private static final int SEARCHES = 400;
    private static final int WARM_UP = 100;
    private static final int PLEDGES = 100_000;
    private static final int INDICATORS = 400_000;
    private static final long PAUSE = 100_000_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JdbcClient jdbc;
    private final String address;

    private SearchBench(JdbcClient jdbc, String address) {
        this.jdbc = jdbc;
        this.address = address;
    }

    /** Arguments: a folder to import, such as {@code tugyr generate --scale region} writes. */
    public static void main(String[] args) throws Exception {
        Path data = Files.createTempDirectory("search-bench");
        Database database = Database.embedded(data).closedAtExit();
        Migrations.run(database.owner(), database.appLogin().user());
        var importer = new Importer(
                Catalogue.KINDS,
                Catalogue.GUARDS,
                database.app(CONNECTIONS),
                new Blobs(data.resolve("files")),
                Clock.systemUTC());
        var _ = importer.run(Path.of(args[0]), false, (_, _, _) -> {});
        JdbcClient owner = JdbcClient.create(database.owner());
        long start = System.nanoTime();
        try (var site = new Server(database, data, 0, "127.0.0.1", null).start()) {
            String port = site.getEnvironment().getProperty("local.server.port");
            SearchBench bench = new SearchBench(owner, "http://127.0.0.1:" + port);
            bench.await(start);
            bench.measure("search of a region", "p99 < 50 ms");
            bench.grow();
            bench.measure(
                    Line.text("search of a country's %,d pledges and %,d indicators", PLEDGES, INDICATORS),
                    "p99 < 150 ms");
        }
    }

    /** Waits until the index is where the log is, and tells how fast it was. */
    private void await(long start) {
        while (jdbc.sql("select h.size > p.size from facts.head h, search.progress p")
                .query(Boolean.class)
                .single()) {
            LockSupport.parkNanos(PAUSE);
        }
        long entries = jdbc.sql("select size from facts.head").query(Long.class).single();
        Line.print(
                "index of a region, from the start of the site",
                Line.text("%.1f s", Line.seconds(start)),
                "",
                Line.text("%,d entries of the log", entries));
    }

    private void grow() {
        grow("pledge", PLEDGES, List.of("programme.pledges", "programme.wordings"));
        grow("indicator", INDICATORS, List.of("roadmap.indicators"));
        List.of("search.entry", "search.word")
                .forEach(table -> jdbc.sql("vacuum analyze " + table).update());
    }

    /** Writes all of a kind again and again, until there are as many as a country has. */
    private void grow(String kind, int most, List<String> tables) {
        long times = most
                / jdbc.sql("select count(*) from " + tables.getFirst())
                        .query(Long.class)
                        .single();
        for (String table : tables) {
            String columns =
                    jdbc.sql("""
                            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attname <> ?""").params(table, kind).query(String.class).single();
            jdbc.sql("insert into %s (%s, %s) select %s || '.' || n, %s from %s, generate_series(1, ?) n"
                            .formatted(table, kind, columns, kind, columns, table))
                    .param(times)
                    .update();
            jdbc.sql("vacuum analyze " + table).update();
        }
        jdbc.sql("""
                insert into search.entry (kind, key, root, names, length, words)
                select kind, key || '.' || n, root, names, length,
                       words || (translate(md5(key || n), '0123456789', 'ghijklmnop') || ':2B')::tsvector
                from search.entry, generate_series(1, ?) n where kind = ?""").params(times, kind).update();
    }

    private void measure(String what, String target) throws IOException, InterruptedException {
        List<String> texts = texts();
        List<Double> searched = new ArrayList<>();
        List<Double> looked = new ArrayList<>();
        List<String> keys = jdbc.sql("select pledge from programme.pledges order by md5(pledge) limit ?")
                .param(SEARCHES)
                .query((row, _) -> row.getString(1))
                .list();
        for (int i = -WARM_UP; i < texts.size(); i++) {
            String text = texts.get(Math.floorMod(i, texts.size()));
            long start = System.nanoTime();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(address + "/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            double taken = Line.seconds(start) * 1e3;
            if (status != 200) {
                throw new IllegalStateException(text + " was answered with " + status);
            }
            start = System.nanoTime();
            var _ = jdbc.sql("select title::text from programme.pledges where pledge = ?")
                    .param(keys.get(Math.floorMod(i, keys.size())))
                    .query(String.class)
                    .single();
            if (i >= 0) {
                searched.add(taken);
                looked.add(Line.seconds(start) * 1e3);
            }
        }
        searched.sort(null);
        looked.sort(null);
        Line.print(
                what,
                Line.text(
                        "p50 %.1f ms, p99 %.1f ms, at most %.1f ms",
                        at(searched, 50), at(searched, 99), searched.getLast()),
                target,
                Line.text(
                        "one pledge by its key, with a connection of its own: p50 %.1f ms, p99 %.1f ms",
                        at(looked, 50), at(looked, 99)));
    }

    private static double at(List<Double> sorted, int percentile) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100));
    }

    private List<String> texts() {
        Random random = new Random(7);
        List<String> titles = jdbc.sql("""
                        select v.value from programme.pledges p, jsonb_each_text(p.title) v
                        where v.key in ('kk', 'ru', 'en') order by md5(p.pledge || v.key) limit ?""")
                .param(SEARCHES)
                .query((row, _) -> row.getString(1))
                .list();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < SEARCHES; i++) {
            List<String> words = List.of(titles.get(i % titles.size())
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}]+", " ")
                    .strip()
                    .split(" "));
            String word = words.get(random.nextInt(words.size()));
            texts.add(
                    switch (i % 6) {
                        case 0 -> word + " " + words.getFirst();
                        case 1 -> word.substring(0, Math.min(word.length(), 4));
                        case 2 -> word.length() < 6 ? word : word.substring(0, 3) + word.substring(4);
                        default -> word;
                    });
        }
        return texts;
    }
}
