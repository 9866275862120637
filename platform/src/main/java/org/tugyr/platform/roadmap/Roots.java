package org.tugyr.platform.roadmap;

import java.util.List;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.web.RecordChoice;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Choice;

/** Finds out which record a list is of, since nothing crosses from one to another. */
final class Roots {

    private final Viewpoints viewpoints;
    private final RecordChoice records;
    private final Standings standings;

    Roots(Viewpoints viewpoints, RecordChoice records, Standings standings) {
        this.viewpoints = viewpoints;
        this.records = records;
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
        return records.choose(filter.get("record"));
    }

    /** The records to switch between on a list. */
    List<Choice> choices(Standpoint here, String path) {
        return records.choices(here, path);
    }

    /** What a page rests on that shows where pledges and indicators stand: the log as far as that was worked out. */
    RecordState settled(Standpoint standpoint) {
        return settled(standpoint.root(), RecordState.of(standpoint));
    }

    /** The same for a page that rests on a state without it. */
    RecordState settled(String root, RecordState state) {
        return standings
                .basis(root)
                .map(basis -> state.on(Math.min(basis.size(), state.size()), basis.day()))
                .orElse(state);
    }
}
