package org.tugyr.platform.oversight;

import java.util.List;
import org.tugyr.platform.web.Sections;

/**
 * A review: what is reported and measured side by side, what the council asked for and what came, and how it ended.
 *
 * @param voices what is reported and measured of the pledge
 */
public record ReviewView(
        CouncilView.ReviewLine line,
        Named council,
        List<AskedLine> requests,
        List<VerdictLine> verdicts,
        List<AskedLine> recommendations,
        Sections.Parts voices,
        boolean past) {

    public ReviewView {
        requests = List.copyOf(requests);
        verdicts = List.copyOf(verdicts);
        recommendations = List.copyOf(recommendations);
    }
}
