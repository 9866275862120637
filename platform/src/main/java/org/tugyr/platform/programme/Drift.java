package org.tugyr.platform.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What changed between two wordings, word by word: a longest common subsequence (Wagner and Fischer, 1974). */
public final class Drift {

    /** Beyond so many comparisons the wordings are set side by side as wholes. */
    private static final long MOST = 1_000_000;

    private Drift() {}

    /** What became of some words. */
    public enum Change {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Words in a row that share their fate, with the spaces after them. */
    public record Run(Change change, String text) {

        public boolean added() {
            return change == Change.ADDED;
        }

        public boolean removed() {
            return change == Change.REMOVED;
        }
    }

    /** The runs that lead from one wording to the other; without the added ones they are the first, without the removed ones the second. */
    static List<Run> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Run> runs = new ArrayList<>();
        if ((long) old.size() * now.size() > MOST) {
            add(runs, Change.REMOVED, before);
            add(runs, Change.ADDED, after);
            return runs;
        }
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && same(old.get(i), now.get(j))) {
                add(runs, Change.KEPT, now.get(j++));
                i++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(runs, Change.REMOVED, old.get(i++));
            } else {
                add(runs, Change.ADDED, now.get(j++));
            }
        }
        return runs;
    }

    /** Length of the longest common subsequence of what follows each pair of places. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = same(old.get(i), now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean same(String a, String b) {
        return a.strip().equals(b.strip());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
    }

    private static void add(List<Run> runs, Change change, String text) {
        Run last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.change() == change) {
            runs.set(runs.size() - 1, new Run(change, last.text() + text));
        } else {
            runs.add(new Run(change, text));
        }
    }
}
