package org.tugyr.count.protocol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;

/** Percentages as they are published: to some decimals, a half rounded up. */
final class Percent {
    private Percent() {}

    static BigDecimal of(Fraction share, int decimals) {
        return share.times(100).decimal(decimals, RoundingMode.HALF_UP);
    }

    /** Whether these votes are another percentage than the stated one; never where none is stated. */
    static boolean differs(long votes, long of, @Nullable BigDecimal stated) {
        return stated != null && of(Fraction.of(votes, of), stated.scale()).compareTo(stated) != 0;
    }

    static boolean oneDigitApart(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        var apart = 0;
        for (var i = 0; i < a.length(); i++) {
            apart += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return apart == 1;
    }

    /** All numbers that differ from this one in one digit, from the smallest. */
    static List<Long> oneDigitApart(long number) {
        var found = new ArrayList<Long>();
        var text = Long.toString(number);
        for (var i = 0; i < text.length(); i++) {
            for (var digit = i == 0 && text.length() > 1 ? '1' : '0'; digit <= '9'; digit++) {
                if (digit != text.charAt(i)) {
                    found.add(Long.parseLong(text.substring(0, i) + digit + text.substring(i + 1)));
                }
            }
        }
        return found.stream().sorted().toList();
    }
}
