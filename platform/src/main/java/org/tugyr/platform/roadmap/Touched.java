package org.tugyr.platform.roadmap;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Fact;

/** Which indicators and pledges of a root some entries are about. */
record Touched(NavigableSet<String> indicators, NavigableSet<String> pledges) {

    /** Beyond so many entries it is quicker to compute everything. */
    private static final long MANY = 200_000;

    /** So many entries are held in memory at once. */
    private static final int BATCH = 5_000;

    /** What was touched by the entries from one size to another; empty where they are too many. */
    static Optional<Touched> since(JdbcClient jdbc, String root, long from, long to) {
        if (to - from > MANY) {
            return Optional.empty();
        }
        NavigableSet<String> indicators = new TreeSet<>();
        NavigableSet<String> pledges = new TreeSet<>();
        for (long at = from; at < to; at += BATCH) {
            jdbc.sql("select bytes from facts.fact where idx >= ? and idx < ?")
                    .params(at, Math.min(to, at + BATCH))
                    .query(row -> {
                        Fact fact = Fact.parse(row.getBytes(1));
                        if (fact.root().equals(root)) {
                            fact.about().forEach(subject -> {
                                keep(subject, "indicator:", indicators);
                                keep(subject, "pledge:", pledges);
                            });
                        }
                    });
        }
        pledges.addAll(jdbc.sql(
                        "select distinct pledge from roadmap.indicators where indicator = any(?) and pledge is not null")
                .param(indicators.toArray(String[]::new))
                .query(String.class)
                .list());
        return Optional.of(new Touched(indicators, pledges));
    }

    private static void keep(String subject, String kind, NavigableSet<String> keys) {
        if (subject.startsWith(kind)) {
            keys.add(subject.substring(kind.length()));
        }
    }
}
