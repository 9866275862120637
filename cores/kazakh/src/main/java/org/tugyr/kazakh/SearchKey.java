package org.tugyr.kazakh;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What spellings of one name have in common, whoever wrote it and in whichever letters: docs/rules/kazakh.md §11. */
public final class SearchKey {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern TWICE = Pattern.compile("(\\p{L})\\1+");
    private static final int LONGEST = 4;
    private static final Map<String, String> LATIN = Map.ofEntries(
            Map.entry("shch", "щ"),
            Map.entry("dzh", "ж"),
            Map.entry("zh", "ж"),
            Map.entry("sh", "ш"),
            Map.entry("ch", "ч"),
            Map.entry("kh", "х"),
            Map.entry("gh", "г"),
            Map.entry("ts", "ц"),
            Map.entry("ya", "иа"),
            Map.entry("yu", "иу"),
            Map.entry("ye", "е"),
            Map.entry("a", "а"),
            Map.entry("b", "б"),
            Map.entry("c", "к"),
            Map.entry("d", "д"),
            Map.entry("e", "е"),
            Map.entry("f", "ф"),
            Map.entry("g", "г"),
            Map.entry("h", "х"),
            Map.entry("i", "и"),
            Map.entry("ı", "и"),
            Map.entry("j", "ж"),
            Map.entry("k", "к"),
            Map.entry("l", "л"),
            Map.entry("m", "м"),
            Map.entry("n", "н"),
            Map.entry("o", "о"),
            Map.entry("p", "п"),
            Map.entry("q", "к"),
            Map.entry("r", "р"),
            Map.entry("s", "с"),
            Map.entry("ş", "ш"),
            Map.entry("t", "т"),
            Map.entry("u", "у"),
            Map.entry("v", "в"),
            Map.entry("w", "в"),
            Map.entry("x", "кс"),
            Map.entry("y", "и"),
            Map.entry("ý", "у"),
            Map.entry("z", "з"));
    private static final Map<String, String> CYRILLIC = Map.ofEntries(
            Map.entry("дж", "ж"),
            Map.entry("ә", "а"),
            Map.entry("ғ", "г"),
            Map.entry("ё", "е"),
            Map.entry("й", "и"),
            Map.entry("қ", "к"),
            Map.entry("ң", "н"),
            Map.entry("ө", "о"),
            Map.entry("ұ", "у"),
            Map.entry("ү", "у"),
            Map.entry("һ", "х"),
            Map.entry("ъ", ""),
            Map.entry("ы", "и"),
            Map.entry("і", "и"),
            Map.entry("ь", ""),
            Map.entry("э", "е"),
            Map.entry("ю", "иу"),
            Map.entry("я", "иа"));

    private SearchKey() {}

    /**
     * The key of a text: small plain Cyrillic letters and digits, its words set apart by single spaces. Texts are spelled
     * alike where their keys are equal; a key is its own key.
     */
    public static String of(String text) {
        String key = folded(text);
        String again = folded(key);
        while (!again.equals(key)) {
            key = again;
            again = folded(key);
        }
        return key;
    }

    private static String folded(String text) {
        List<String> keys = new ArrayList<>();
        Matcher words = WORD.matcher(Letters.small(Homoglyphs.fold(text)));
        while (words.find()) {
            String key = TWICE.matcher(word(words.group())).replaceAll("$1");
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return String.join(" ", keys);
    }

    private static String word(String word) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < word.length(); ) {
            int taken = Math.min(LONGEST, word.length() - i);
            String plain = plain(word.substring(i, i + taken));
            while (plain == null && taken > 1) {
                taken--;
                plain = plain(word.substring(i, i + taken));
            }
            key.append(plain == null ? bare(word.substring(i, i + taken)) : plain);
            i += taken;
        }
        return key.toString();
    }

    private static @Nullable String plain(String letters) {
        String cyrillic = CYRILLIC.get(letters);
        return cyrillic == null ? LATIN.get(letters) : cyrillic;
    }

    /** A letter without its accent, which no table needs to tell. */
    private static String bare(String letter) {
        String bare =
                MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD)).replaceAll("");
        return LATIN.getOrDefault(bare, bare);
    }
}
