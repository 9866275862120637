package org.tugyr.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tugyr.platform.facts.Copy;

/**
 * The words of a subject as the index holds them.
 *
 * @param names its names in full
 * @param length of the shortest of them
 * @param words spelling to the weights it stands with
 */
record Lexemes(Set<String> names, int length, Map<String, Set<Character>> words) {

    /** What is said beside names. */
    static final char SAID = 'D';

    /** The weight of names in a language. */
    static char weight(String lang) {
        return switch (lang) {
            case "kk" -> 'A';
            case "ru" -> 'B';
            default -> 'C';
        };
    }

    /** All words of a subject, to be stemmed. */
    static List<String> plain(Findable subject) {
        List<String> words = new ArrayList<>();
        for (Part part : subject.parts()) {
            part.text().values().values().forEach(text -> Spelling.words(text).forEach(word -> words.add(word.word())));
        }
        return words;
    }

    static Lexemes of(Findable subject, Stems stems) {
        Set<String> names = new TreeSet<>();
        Map<String, Set<Character>> words = new TreeMap<>();
        for (Part part : subject.parts()) {
            part.text().values().forEach((lang, text) -> {
                if (part.role().isName()) {
                    names.add(whole(text));
                }
                char weight = part.role().isName() ? weight(lang) : SAID;
                for (Spelling.Word word : Spelling.words(text)) {
                    stems.spellings(word.word(), lang)
                            .forEach(spelling -> words.computeIfAbsent(spelling, _ -> new TreeSet<>())
                                    .add(weight));
                }
            });
        }
        int shortest = names.stream().mapToInt(String::length).min().orElse(0);
        return new Lexemes(names, shortest, words);
    }

    /** A text in full: the spellings of its words, set apart by spaces. */
    static String whole(String text) {
        return Spelling.words(text).stream()
                .map(word -> Spelling.of(word.word()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Stands among the words of what is of a kind. It is a name, so that names alone can be asked for it, and nobody can type it. */
    static String mark(String kind) {
        return "'+" + kind + "'";
    }

    /** As PostgreSQL writes a {@code tsvector}; spellings hold letters and digits only. */
    private String vector(String kind) {
        return words.entrySet().stream()
                .map(word -> "'" + word.getKey() + "':"
                        + word.getValue().stream()
                                .map(weight -> (weight - 'A' + 1) + String.valueOf(weight))
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" ", mark(kind) + ":1A ", ""));
    }

    /** Adds the entry of a subject to those that go into the index. */
    void addTo(Copy entries, String kind, Findable subject) {
        entries.add(kind)
                .add(subject.key())
                .add(subject.root())
                .add(List.copyOf(names))
                .add(length)
                .add(vector(kind))
                .add(subject.opening())
                .end();
    }
}
