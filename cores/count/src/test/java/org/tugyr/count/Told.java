package org.tugyr.count;

import java.util.ArrayList;

/** Who is elected, in order, and between whom a lot is needed: {@code A, lot between B, C}. */
public final class Told {
    private Told() {}

    public static String of(Outcome outcome) {
        var result = outcome.result();
        var told = new ArrayList<>(result.elected().stream()
                .map(each -> result.candidates().name(each.candidate()))
                .toList());
        if (outcome instanceof Outcome.LotsNeeded needed) {
            told.add("lot between "
                    + String.join(
                            ", ", result.candidates().names(needed.question().among())));
        }
        return String.join(", ", told);
    }
}
