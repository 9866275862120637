package org.tugyr.platform.roadmap;

import java.util.List;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;

/** Finds out which record a list is of, since nothing crosses from one to another. */
final class Roots {

    private final Viewpoints viewpoints;
    private final Standpoints standpoints;
    private final Standings standings;

    Roots(Viewpoints viewpoints, Standpoints standpoints, Standings standings) {
        this.viewpoints = viewpoints;
        this.standpoints = standpoints;
        this.standings = standings;
    }

    /** The record of the subject that a list is narrowed to; else the one it names; else the first, which is a real one. */
    Standpoint of(Filter filter) {
        for (String kind : List.of("programme", "roadmap", "pledge", "area")) {
            String key = filter.get(kind);
            if (key != null) {
                return viewpoints.on(kind, key, null);
            }
        }
        String owner = filter.get("owner");
        if (owner != null) {
            return viewpoints.on("organisation", owner, null);
        }
        String record = filter.get("record");
        return standpoints.all().stream()
                .filter(each -> record == null || each.root().equals(record))
                .findFirst()
                .orElseThrow(
                        () -> record == null ? PageProblem.notFound() : PageProblem.badParameter("record", record));
    }

    /** What a page rests on that shows where pledges and indicators stand: the log as far as that was worked out. */
    RecordState settled(Standpoint standpoint) {
        return settled(standpoint.root(), RecordState.of(standpoint));
    }

    /** The same for a page that rests on a state without it. */
    RecordState settled(String root, RecordState state) {
        return standings
                .basis(root)
                .map(basis -> new RecordState(
                        Math.min(basis.size(), state.size()), state.updatedAt(), basis.day(), state.zone()))
                .orElse(state);
    }
}
