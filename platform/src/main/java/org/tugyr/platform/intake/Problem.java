package org.tugyr.platform.intake;

/**
 * Something in the input that cannot be taken.
 *
 * @param file path within the folder
 * @param line first line of the row, from 1; 0 where the file as a whole is meant
 * @param column name of the column; empty where the row as a whole is meant
 * @param expected what should stand there
 * @param found what stands there
 */
public record Problem(String file, long line, String column, String expected, String found) {

    private static final int SHOWN = 80;

    public Problem {
        found = shown(found);
    }

    /** The beginning of a cell, without characters that a terminal would obey. */
    private static String shown(String cell) {
        StringBuilder shown = new StringBuilder();
        cell.codePoints().limit(SHOWN).forEach(point -> {
            if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                shown.append("\\u").append("%04x".formatted(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return cell.codePointCount(0, cell.length()) > SHOWN ? shown.append('…').toString() : shown.toString();
    }

    @Override
    public String toString() {
        String place = file + (line == 0 ? "" : ":" + line) + (column.isEmpty() ? "" : ":" + column);
        return place + ": expected " + expected + ", found " + (found.isEmpty() ? "nothing" : found);
    }
}
