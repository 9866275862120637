package org.tugyr.kazakh;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Numbers in words: docs/rules/kazakh.md §5. */
public final class Numerals {

    private static final String ZERO = "нөл";
    private static final String MINUS = "минус";
    private static final List<String> ONES =
            List.of("", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз");
    private static final List<String> TENS =
            List.of("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан");
    private static final String HUNDRED = "жүз";
    private static final List<String> THOUSANDS = List.of("", "мың", "миллион", "миллиард", "триллион");
    private static final int GROUP = 3;
    private static final int DIGITS = GROUP * THOUSANDS.size();

    private Numerals() {}

    /**
     * A number in words: «екі мың жеті жүз бір», and a decimal as parts of ten, a hundred…: «екі бүтін оннан жеті».
     *
     * @throws IllegalArgumentException where it has more than 15 digits before the mark or 6 behind it
     */
    public static String words(BigDecimal number) {
        BigDecimal size = number.abs();
        BigInteger whole = size.toBigInteger();
        int scale = Math.max(0, size.scale());
        if (whole.toString().length() > DIGITS || scale > 2 * GROUP) {
            throw new IllegalArgumentException(number + " has too many digits to be read out");
        }
        List<String> words = new ArrayList<>();
        if (number.signum() < 0) {
            words.add(MINUS);
        }
        words.addAll(whole(whole.toString()));
        if (scale > 0) {
            words.add("бүтін");
            words.addAll(whole("1" + "0".repeat(scale)));
            words.set(words.size() - 1, inflected(words.getLast(), Ending.ABL));
            words.addAll(whole(size.remainder(BigDecimal.ONE).unscaledValue().toString()));
        }
        return String.join(" ", words);
    }

    /** A whole number in words. */
    public static String words(long number) {
        return words(BigDecimal.valueOf(number));
    }

    private static String inflected(String word, Ending ending) {
        Reading reading = Reading.of(word);
        return word + reading.harmony().of(reading.tail().ending(ending));
    }

    private static List<String> whole(String digits) {
        List<String> words = new ArrayList<>();
        String padded = "0".repeat(DIGITS - digits.length()) + digits;
        for (int i = 0; i < THOUSANDS.size(); i++) {
            int group = Integer.parseInt(padded.substring(i * GROUP, (i + 1) * GROUP));
            int power = THOUSANDS.size() - 1 - i;
            if (group > 0) {
                boolean bare = group == 1 && power == 1;
                words.addAll(bare ? List.of() : group(group));
                words.add(THOUSANDS.get(power));
            }
        }
        words.removeIf(String::isEmpty);
        return words.isEmpty() ? List.of(ZERO) : words;
    }

    private static List<String> group(int group) {
        int hundreds = group / 100;
        return List.of(
                hundreds > 1 ? ONES.get(hundreds) : "",
                hundreds > 0 ? HUNDRED : "",
                TENS.get(group / 10 % 10),
                ONES.get(group % 10));
    }

    /** The last word in which digits are read out, however many they are. */
    static String lastWord(String digits) {
        int last = digits.length() - 1;
        while (last >= 0 && digits.charAt(last) == '0') {
            last--;
        }
        if (last < 0) {
            return ZERO;
        }
        int zeros = digits.length() - 1 - last;
        int digit = digits.charAt(last) - '0';
        return switch (zeros) {
            case 0 -> ONES.get(digit);
            case 1 -> TENS.get(digit);
            case 2 -> HUNDRED;
            default -> THOUSANDS.get(Math.min(zeros / GROUP, THOUSANDS.size() - 1));
        };
    }
}
