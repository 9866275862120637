package org.tugyr.kazakh;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the end of a text is read out: docs/rules/kazakh.md §5 and §7.
 *
 * @param word the last word in Cyrillic letters
 * @param written as many letters at the end of the text as endings grow on to; empty where they stand behind a hyphen
 * @param digits those that the word is read from; null where the text does not end in digits
 * @param possessive whether the word is possessive already
 * @param counted whether the word is counted by digits before it
 */
record Spoken(String word, String written, @Nullable String digits, boolean possessive, boolean counted) {

    private static final String CLOSING = "\"»”“’'";
    private static final Pattern DIGITS = Pattern.compile("(?<![0-9])(?:[0-9]{1,3}(?:\\h[0-9]{3})+|[0-9]+)$");
    private static final Pattern DEGREES = Pattern.compile("°\\h?[CСFК]$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+$");
    private static final Pattern COUNT = Pattern.compile("[0-9]\\h+$");
    private static final Pattern POWER = Pattern.compile("[²³]$");

    /** How a text is read at its end; null where it ends in nothing that can be read. */
    static @Nullable Spoken of(String text) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        char last = text.charAt(text.length() - 1);
        String shorter = text.substring(0, text.length() - 1);
        if (CLOSING.indexOf(last) >= 0 || POWER.matcher(text).find()) {
            Spoken inside = of(shorter);
            return inside == null ? null : inside.behindHyphen();
        }
        String sign = DEGREES.matcher(text).find() ? "градус" : Abbreviations.SIGNS.get(last);
        if (sign != null) {
            return hyphened(sign);
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.find()) {
            String all = digits.group().replaceAll("\\h", "");
            return new Spoken(Numerals.lastWord(all), "", all, false, false);
        }
        Matcher word = WORD.matcher(text);
        return word.find() ? ofWord(text, word.group()) : null;
    }

    private Spoken behindHyphen() {
        return new Spoken(word, "", digits, possessive, counted);
    }

    private static Spoken hyphened(String word) {
        return new Spoken(word, "", null, false, false);
    }

    private static @Nullable Spoken ofWord(String text, String written) {
        if (written.codePoints().allMatch(Letters::isLatin)) {
            String read = Latin.read(written);
            return hyphened(Letters.hasVowel(read) ? read : "е");
        }
        String word = Homoglyphs.fold(written);
        if (!word.codePoints().allMatch(Letters::isCyrillic)) {
            return null;
        }
        String abbreviation = Abbreviations.read(word);
        if (abbreviation != null) {
            return hyphened(abbreviation);
        }
        String small = Letters.small(word);
        return Letters.hasVowel(small)
                ? new Spoken(word, written, null, Roots.isPossessive(text, written), isCounted(text, written))
                : null;
    }

    private static boolean isCounted(String text, String written) {
        return COUNT.matcher(text.substring(0, text.length() - written.length()))
                        .find()
                && !written.equals("жыл");
    }
}
