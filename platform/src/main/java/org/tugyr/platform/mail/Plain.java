package org.tugyr.platform.mail;

import java.util.regex.Pattern;

/** Text of the record as letters show it: on one line, and without marks that turn the direction of what follows. */
final class Plain {

    private static final int LONGEST = 300;
    private static final Pattern TURNING =
            Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");
    private static final Pattern BREAKING = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private Plain() {}

    static String of(String text) {
        String plain = BREAKING.matcher(TURNING.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return plain.substring(0, end) + "…";
    }
}
