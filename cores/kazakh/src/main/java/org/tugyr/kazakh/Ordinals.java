package org.tugyr.kazakh;

/** The ordinals: docs/rules/kazakh.md §6. */
final class Ordinals {

    private Ordinals() {}

    /** A word of a number, or any other word, as an ordinal: жетінші, жиырмасыншы. */
    static String of(String word) {
        String root = switch (word) {
            case "жиырма" -> "жиырмас";
            case "қырық" -> "қырқ";
            default -> word;
        };
        Reading reading = Reading.of(word);
        Tail tail = root.equals(word) ? reading.tail() : Tail.VOICELESS;
        return root + reading.harmony().of(tail.ending(Ending.ORD));
    }

    /**
     * What is written behind digits.
     *
     * @param digits all of them
     * @param lastWord the last word in which they are read out
     */
    static String tail(String digits, String lastWord) {
        Reading reading = Reading.of(lastWord);
        boolean brief = switch (lastWord) {
            case "екі" -> false;
            case "отыз" -> true;
            case "бес" -> digits.length() > 1;
            default -> reading.tail() == Tail.VOWEL;
        };
        return reading.harmony().of(brief ? "шы" : reading.tail().ending(Ending.ORD));
    }
}
