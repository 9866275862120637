package org.tugyr.kazakh;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Puts words right that mix two alphabets, where a letter of one was typed for a letter of the other that looks alike:
 * docs/rules/kazakh.md §10.
 */
public final class Homoglyphs {

    private static final String LATIN = "aceəhikopxyABCEƏHIKMOPTXY";
    private static final String CYRILLIC = "асеәһікорхуАВСЕӘНІКМОРТХҮ";
    /** Letters that no language of the country uses, for the Cyrillic ones they look like. */
    private static final Map<Character, Character> STRANGE =
            Map.of('ǝ', 'ә', 'ɵ', 'ө', 'Ɵ', 'Ө', 'ѳ', 'ө', 'Ѳ', 'Ө', 'ҝ', 'қ', 'ҥ', 'ң');

    private static final Map<Character, Character> TO_CYRILLIC = pairs(LATIN, CYRILLIC);
    private static final Map<Character, Character> TO_LATIN = pairs(CYRILLIC, LATIN);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private Homoglyphs() {}

    private static Map<Character, Character> pairs(String from, String to) {
        Map<Character, Character> pairs = new TreeMap<>();
        for (int i = 0; i < from.length(); i++) {
            pairs.put(from.charAt(i), to.charAt(i));
        }
        return pairs;
    }

    /** A text whose mixed words are wholly of the alphabet that their unmistakable letters are of. Idempotent. */
    public static String fold(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(word -> foldWord(word.group()));
    }

    private static String foldWord(String word) {
        String usual = replaced(word, STRANGE);
        boolean latin = usual.codePoints().anyMatch(Letters::isLatin);
        boolean cyrillic = usual.codePoints().anyMatch(Letters::isCyrillic);
        if (!latin || !cyrillic) {
            return usual;
        }
        String asCyrillic = replaced(usual, TO_CYRILLIC);
        if (asCyrillic.codePoints().noneMatch(Letters::isLatin)) {
            return asCyrillic;
        }
        String asLatin = replaced(usual, TO_LATIN);
        return asLatin.codePoints().noneMatch(Letters::isCyrillic) ? asLatin : usual;
    }

    private static String replaced(String word, Map<Character, Character> pairs) {
        StringBuilder replaced = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            replaced.append((char) pairs.getOrDefault(word.charAt(i), word.charAt(i)));
        }
        return replaced.toString();
    }
}
