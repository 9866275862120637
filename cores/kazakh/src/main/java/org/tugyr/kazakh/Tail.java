package org.tugyr.kazakh;

/**
 * What a word ends in, as far as the next ending minds, and the endings it takes: the table of docs/rules/kazakh.md §3, row
 * by row, with back vowels.
 */
enum Tail {
    VOWEL("ға", "да", "дан", "ның", "ны", "мен", "лық", "лар", "сы", "ншы"),
    GLIDE("ға", "да", "дан", "дың", "ды", "мен", "лық", "лар", "ы", "ыншы"),
    L("ға", "да", "дан", "дың", "ды", "мен", "дық", "дар", "ы", "ыншы"),
    NASAL("ға", "да", "нан", "ның", "ды", "мен", "дық", "дар", "ы", "ыншы"),
    BUZZ("ға", "да", "дан", "дың", "ды", "бен", "дық", "дар", "ы", "ыншы"),
    VOICELESS("қа", "та", "тан", "тың", "ты", "пен", "тық", "тар", "ы", "ыншы"),
    /** Not a sound: after the possessive the cases are others, and nothing but a case follows. */
    POSSESSIVE("на", "нда", "нан", "ның", "н", "мен", "", "", "", "");

    private final String dative;
    private final String locative;
    private final String ablative;
    private final String genitive;
    private final String accusative;
    private final String instrumental;
    private final String adjective;
    private final String plural;
    private final String possessive;
    private final String ordinal;

    Tail(
            String dative,
            String locative,
            String ablative,
            String genitive,
            String accusative,
            String instrumental,
            String adjective,
            String plural,
            String possessive,
            String ordinal) {
        this.dative = dative;
        this.locative = locative;
        this.ablative = ablative;
        this.genitive = genitive;
        this.accusative = accusative;
        this.instrumental = instrumental;
        this.adjective = adjective;
        this.plural = plural;
        this.possessive = possessive;
        this.ordinal = ordinal;
    }

    /** What stands after this for an ending, with back vowels. */
    String ending(Ending ending) {
        return switch (ending) {
            case DAT -> dative;
            case LOC -> locative;
            case ABL -> ablative;
            case GEN -> genitive;
            case ACC -> accusative;
            case INS -> instrumental;
            case ADJ -> adjective;
            case PL -> plural;
            case POSS3 -> possessive;
            case ORD -> ordinal;
        };
    }

    /** The tail of a word in small Cyrillic letters. */
    static Tail of(String word) {
        int last = word.length() - 1;
        while (last > 0 && Letters.isSign(word.charAt(last))) {
            last--;
        }
        return switch (word.charAt(last)) {
            case 'р', 'й', 'у', 'и', 'ю' -> GLIDE;
            case 'л' -> L;
            case 'м', 'н', 'ң' -> NASAL;
            case 'з', 'ж' -> BUZZ;
            default -> Letters.isVowel(word.charAt(last)) ? VOWEL : VOICELESS;
        };
    }
}
