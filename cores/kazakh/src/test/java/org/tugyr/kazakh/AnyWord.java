package org.tugyr.kazakh;

import java.util.List;
import java.util.Random;

/** Draws words, numbers and endings from a seed. */
final class AnyWord {

    private static final String CONSONANTS = "бвгғджзйкқлмнңпрстфхшһцч";
    private static final String TEXT =
            Alphabet.LETTERS + Alphabet.LETTERS.toUpperCase(java.util.Locale.ROOT) + "abcNOtz019 -%«»";

    private final Random random;

    AnyWord(long seed) {
        random = new Random(seed * 7919);
    }

    /** A word whose vowels are all of one harmony, as Kazakh roots are. */
    String harmonious(Harmony harmony) {
        String vowels = harmony == Harmony.BACK ? "аоұы" : "әөүіе";
        StringBuilder word = new StringBuilder();
        for (int i = 0, n = 1 + random.nextInt(3); i < n; i++) {
            word.append(letter(CONSONANTS)).append(letter(vowels));
        }
        return random.nextInt(3) == 0
                ? word.toString()
                : word.append(letter("зйлмнңпрстш")).toString();
    }

    /** Any text, sense or none. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0, n = random.nextInt(9); i < n; i++) {
            text.append(letter(TEXT));
        }
        return text.toString();
    }

    /** A word of small Cyrillic letters in which some stand as their Latin twins. */
    String mixed(String word) {
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int twin = "асеәһікорху".indexOf(word.charAt(i));
            mixed.append(twin >= 0 && random.nextBoolean() ? "aceəhikopxy".charAt(twin) : word.charAt(i));
        }
        return mixed.toString();
    }

    /** A number of up to fifteen digits, often a round one. */
    long number() {
        long number = Math.floorMod(random.nextLong(), 1_000_000_000_000_000L);
        for (int i = random.nextInt(15); i > 0; i--) {
            number /= 10;
        }
        for (int i = random.nextInt(7); i > 0 && number < 100_000_000_000_000L; i--) {
            number *= 10;
        }
        return number;
    }

    /** Endings that every noun takes. */
    Endings endings() {
        Ending ending = pick(List.of(Ending.DAT, Ending.LOC, Ending.ABL, Ending.GEN, Ending.ACC, Ending.INS));
        return switch (random.nextInt(4)) {
            case 0 -> Endings.of(Ending.PL, ending);
            case 1 -> Endings.of(Ending.POSS3, ending);
            case 2 -> Endings.of(Ending.PL, Ending.POSS3, ending);
            default -> Endings.of(ending);
        };
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private char letter(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
