package org.tugyr.kazakh;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Latin words as a Kazakh reader reads them: docs/rules/kazakh.md §7. */
final class Latin {

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("sh", "ш"),
            Map.entry("ch", "ч"),
            Map.entry("zh", "ж"),
            Map.entry("kh", "х"),
            Map.entry("gh", "ғ"),
            Map.entry("ck", "к"),
            Map.entry("ya", "я"),
            Map.entry("yu", "ю"),
            Map.entry("ay", "ай"),
            Map.entry("ey", "ей"),
            Map.entry("oy", "ой"),
            Map.entry("a", "а"),
            Map.entry("ä", "ә"),
            Map.entry("b", "б"),
            Map.entry("c", "к"),
            Map.entry("d", "д"),
            Map.entry("e", "е"),
            Map.entry("f", "ф"),
            Map.entry("g", "г"),
            Map.entry("ğ", "ғ"),
            Map.entry("h", "х"),
            Map.entry("i", "и"),
            Map.entry("ı", "ы"),
            Map.entry("j", "ж"),
            Map.entry("k", "к"),
            Map.entry("l", "л"),
            Map.entry("m", "м"),
            Map.entry("n", "н"),
            Map.entry("ñ", "ң"),
            Map.entry("o", "о"),
            Map.entry("ö", "ө"),
            Map.entry("p", "п"),
            Map.entry("q", "қ"),
            Map.entry("r", "р"),
            Map.entry("s", "с"),
            Map.entry("ş", "ш"),
            Map.entry("t", "т"),
            Map.entry("u", "ұ"),
            Map.entry("ū", "ұ"),
            Map.entry("ü", "ү"),
            Map.entry("v", "в"),
            Map.entry("w", "в"),
            Map.entry("x", "кс"),
            Map.entry("y", "ы"),
            Map.entry("z", "з"));
    private static final Pattern SILENT = Pattern.compile("(.*[aeiouy].*[bcdfghjklmnpqrstvwxz])e");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Latin() {}

    /** A word of Latin letters in small Cyrillic ones; letters that nobody can read are left out. */
    static String read(String word) {
        String small = Normalizer.normalize(Letters.small(word), Normalizer.Form.NFC);
        var silent = SILENT.matcher(small);
        if (silent.matches()) {
            small = silent.group(1);
        }
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < small.length(); i++) {
            String pair = LETTERS.get(small.substring(i, Math.min(i + 2, small.length())));
            if (pair != null && i + 1 < small.length()) {
                i++;
                read.append(pair);
            } else {
                read.append(letter(small.substring(i, i + 1)));
            }
        }
        return read.toString();
    }

    private static String letter(String letter) {
        String read = LETTERS.get(letter);
        if (read != null) {
            return read;
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD)).replaceAll("");
        return LETTERS.getOrDefault(bare, "");
    }
}
