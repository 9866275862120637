package org.tugyr.kazakh;

import java.util.Locale;

/** What kinds of letters there are: docs/rules/kazakh.md §1. */
final class Letters {

    static final String BACK = "аоұыя";
    static final String FRONT = "әөүіеэиё";
    static final String GLIDES = "ую";

    private Letters() {}

    static boolean isVowel(char small) {
        return BACK.indexOf(small) >= 0 || FRONT.indexOf(small) >= 0 || GLIDES.indexOf(small) >= 0;
    }

    /** The hard and the soft sign. */
    static boolean isSign(char small) {
        return small == 'ь' || small == 'ъ';
    }

    static boolean hasVowel(String small) {
        return small.chars().anyMatch(letter -> isVowel((char) letter));
    }

    static boolean isCyrillic(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC;
    }

    static boolean isLatin(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
    }

    /** In small letters, in whatever country this runs. */
    static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
