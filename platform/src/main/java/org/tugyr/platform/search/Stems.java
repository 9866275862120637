package org.tugyr.platform.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.kazakh.Stemmer;

/** What words are without their endings: Kazakh ones by our own stemmer, Russian and English ones by PostgreSQL's (Snowball). */
final class Stems {

    /** Words that say nothing on their own; PostgreSQL knows those of the other languages. */
    private static final Set<String> KAZAKH_STOPS =
            Set.of("және", "мен", "пен", "бен", "үшін", "туралы", "бойынша", "арқылы", "дейін", "кейін", "бұл", "осы");

    private final Map<String, Stemmed> stemmed = new HashMap<>();

    private Stems() {}

    /** A word's stems; null where a language takes the word for one that says nothing. */
    private record Stemmed(
            @Nullable String kazakh,
            @Nullable String russian,
            @Nullable String english) {

        @Nullable
        String in(String lang) {
            return switch (lang) {
                case "kk" -> kazakh;
                case "ru" -> russian;
                default -> english;
            };
        }

        boolean empty() {
            return kazakh == null || russian == null || english == null;
        }
    }

    /** The stems of words in small letters. One query. */
    static Stems of(JdbcClient jdbc, Collection<String> words) {
        Stems stems = new Stems();
        String[] distinct = words.stream().distinct().toArray(String[]::new);
        if (distinct.length > 0) {
            jdbc.sql("""
                    select w, array_to_string(ts_lexize('pg_catalog.russian_stem', w), ''),
                           array_to_string(ts_lexize('pg_catalog.english_stem', w), '')
                    from unnest(?::text[]) w""").param(distinct).query(row -> {
                String word = row.getString(1);
                stems.stemmed.put(
                        word,
                        new Stemmed(
                                KAZAKH_STOPS.contains(word) ? null : Stemmer.stem(word),
                                nothing(row.getString(2)),
                                nothing(row.getString(3))));
            });
        }
        return stems;
    }

    private static @Nullable String nothing(@Nullable String stem) {
        return stem == null || stem.isEmpty() ? null : stem;
    }

    /** Under which spellings a word of a language stands in the index: its own, and its stem's. None where it says nothing. */
    Set<String> spellings(String word, String lang) {
        String stem = of(word).in(lang);
        return stem == null ? Set.of() : spelled(Stream.of(word, stem));
    }

    /** Under which spellings a word of any language may stand in the index, but for its own. */
    Set<String> stems(String word) {
        Stemmed of = of(word);
        return spelled(Stream.of(of.kazakh, of.russian, of.english).filter(Objects::nonNull));
    }

    /** Whether some language takes the word for one that says nothing. */
    boolean empty(String word) {
        return of(word).empty();
    }

    private Stemmed of(String word) {
        return Objects.requireNonNull(stemmed.get(word), word);
    }

    private static Set<String> spelled(Stream<String> words) {
        return words.map(Spelling::of).filter(word -> !word.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }
}
