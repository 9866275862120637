package org.tugyr.platform.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.roadmap.StandingCounts.Root;
import org.tugyr.platform.web.PageProblem;

/** Which record a page is about. */
final class Records {

    private Records() {}

    /** The record asked for, or the first, which is a real one where there is one. */
    static Root choose(List<Root> roots, @Nullable String key) {
        return key == null
                ? roots.getFirst()
                : roots.stream()
                        .filter(root -> root.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> PageProblem.noSubject(key));
    }
}
