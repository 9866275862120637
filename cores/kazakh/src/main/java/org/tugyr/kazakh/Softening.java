package org.tugyr.kazakh;

/** What the possessive does to the word before it: §4 of docs/rules/kazakh.md. */
final class Softening {

    private Softening() {}

    /** A single word, or the endings that are there already, made ready for the vowel of the possessive. */
    static String of(String word) {
        String small = Letters.small(word);
        String shortened = Exceptions.SHORTENED.get(small);
        if (shortened != null) {
            return word.charAt(0) + shortened.substring(1);
        }
        int last = word.length() - 1;
        if (last > 0 && small.charAt(last) == 'ь') {
            return word.substring(0, last);
        } else if (last < 1
                || !Letters.isVowel(small.charAt(last - 1))
                || Exceptions.endsInOne(Exceptions.KEEPING, small)) {
            return word;
        }
        return switch (word.charAt(last)) {
            case 'п' -> word.substring(0, last) + 'б';
            case 'к' -> word.substring(0, last) + 'г';
            case 'қ' -> word.substring(0, last) + 'ғ';
            default -> word;
        };
    }

    /** The possessive of a small word. */
    static String possessive(String word) {
        Reading reading = Reading.of(word);
        return of(word) + reading.harmony().of(reading.tail().ending(Ending.POSS3));
    }
}
