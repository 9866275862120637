package org.tugyr.platform.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words that stand in a record, and what mistyped ones may have been. */
final class Vocabulary {

    /** After every word that begins with another. */
    private static final String END = "~";

    private static final int CANDIDATES = 40;

    private final JdbcClient jdbc;
    private final String root;

    Vocabulary(JdbcClient jdbc, String root) {
        this.jdbc = jdbc;
        this.root = root;
    }

    /** What is looked for, with words that nothing in the record has replaced by those spelled alike, where there are any. */
    Sought corrected(Sought sought) {
        return corrected(sought, entries(sought));
    }

    /** As {@link #corrected(Sought)}, where it is known in how many entries the words stand. */
    Sought corrected(Sought sought, Map<Integer, Entries> entries) {
        Set<Integer> unknown = new HashSet<>();
        for (int place = 0; place < sought.words().size(); place++) {
            if (!entries.containsKey(place)) {
                unknown.add(place);
            }
        }
        Map<Integer, Set<String>> near = near(sought, unknown);
        List<Sought.Word> words = new ArrayList<>(sought.words());
        near.forEach((place, of) -> words.set(place, words.get(place).alike(of)));
        return near.isEmpty() ? sought : new Sought(sought.whole(), words);
    }

    /** What is looked for, or words spelled alike, each of them. */
    Sought loosened(Sought sought) {
        Set<Integer> all = new HashSet<>();
        for (int place = 0; place < sought.words().size(); place++) {
            all.add(place);
        }
        Map<Integer, Set<String>> near = near(sought, all);
        List<Sought.Word> words = new ArrayList<>(sought.words());
        near.forEach((place, of) -> words.set(place, words.get(place).or(of)));
        return new Sought(sought.whole(), words);
    }

    /**
     * In about how many entries a word stands.
     *
     * @param most be it whole or as a beginning
     * @param exact whole
     */
    record Entries(long most, long exact) {}

    /** In how many entries each word stands, by its place; those that stand in none are left out. */
    Map<Integer, Entries> entries(Sought sought) {
        List<Integer> places = new ArrayList<>();
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        Map<Integer, Entries> entries = new HashMap<>();
        for (int place = 0; place < sought.words().size(); place++) {
            Sought.Word word = sought.words().get(place);
            for (String exact : word.exact()) {
                places.add(place);
                from.add(exact);
                to.add(exact);
            }
            for (String prefix : word.prefixes()) {
                places.add(place);
                from.add(prefix);
                to.add(prefix + END);
            }
        }
        jdbc.sql("""
                select s.place, max(w.entries), coalesce(max(w.entries) filter (where s.low = s.high), 0) from unnest(?::int[], ?::text[], ?::text[]) s (place, low, high)
                join search.word w
                    on w.root = ? and w.word >= s.low collate "C" and w.word <= s.high collate "C"
                group by s.place""")
                .params(places.toArray(Integer[]::new), from.toArray(String[]::new), to.toArray(String[]::new), root)
                .query(row -> {
                    entries.put(row.getInt(1), new Entries(row.getLong(2), row.getLong(3)));
                });
        return entries;
    }

    /** For some words those that are fewest mistakes away, where that is near enough. */
    private Map<Integer, Set<String>> near(Sought sought, Set<Integer> some) {
        List<Integer> places = new ArrayList<>();
        List<String> spellings = new ArrayList<>();
        for (int place : some) {
            for (String spelling : sought.words().get(place).exact()) {
                if (Distance.most(spelling.length()) > 0) {
                    places.add(place);
                    spellings.add(spelling);
                }
            }
        }
        Map<Integer, Integer> fewest = new HashMap<>();
        Map<Integer, Set<String>> near = new HashMap<>();
        if (!places.isEmpty()) {
            jdbc.sql("""
                    select s.place, s.spelling, n.word from unnest(?::int[], ?::text[]) s (place, spelling)
                    cross join lateral (
                        select w.word from search.word w where w.root = ? and w.word % s.spelling
                        order by similarity(w.word, s.spelling) desc, w.word limit ?) n""")
                    .params(places.toArray(Integer[]::new), spellings.toArray(String[]::new), root, CANDIDATES)
                    .query(row -> {
                        int place = row.getInt(1);
                        String spelling = row.getString(2);
                        String word = row.getString(3);
                        int mistakes = Distance.of(spelling, word);
                        int least = fewest.getOrDefault(place, Integer.MAX_VALUE);
                        if (mistakes <= Distance.most(spelling.length()) && mistakes > 0 && mistakes <= least) {
                            if (mistakes < least) {
                                fewest.put(place, mistakes);
                                near.remove(place);
                            }
                            near.computeIfAbsent(place, _ -> new TreeSet<>()).add(word);
                        }
                    });
        }
        return near;
    }
}
