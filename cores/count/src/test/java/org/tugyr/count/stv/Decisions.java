package org.tugyr.count.stv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tugyr.count.Action;
import org.tugyr.count.Result;

/** Who was elected and who excluded, in this order; those elected or excluded one after the other are sorted. */
final class Decisions {
    private final List<String> decisions = new ArrayList<>();
    private final Set<Integer> known = new HashSet<>();
    private final TreeSet<Integer> together = new TreeSet<>();
    private String what = "";

    static List<String> of(Result result) {
        var decisions = new Decisions();
        for (var round : result.rounds()) {
            for (var action : round.actions()) {
                if (action instanceof Action.Elected elected) {
                    decisions.elected(elected.candidate());
                } else if (action instanceof Action.Excluded excluded) {
                    decisions.excluded(excluded.candidate());
                }
            }
        }
        return decisions.list();
    }

    void elected(int candidate) {
        add("elected", candidate);
    }

    void excluded(int candidate) {
        add("excluded", candidate);
    }

    List<String> list() {
        add("", -1);
        return decisions;
    }

    private void add(String now, int candidate) {
        if (!known.add(candidate)) {
            return;
        }
        if (!now.equals(what) && !together.isEmpty()) {
            decisions.add(what + " " + together);
            together.clear();
        }
        what = now;
        together.add(candidate);
    }
}
