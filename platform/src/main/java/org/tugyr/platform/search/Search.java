package org.tugyr.platform.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds subjects of one record by words. */
public final class Search {

    private static final String HITS = """
            with hit as materialized (
                select kind, key, length,
                       case when :whole = any(names) then 0
                            when words @@ :own::tsquery then 1
                            when words @@ :named::tsquery then 2
                            else 3 end as place
                from (FOUND) found)
            select kind, null as key, count(*) as found from hit group by kind
            union all
            (select kind, key, 0 from hit where :kind::text is null or kind = :kind
             order by place, length, kind, key limit :most offset :skip)""";

    private static final String ALONE = """
            select s.place, (select count(*) from search.entry e where e.root = ? and e.words @@ s.query::tsquery)
            from unnest(?::int[], ?::text[]) s (place, query)""";

    private static final String NAMES = "ABC";
    private static final String ANYWHERE = "select * from search.entry where root = :root and words @@ :all::tsquery";

    /** The names are written as their index has them. */
    private static final String IN_NAMES = """
            select e.* from unnest(:kinds::text[]) k (query) cross join lateral (
                select * from search.entry where root = :root and ts_filter(words, '{a,b,c}') @@ k.query::tsquery
                limit :enough + 1) e""";

    /** Words that stand in more entries than that are looked for in names alone: in all texts they say nothing. */
    private static final long COMMON = 20_000;

    /** So many of a kind are put in order where words are common; to sort the rest would take longer than anybody reads. */
    private static final long ENOUGH = 5_000;

    private final JdbcClient jdbc;
    private final List<String> kinds;
    private final long common;
    private final long enough;

    /** The search in a database for subjects of some kinds. */
    Search(JdbcClient jdbc, Collection<String> kinds) {
        this(jdbc, kinds, COMMON, ENOUGH);
    }

    /** The search, with another idea of what is common, and of how much is enough. */
    Search(JdbcClient jdbc, Collection<String> kinds, long common, long enough) {
        this.jdbc = jdbc;
        this.kinds = List.copyOf(kinds);
        this.common = common;
        this.enough = enough;
    }

    /**
     * What was found.
     *
     * @param sought the words that found it, which may be others than those typed
     * @param counts kind to number, of all that was found
     * @param more kinds of which there are more than counted: not all of them were put in order
     * @param hits kinds and keys of a page of it, the best first
     * @param namesOnly whether the words are so common that they were looked for in names alone
     */
    record Found(Sought sought, Map<String, Long> counts, Set<String> more, List<Hit> hits, boolean namesOnly) {

        long inAll() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A subject that was found. */
    record Hit(String kind, String key) {}

    /**
     * A query for the column {@code words} of {@code search.entry}, which finds what of a kind a text looks for in a record; one
     * that finds nothing where the text has no words. At most three queries.
     */
    public static String query(JdbcClient jdbc, String root, String kind, String text) {
        Sought sought = new Vocabulary(jdbc, root).corrected(sought(jdbc, text));
        return sought.isEmpty() ? "" : sought.of(kind);
    }

    static Sought sought(JdbcClient jdbc, String text) {
        List<Spelling.Word> typed = Spelling.words(text);
        return Sought.of(
                text,
                typed,
                Stems.of(jdbc, typed.stream().map(Spelling.Word::word).toList()));
    }

    /**
     * Finds what a text looks for. Where its words are found nowhere together, words spelled alike are tried.
     *
     * @param lang the reader's language, whose names come first
     * @param kind of subjects; null for all
     * @param most how many hits at most
     * @param skip how many better ones to leave out
     */
    Found find(String root, String text, String lang, @Nullable String kind, int most, int skip) {
        Sought typed = sought(jdbc, text);
        if (typed.isEmpty()) {
            return new Found(typed, Map.of(), Set.of(), List.of(), false);
        }
        Vocabulary vocabulary = new Vocabulary(jdbc, root);
        Map<Integer, Vocabulary.Entries> entries = vocabulary.entries(typed);
        Page page = new Page(root, lang, kind, most, skip);
        Sought corrected = vocabulary.corrected(typed, entries);
        Found found = hits(corrected, corrected.equals(typed) ? entries : vocabulary.entries(corrected), page);
        if (found.inAll() > 0 || found.namesOnly()) {
            return found;
        }
        Sought loosened = vocabulary.loosened(typed);
        return hits(loosened, vocabulary.entries(loosened), page);
    }

    /** Which part of what is found is wanted. */
    private record Page(String root, String lang, @Nullable String kind, int most, int skip) {}

    private Found hits(Sought all, Map<Integer, Vocabulary.Entries> entries, Page page) {
        boolean namesOnly = entries.size() == all.words().size()
                && entries.values().stream().allMatch(of -> of.most() > common);
        Sought sought = all.exact(place -> entries.containsKey(place)
                && Objects.requireNonNull(entries.get(place)).exact() > common);
        Map<String, Long> counts = new LinkedHashMap<>();
        List<Hit> hits = new ArrayList<>();
        Set<String> more = new TreeSet<>();
        jdbc.sql(HITS.replace("FOUND", namesOnly ? IN_NAMES : ANYWHERE))
                .param("root", page.root())
                .param("kinds", kinds.stream().map(sought::of).toArray(String[]::new))
                .param("enough", enough)
                .param("whole", sought.whole())
                .param("own", sought.query(String.valueOf(Lexemes.weight(page.lang()))))
                .param("named", sought.query(NAMES))
                .param("all", sought.query(""))
                .param("kind", page.kind())
                .param("most", page.most())
                .param("skip", page.skip())
                .query(row -> {
                    String key = row.getString("key");
                    if (key == null) {
                        String kind = row.getString("kind");
                        long found = row.getLong("found");
                        if (namesOnly && found > enough) {
                            more.add(kind);
                            found = enough;
                        }
                        counts.put(kind, found);
                    } else {
                        hits.add(new Hit(row.getString("kind"), key));
                    }
                });
        return new Found(sought, counts, more, hits, namesOnly);
    }

    /** How much each of several words finds on its own, those that find something, with what was typed. */
    Map<String, Long> alone(String root, Sought sought) {
        List<Sought> apart = sought.apart();
        Map<String, Long> found = new LinkedHashMap<>();
        Integer[] places = new Integer[apart.size()];
        String[] queries = new String[apart.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
            queries[i] = apart.get(i).query("");
        }
        if (!apart.isEmpty()) {
            jdbc.sql(ALONE).params(root, places, queries).query(row -> {
                if (row.getLong(2) > 0) {
                    found.put(apart.get(row.getInt(1)).words().getFirst().written(), row.getLong(2));
                }
            });
        }
        return found;
    }
}
