package org.tugyr.platform.lists;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.lists.Assembly;
import org.tugyr.count.lists.ListRules;

/**
 * What comes of a list by its rules.
 *
 * @param rules in the words of the counting core; null where they are not all known
 * @param assembly the list or why there is none; null where nothing could be put together
 */
record Composed(
        State state, @Nullable ListRules rules, @Nullable Assembly assembly) {

    /** How far it came. */
    enum State {
        ASSEMBLED,
        /** No list meets the demands. */
        IMPOSSIBLE,
        /** Rules and ranking do not go together. */
        NOT_ASSEMBLABLE,
        /** Who was ranked is known, but not all of the rules. */
        NO_RULES,
        /** Who was ranked is not known, or not all of them. */
        NO_RANKING
    }

    /** The list, where it could be put together. */
    Optional<Assembly.Assembled> assembled() {
        return assembly instanceof Assembly.Assembled list ? Optional.of(list) : Optional.empty();
    }

    /** What stands in the way of a list. */
    List<Assembly.Obstacle> obstacles() {
        return assembly instanceof Assembly.Impossible(var found) ? found : List.of();
    }
}
