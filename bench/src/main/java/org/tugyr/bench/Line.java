package org.tugyr.bench;

import java.util.Locale;

/** One measured figure as a row of a Markdown table: {@code bench/all} prints nothing else to standard output. */
final class Line {

    private Line() {}

    /**
     * Prints it.
     *
     * @param what was measured
     * @param figure with its unit
     * @param target that it must reach; empty where there is none
     * @param beside what a peer or the bare machine reached in the same run
     */
    @SuppressWarnings("SystemOut") // the row is what a bench is run for
    static void print(String what, String figure, String target, String beside) {
        System.out.println("| " + String.join(" | ", what, figure, target, beside) + " |");
    }

    /** A text with figures in it, as {@link String#format} writes them, whatever the machine's language. */
    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be the one dependency of a bench on Error Prone
    static String text(String format, Object... figures) {
        return String.format(Locale.ROOT, format, figures);
    }

    /** Seconds since a moment of {@link System#nanoTime}. */
    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
