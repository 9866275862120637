package org.tugyr.platform.oversight;

import java.util.List;
import org.tugyr.platform.web.parts.Sentence;
import org.tugyr.platform.web.parts.Standing;

/**
 * What the voices disagree on, on the page of an organisation.
 *
 * @param answered pledges that it answers for
 * @param judged pledges that it has judged as a council
 * @param waits whether some are not shown, since a reply to a verdict may still come
 */
public record DisagreementsOf(List<Line> answered, List<Line> judged, boolean waits) {

    /** So many are shown of each, the gravest first. */
    static final int MOST = 8;

    public DisagreementsOf {
        answered = List.copyOf(answered);
        judged = List.copyOf(judged);
    }

    boolean isEmpty() {
        return answered.isEmpty() && judged.isEmpty() && !waits;
    }

    /** A pledge with what its voices say and how they contradict each other. */
    public record Line(Named pledge, Standing reported, Standing measured, Standing found, Sentence sentence) {}
}
