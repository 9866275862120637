package org.tugyr.kazakh;

import java.util.Comparator;

/** The order of the 42 letters of the Kazakh Cyrillic alphabet: docs/rules/kazakh.md §9. */
public final class Alphabet {

    static final String LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

    /** Compares texts letter by letter; total: texts that differ only in capitals come small letters first. */
    public static final Comparator<String> ORDER =
            ((Comparator<String>) Alphabet::compareLetters).thenComparing(Comparator.reverseOrder());

    private static final int SIGNS = 0;
    private static final int DIGITS = 1;
    private static final int OURS = 2;
    private static final int OTHERS = 3;

    private Alphabet() {}

    private static int compareLetters(String one, String other) {
        int[] left = one.codePoints().map(Character::toLowerCase).toArray();
        int[] right = other.codePoints().map(Character::toLowerCase).toArray();
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int compared = Integer.compare(group(left[i]), group(right[i]));
            if (compared == 0) {
                compared = Integer.compare(rank(left[i]), rank(right[i]));
            }
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    /** Signs stand before digits, digits before our letters, and those before all others. */
    private static int group(int point) {
        if (LETTERS.indexOf(point) >= 0) {
            return OURS;
        } else if (Character.isLetter(point)) {
            return OTHERS;
        }
        return Character.isDigit(point) ? DIGITS : SIGNS;
    }

    private static int rank(int point) {
        int ours = LETTERS.indexOf(point);
        return ours >= 0 ? ours : point;
    }
}
