package org.tugyr.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tugyr.kazakh.Homoglyphs;
import org.tugyr.kazakh.SearchKey;

/**
 * How the index spells words: what {@link SearchKey} makes of them, in small ASCII letters and digits only.
 *
 * <p>Nothing then depends on the locale of a database, entries are half as long, and a word can never be taken for a sign of
 * PostgreSQL's query language.
 */
final class Spelling {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшщ";
    private static final String ASCII = "abvgdejziklmnoprstufhcqwx";
    /** Before the number of a letter that stands in neither row. */
    private static final char OTHER = 'y';

    private static final int LONGEST = 40;

    private Spelling() {}

    /**
     * A word of a text.
     *
     * @param start where it begins
     * @param end where what follows begins
     * @param word in small letters of one alphabet
     */
    record Word(int start, int end, String word) {}

    /** The words of a text, in order. */
    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = Homoglyphs.fold(matcher.group()).toLowerCase(Locale.ROOT);
            words.add(new Word(matcher.start(), matcher.end(), word));
        }
        return words;
    }

    /** The spelling of a word; empty where nothing of it is heard. */
    static String of(String word) {
        StringBuilder spelled = new StringBuilder();
        SearchKey.of(word).codePoints().filter(Character::isLetterOrDigit).forEach(letter -> {
            int place = CYRILLIC.indexOf(letter);
            if (place >= 0) {
                spelled.append(ASCII.charAt(place));
            } else if (letter >= '0' && letter <= '9') {
                spelled.appendCodePoint(letter);
            } else {
                spelled.append(OTHER).append(Integer.toHexString(letter));
            }
        });
        return spelled.substring(0, Math.min(spelled.length(), LONGEST));
    }
}
