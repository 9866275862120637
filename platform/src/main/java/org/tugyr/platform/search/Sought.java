package org.tugyr.platform.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a reader looks for: words, all of which must be there.
 *
 * @param whole all of it as one name
 * @param words in order; none where nothing can be looked for
 */
record Sought(String whole, List<Word> words) {

    /** From so many letters on the beginning of a word is enough, be it the reader's or a stem. */
    private static final int PREFIX = 3;

    private static final int STEM_PREFIX = 5;

    Sought {
        words = List.copyOf(words);
    }

    /**
     * A word looked for, in the spellings of the index.
     *
     * @param exact any of these will do
     * @param prefixes or any that begins with one of these
     * @param alike it was looked for in vain; these are spelled alike
     */
    record Word(String written, Set<String> exact, Set<String> prefixes, boolean alike) {

        /** A word as it was typed. */
        static Word of(Spelling.Word typed, Stems stems) {
            String own = Spelling.of(typed.word());
            Set<String> exact = new TreeSet<>(stems.stems(typed.word()));
            exact.add(own);
            Set<String> prefixes = exact.stream()
                    .filter(stem -> stem.length() >= STEM_PREFIX)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (own.length() >= PREFIX) {
                prefixes.add(own);
            }
            return new Word(typed.word(), exact, prefixes, false);
        }

        /** The words spelled alike instead of this one. */
        Word alike(Set<String> near) {
            return new Word(written, near, Set.of(), true);
        }

        /** The word, or those spelled alike. */
        Word or(Set<String> near) {
            Set<String> either = new TreeSet<>(exact);
            either.addAll(near);
            return new Word(written, either, prefixes, !exact.containsAll(near));
        }

        /** Whether a word that stands under these spellings is what was looked for. */
        boolean matches(Set<String> spellings) {
            return spellings.stream()
                    .anyMatch(spelling ->
                            exact.contains(spelling) || prefixes.stream().anyMatch(spelling::startsWith));
        }

        /** The word as it stands, and no longer ones that begin with it. */
        Word exactly() {
            return new Word(written, exact, Set.of(), alike);
        }

        private String query(String weights) {
            Stream<String> begins = prefixes.stream().map(word -> "'" + word + "':*" + weights);
            Stream<String> is = exact.stream()
                    .filter(word -> prefixes.stream().noneMatch(word::startsWith))
                    .map(word -> "'" + word + "'" + (weights.isEmpty() ? "" : ":" + weights));
            return Stream.concat(begins, is).collect(Collectors.joining(" | ", "(", ")"));
        }
    }

    /** Of all words those that say something, or all where none does. */
    static Sought of(String text, List<Spelling.Word> typed, Stems stems) {
        List<Spelling.Word> heard = typed.stream()
                .filter(word -> !Spelling.of(word.word()).isEmpty())
                .toList();
        List<Spelling.Word> telling =
                heard.stream().filter(word -> !stems.empty(word.word())).toList();
        List<Word> words = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        for (Spelling.Word word : telling.isEmpty() ? heard : telling) {
            Word sought = Word.of(word, stems);
            if (seen.add(sought.exact())) {
                words.add(sought);
            }
        }
        return new Sought(Lexemes.whole(text), words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether words were looked for that are only spelled alike. */
    boolean alike() {
        return words.stream().anyMatch(Word::alike);
    }

    /**
     * As PostgreSQL writes a {@code tsquery}; it is made of letters, digits and our own signs only.
     *
     * @param weights where the words must stand; empty for anywhere
     */
    String query(String weights) {
        return words.stream().map(word -> word.query(weights)).collect(Collectors.joining(" & "));
    }

    /** As {@link #query}, for what is of a kind. */
    String of(String kind) {
        return Lexemes.mark(kind) + " & " + query("");
    }

    /** What is looked for, with some words taken as they stand: to gather all that begin with a common one takes long, and adds little. */
    Sought exact(IntPredicate places) {
        return new Sought(
                whole,
                IntStream.range(0, words.size())
                        .mapToObj(place -> places.test(place) ? words.get(place).exactly() : words.get(place))
                        .toList());
    }

    /** Each of several words on its own, the longest first. */
    List<Sought> apart() {
        return words.size() < 2
                ? List.of()
                : words.stream()
                        .sorted(Comparator.comparingInt(
                                (Word word) -> -word.written().length()))
                        .map(word -> new Sought(Lexemes.whole(word.written()), List.of(word)))
                        .toList();
    }
}
