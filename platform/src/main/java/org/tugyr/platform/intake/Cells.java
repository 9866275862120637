package org.tugyr.platform.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What no cell may hold, whatever its column. */
final class Cells {

    /** Longest cell, in characters; an entry of the log holds at most 65,535 bytes. */
    static final int LONGEST = 20_000;

    private static final Pattern NUMBER = Pattern.compile("[+-][0-9.,]+");
    private static final char REPLACEMENT = '\uFFFD';

    private Cells() {}

    /** What was expected instead of this cell, or null where nothing is wrong with its characters. */
    static @Nullable String wrong(String cell) {
        if (cell.length() > LONGEST) {
            return "at most " + LONGEST + " characters";
        }
        if (cell.isEmpty()) {
            return null;
        }
        char first = cell.charAt(0);
        boolean sign = first == '+' || first == '-';
        if (first == '='
                || first == '@'
                || first == '\t'
                || (sign && !NUMBER.matcher(cell.strip()).matches())) {
            return "a value, not a spreadsheet formula (a cell may not begin with =, @, a tab, or + or - without a number)";
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\r') || (c >= 0x7f && c < 0xa0)) {
                return "text without control characters";
            } else if (c == REPLACEMENT) {
                return "text that was not damaged earlier (it holds U+FFFD)";
            }
        }
        return null;
    }

    /** The cell without space around it, its lines ended by a line feed alone. */
    static String clean(String cell) {
        String stripped = cell.strip();
        return stripped.indexOf('\r') < 0
                ? stripped
                : stripped.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** What was found, where the cell may be too long to show. */
    static String found(String cell) {
        return cell.length() > LONGEST ? cell.length() + " characters" : cell;
    }
}
