package org.tugyr.platform;

import java.util.List;
import org.tugyr.platform.evidence.EvidenceRows;
import org.tugyr.platform.facts.ErasureRow;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.people.PeopleRows;
import org.tugyr.platform.programme.ProgrammeRows;
import org.tugyr.platform.roadmap.RoadmapRows;

/** What the record can hold: every kind of row of every module, in the order of the house. */
public final class Catalogue {

    /** All kinds. */
    public static final Kinds KINDS = Kinds.of(List.of(
            RecordRow.class,
            PeopleRows.class,
            EvidenceRows.class,
            ProgrammeRows.class,
            RoadmapRows.class,
            ErasureRow.class));

    private Catalogue() {}
}
