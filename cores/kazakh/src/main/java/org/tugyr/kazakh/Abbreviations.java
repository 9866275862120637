package org.tugyr.kazakh;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written in short and read out in full: docs/rules/kazakh.md §7. */
final class Abbreviations {

    /** Signs behind a number. */
    static final Map<Character, String> SIGNS = Map.of(
            '%', "пайыз", '‰', "промилле", '₸', "теңге", '₽', "рубль", '$', "доллар", '€', "еуро", '°', "градус");

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("млн", "миллион"),
            Map.entry("млрд", "миллиард"),
            Map.entry("трлн", "триллион"),
            Map.entry("тг", "теңге"),
            Map.entry("км", "километр"),
            Map.entry("м", "метр"),
            Map.entry("см", "сантиметр"),
            Map.entry("мм", "миллиметр"),
            Map.entry("кг", "килограмм"),
            Map.entry("г", "грамм"),
            Map.entry("т", "тонна"),
            Map.entry("л", "литр"),
            Map.entry("кВт", "киловатт"),
            Map.entry("МВт", "мегаватт"),
            Map.entry("га", "гектар"));

    /** Abbreviations of capitals that neither rule reads as everybody does. */
    private static final Map<String, String> READ = Map.of("АҚШ", "ақш", "АҚ", "ақы");

    private static final int LONGEST = 5;
    private static final String FRONT_NAMES = "КГЛМНС";

    private Abbreviations() {}

    /** How a word of Cyrillic letters is read where it is an abbreviation, else null. */
    static @Nullable String read(String word) {
        String unit = UNITS.get(word);
        if (unit != null) {
            return unit;
        } else if (word.length() < 2 || word.length() > LONGEST || !word.chars().allMatch(Character::isUpperCase)) {
            return null;
        }
        String known = READ.get(word);
        if (known != null) {
            return known;
        }
        String small = Letters.small(word);
        int last = word.length() - 1;
        boolean legible = Letters.isVowel(small.charAt(last)) || Letters.isVowel(small.charAt(last - 1));
        return legible ? small : FRONT_NAMES.indexOf(word.charAt(last)) >= 0 ? "е" : "а";
    }
}
