package org.tugyr.platform.roadmap;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Fact;

/** Which indicators and pledges some entries are about. */
record Touched(Set<String> indicators, Set<String> pledges) {

    /** Beyond so many entries it is quicker to compute everything. */
    private static final long MANY = 5_000;

    /** What was touched by the entries from one size to another; empty where they are too many. */
    static Optional<Touched> since(JdbcClient jdbc, long from, long to) {
        if (to - from > MANY) {
            return Optional.empty();
        }
        Set<String> indicators = new TreeSet<>();
        Set<String> pledges = new TreeSet<>();
        jdbc.sql("select bytes from facts.fact where idx >= ? and idx < ?")
                .params(from, to)
                .query(row -> {
                    for (String subject : Fact.parse(row.getBytes(1)).about()) {
                        keep(subject, "indicator:", indicators);
                        keep(subject, "pledge:", pledges);
                    }
                });
        pledges.addAll(jdbc.sql(
                        "select distinct pledge from roadmap.indicators where indicator = any(?) and pledge is not null")
                .param(indicators.toArray(String[]::new))
                .query(String.class)
                .list());
        return Optional.of(new Touched(indicators, pledges));
    }

    private static void keep(String subject, String kind, Set<String> keys) {
        if (subject.startsWith(kind)) {
            keys.add(subject.substring(kind.length()));
        }
    }
}
