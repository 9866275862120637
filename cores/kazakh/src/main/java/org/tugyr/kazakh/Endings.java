package org.tugyr.kazakh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Endings that one word takes together: {@code POSS3+DAT}.
 *
 * @param list at least one, in the order ordinal or adjective, plural, possessive, case, and at most one of each
 */
public record Endings(List<Ending> list) {

    /** @throws IllegalArgumentException where a word cannot take them together */
    public Endings {
        list = List.copyOf(list);
        if (!fit(list)) {
            throw new IllegalArgumentException("no word takes " + list + " in this order");
        }
    }

    /** Several endings, or one. */
    public static Endings of(Ending first, Ending... more) {
        List<Ending> all = new ArrayList<>(List.of(more));
        all.addFirst(first);
        return new Endings(all);
    }

    /** Reads names of endings joined by plus signs; empty where one is unknown or no word takes them together. */
    public static Optional<Endings> parse(String text) {
        List<Ending> list = new ArrayList<>();
        for (String name : text.split("\\+", -1)) {
            Ending ending = named(name);
            if (ending == null) {
                return Optional.empty();
            }
            list.add(ending);
        }
        return fit(list) ? Optional.of(new Endings(list)) : Optional.empty();
    }

    private static @Nullable Ending named(String name) {
        for (Ending ending : Ending.values()) {
            if (ending.name().equals(name)) {
                return ending;
            }
        }
        return null;
    }

    private static boolean fit(List<Ending> list) {
        int last = 0;
        for (Ending ending : list) {
            if (ending.place() <= last) {
                return false;
            }
            last = ending.place();
        }
        return last > 0;
    }

    /** Whether a word that is possessive already can take them: a case alone. */
    boolean followPossessive() {
        return list.getFirst().place() > Ending.POSS3.place();
    }
}
