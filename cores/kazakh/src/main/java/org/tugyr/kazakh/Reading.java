package org.tugyr.kazakh;

import static org.tugyr.kazakh.Harmony.BACK;
import static org.tugyr.kazakh.Harmony.FRONT;

import java.util.regex.Pattern;

/**
 * How the end of a word sounds to what is added to it.
 *
 * @param harmony by §2 of docs/rules/kazakh.md
 * @param tail by §3
 */
record Reading(Harmony harmony, Tail tail) {

    private static final Pattern SURNAME = Pattern.compile("(.*[аоұыяәөүіеэиёую].*)[оеё]в");
    private static final Pattern SOFT_N = Pattern.compile(".*[аоұыя]нь");
    private static final Pattern CLUSTER = Pattern.compile(".*[а-яё&&[^аоыяеэиёую]]к");

    /** Reads a word of Cyrillic letters that holds a vowel. */
    static Reading of(String word) {
        String small = Letters.small(word);
        boolean name = Character.isUpperCase(word.codePointAt(0));
        return new Reading(harmony(small, name), Tail.of(small));
    }

    private static Harmony harmony(String word, boolean name) {
        if (Exceptions.endsInOne(Exceptions.FRONT, word)
                || CLUSTER.matcher(word).matches()) {
            return FRONT;
        }
        if (Exceptions.endsInOne(Exceptions.BACK, word) || (name && word.endsWith("су"))) {
            return BACK;
        }
        var surname = SURNAME.matcher(word);
        if (surname.matches()) {
            return decisive(surname.group(1));
        }
        if (Letters.isSign(word.charAt(word.length() - 1))) {
            return SOFT_N.matcher(word).matches() ? BACK : FRONT;
        }
        return decisive(word);
    }

    /** The harmony of the last vowel that decides. */
    private static Harmony decisive(String word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            char letter = word.charAt(i);
            if (Letters.BACK.indexOf(letter) >= 0) {
                return BACK;
            } else if (letter == 'и' && endsDeep(word)) {
                return BACK;
            } else if (Letters.FRONT.indexOf(letter) >= 0) {
                return FRONT;
            } else if (Letters.GLIDES.indexOf(letter) >= 0 && isClosed(word, i)) {
                return letter == 'у' ? BACK : FRONT;
            }
        }
        return BACK;
    }

    /** Whether the last letter is one that only back vowels stand before. */
    private static boolean endsDeep(String word) {
        char last = word.charAt(word.length() - 1);
        return last == 'қ' || last == 'ғ';
    }

    /** Whether у or ю stands between consonants, as a vowel of its own: институт, костюм. */
    private static boolean isClosed(String word, int at) {
        return at > 0
                && at < word.length() - 1
                && !Letters.isVowel(word.charAt(at - 1))
                && !Letters.isVowel(word.charAt(at + 1));
    }
}
